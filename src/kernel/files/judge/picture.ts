import { pictureLimits } from '../limits.ts';

/** One page in grey, one byte a pixel, row by row. */
export type Grey = { pixels: Uint8Array; width: number; height: number };

export type Measures = {
  /** Share of the paper that is ink; 1 where too little paper is seen to say. */
  ink: number;
  /** 90th percentile of light: the paper. */
  paper: number;
  /** Of the blocks with writing; null where there are too few to say. */
  sharpness: number | null;
  /** Variance of the Laplacian over the same blocks. */
  laplacian: number | null;
  /** By border: top, right, bottom, left. */
  runs: [number, number, number, number];
  paperAt: [number, number, number, number];
};

/** What may be wrong with a page that can still be sent. */
export type PageWarning = 'blurred' | 'cut' | 'blank' | 'dark' | 'small';

const block = 16;
/** How much darker than the paper around it ink is, as a share of that paper's light. */
const inkContrast = 0.22;
/** A block with writing: its range of light. */
const writingRange = 55;

export function measure(page: Grey): Measures {
  const { pixels, width, height } = page;
  const across = Math.ceil(width / block);
  const down = Math.ceil(height / block);
  const lightest = new Uint8Array(across * down);
  const darkest = new Uint8Array(across * down).fill(255);
  const histogram = new Uint32Array(256);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / block) * across;
    for (let x = 0; x < width; x++) {
      const value = pixels[y * width + x]!;
      histogram[value]!++;
      const at = row + (x >> 4);
      if (value > lightest[at]!) lightest[at] = value;
      if (value < darkest[at]!) darkest[at] = value;
    }
  }
  const paper = percentile(histogram, width * height, 0.9);
  const around = lightestAround(lightest, across, down);
  const inside = insidePaper(lightest, paper, across, down);
  let ink = 0;
  let looked = 0;
  const isInk = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / block) * across;
    for (let x = 0; x < width; x++) {
      const at = row + (x >> 4);
      const paperHere = around[at]!;
      looked += inside[at]!;
      if (paperHere - pixels[y * width + x]! > paperHere * inkContrast + 12) {
        isInk[y * width + x] = 1;
        ink += inside[at]!;
      }
    }
  }
  return {
    ink: looked < width * height * 0.05 ? 1 : ink / looked,
    paper,
    ...sharpnessOf(page, lightest, darkest, across, down),
    ...bordersOf(page, isInk, paper),
  };
}

/** 1 for blocks of paper with paper all around: where the paper ends and the table begins is no writing. */
function insidePaper(lightest: Uint8Array, paper: number, across: number, down: number): Uint8Array {
  const inside = new Uint8Array(lightest.length).fill(1);
  for (let y = 0; y < down; y++) {
    for (let x = 0; x < across; x++) {
      if (lightest[y * across + x]! >= paper * 0.8) continue;
      for (let j = Math.max(0, y - 1); j <= Math.min(down - 1, y + 1); j++)
        for (let i = Math.max(0, x - 1); i <= Math.min(across - 1, x + 1); i++) inside[j * across + i] = 0;
    }
  }
  return inside;
}

/** The lightest of the nine blocks around each: ink-filled blocks borrow the paper beside them. */
function lightestAround(from: Uint8Array, across: number, down: number): Uint8Array {
  const to = new Uint8Array(from.length);
  for (let y = 0; y < down; y++) {
    for (let x = 0; x < across; x++) {
      let most = 0;
      for (let j = Math.max(0, y - 1); j <= Math.min(down - 1, y + 1); j++)
        for (let i = Math.max(0, x - 1); i <= Math.min(across - 1, x + 1); i++) most = Math.max(most, from[j * across + i]!);
      to[y * across + x] = most;
    }
  }
  return to;
}

/**
 * The variance of the Laplacian alone says how much is written, not how sharply. So the steepest step inside each block with writing is
 * put against the range of that block: an edge that is one pixel wide gives nearly 1, one that is smeared over six a sixth.
 */
function sharpnessOf(page: Grey, lightest: Uint8Array, darkest: Uint8Array, across: number, down: number) {
  const { pixels, width, height } = page;
  const steps: number[] = [];
  let sum = 0;
  let squares = 0;
  let count = 0;
  for (let by = 0; by < down; by++) {
    for (let bx = 0; bx < across; bx++) {
      const range = lightest[by * across + bx]! - darkest[by * across + bx]!;
      if (range < writingRange) continue;
      let steepest = 0;
      const toY = Math.min(height - 1, (by + 1) * block);
      const toX = Math.min(width - 1, (bx + 1) * block);
      for (let y = Math.max(1, by * block); y < toY; y++) {
        for (let x = Math.max(1, bx * block); x < toX; x++) {
          const at = y * width + x;
          const here = pixels[at]!;
          const right = pixels[at + 1]!;
          const below = pixels[at + width]!;
          steepest = Math.max(steepest, Math.abs(here - right), Math.abs(here - below));
          const bend = right + below + pixels[at - 1]! + pixels[at - width]! - 4 * here;
          sum += bend;
          squares += bend * bend;
          count++;
        }
      }
      steps.push(steepest / range);
    }
  }
  if (steps.length < 12) return { sharpness: null, laplacian: null };
  steps.sort((a, b) => a - b);
  const mean = sum / count;
  return { sharpness: steps[steps.length >> 1]!, laplacian: squares / count - mean * mean };
}

