/**
 * Every threshold by which an uploaded file is refused or warned about. Refusals protect the machine and the officer; warnings are kind
 * and never stop anybody. How the measures of pictures were found: `judge/picture.test.ts` prints precision and recall over a
 * made-up set of papers (sharp, blurred, cut, turned, blank, dark); real cameras and hands are to be measured at a counter.
 */
export const fileLimits = {
  /** Bytes of one file. */
  bytes: 50 * 1024 * 1024,
  /** Pages of one PDF or TIFF, and of one joined paper. A judgment or a land file of a household has 20 to 60. */
  pages: 100,
  /** Pages of a PDF that are looked at one by one; of a longer one the first. */
  pagesLookedAt: 20,
  /** Pixels of one picture: the largest telephones make 200 million, their usual pictures are 12 to 50 million. */
  pixels: 210_000_000,
  side: 24_000,
  /** Of HEIC, whose decoder keeps the whole picture in memory several times. */
  heicPixels: 50_000_000,
  /** What the streams of a PDF may come to when unpacked, each and together. A colour page at 600 dpi is 105 MB. */
  unpackedStream: 256 * 1024 * 1024,
  unpackedAll: 1024 * 1024 * 1024,
  /** Objects of a PDF; a page of an office program has 10 to 40. */
  pdfObjects: 200_000,
  /** Pages that are joined into one paper may come to this together. */
  joinedBytes: 120 * 1024 * 1024,
  /** Longest side of a picture inside a joined paper: A4 at 300 dpi. */
  joinedSide: 3508,
} as const;

/** Of the child that opens a file: then it is ended and the file refused. */
export const childLimits = {
  milliseconds: 25_000,
  megabytes: 900,
  heapMegabytes: 384,
  watchEveryMs: 40,
  /** At once, and waiting behind them; more are asked to try again. */
  waiting: 48,
} as const;

/** Measures of one page, taken at `side` pixels of its longer side. */
export const pictureLimits = {
  side: 1600,
  /** Shorter side of the picture itself, in pixels: A4 below this is under 70 dpi and its small print is lost. */
  smallSide: 560,
  /** Share of the paper that is ink. */
  blankInk: 0.0009,
  /** Light of the paper, of 255. */
  darkPaper: 95,
  /** Median over the blocks with writing of (steepest step between neighbours : range of the block). */
  sharpness: 0.3,
  /** Short runs of ink along one border where the paper itself reaches it. */
  cutRuns: 4,
  /** Share of a border that is paper, while another border is not. */
  cutPaper: 0.3,
  /** Of 1,728 cells of a page, how many may differ between two copies of one photograph. */
  likeness: 1,
} as const;