/** What reaches the borders: paper or what lies under it, and writing that goes on outside. */
function bordersOf({ pixels, width, height }: Grey, isInk: Uint8Array, paper: number): Pick<Measures, 'runs' | 'paperAt'> {
  const strip = Math.max(3, Math.round(Math.min(width, height) / 300));
  const side = (length: number, at: (along: number, inward: number) => number) => {
    let runs = 0;
    let run = 0;
    let light = 0;
    const end = () => {
      if (run > 0 && run <= Math.max(8, length * 0.03)) runs++;
      run = 0;
    };
    for (let along = 0; along < length; along++) {
      let touched = 0;
      let lightest = 0;
      for (let inward = 0; inward < strip; inward++) {
        const pixel = at(along, inward);
        touched += isInk[pixel]!;
        lightest = Math.max(lightest, pixels[pixel]!);
      }
      if (touched === strip) run++;
      else end();
      if (lightest > paper * 0.8) light++;
    }
    end();
    return { runs, light: light / length };
  };
  const borders = [
    side(width, (along, inward) => inward * width + along),
    side(height, (along, inward) => along * width + width - 1 - inward),
    side(width, (along, inward) => (height - 1 - inward) * width + along),
    side(height, (along, inward) => along * width + inward),
  ];
  return {
    runs: borders.map((one) => one.runs) as Measures['runs'],
    paperAt: borders.map((one) => one.light) as Measures['paperAt'],
  };
}

/** `shortSide`: of the picture as it was taken; a drawn page (PDF) has none. */
export function warningsOf(measures: Measures, shortSide: number | null): PageWarning[] {
  const { ink, paper, sharpness, runs, paperAt } = measures;
  if (paper < pictureLimits.darkPaper) return ['dark'];
  if (ink < pictureLimits.blankInk) return ['blank'];
  const found: PageWarning[] = [];
  if (shortSide !== null && shortSide < pictureLimits.smallSide) found.push('small');
  if (sharpness !== null && sharpness < pictureLimits.sharpness) found.push('blurred');
  const writingGoesOn = runs.some((n, i) => n >= pictureLimits.cutRuns && paperAt[i]! > 0.5);
  const underIt = paperAt.some((share) => share < 0.1);
  const runsOut = underIt && paperAt.some((share) => share > pictureLimits.cutPaper);
  if (writingGoesOn || runsOut) found.push('cut');
  return found;
}

/** Cells across and down; each about a letter of an A4 page. */
const grid = { across: 36, down: 48 };

/**
 * How light each cell of the paper is, in sixteen steps, one hexadecimal digit a cell: another copy of the same photograph (smaller, packed
 * anew by a messenger, a little darker) gives nearly the same digits, the same form filled in for somebody else does not.
 */
export function likenessOf(page: Grey): string {
  const { pixels, width, height } = page;
  const { left, top, right, bottom, paper } = paperBox(page);
  let digits = '';
  for (let cy = 0; cy < grid.down; cy++) {
    for (let cx = 0; cx < grid.across; cx++) {
      const x0 = left + Math.floor((cx * (right - left)) / grid.across);
      const x1 = left + Math.floor(((cx + 1) * (right - left)) / grid.across);
      const y0 = top + Math.floor((cy * (bottom - top)) / grid.down);
      const y1 = top + Math.floor(((cy + 1) * (bottom - top)) / grid.down);
      let sum = 0;
      for (let y = y0; y < Math.min(y1, height); y++)
        for (let x = x0; x < Math.min(x1, width); x++) sum += pixels[y * width + x]!;
      const light = sum / Math.max(1, (x1 - x0) * (y1 - y0)) / Math.max(1, paper);
      // Most of a page lies between half ink and white.
      digits += Math.max(0, Math.min(15, Math.round((light - 0.4) * 25))).toString(16);
    }
  }
  return digits;
}

/** Where the paper lies: rows and columns of blocks of which a third or more is as light as paper. */
function paperBox({ pixels, width, height }: Grey) {
  const histogram = new Uint32Array(256);
  for (const value of pixels) histogram[value]!++;
  const paper = percentile(histogram, pixels.length, 0.9);
  const rows = new Uint32Array(height);
  const columns = new Uint32Array(width);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (pixels[y * width + x]! < paper * 0.8) continue;
      rows[y]!++;
      columns[x]!++;
    }
  }
  const ends = (counts: Uint32Array, of: number): [number, number] => {
    const first = counts.findIndex((n) => n > of / 3);
    return first < 0 ? [0, counts.length] : [first, counts.findLastIndex((n) => n > of / 3) + 1];
  };
  const [top, bottom] = ends(rows, width);
  const [left, right] = ends(columns, height);
  return { left, top, right, bottom, paper };
}

function percentile(histogram: Uint32Array, total: number, share: number): number {
  let seen = 0;
  for (let value = 0; value < 256; value++) {
    seen += histogram[value]!;
    if (seen >= total * share) return value;
  }
  return 255;
}
