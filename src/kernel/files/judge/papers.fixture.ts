/**
 * A made-up set of papers as telephones would give them: real Vietnamese text set by our own compiler, drawn by pdfium, then put on a
 * table, turned, blurred, cut, darkened. It measures the thresholds of `limits.ts`; it flatters them as any made-up set does.
 */
import sharp from 'sharp';
import { renderPdf } from '../../documents/index.ts';
import { drawPage, openPdf } from './pdf.ts';
import type { PageWarning } from './picture.ts';

export type Sample = { name: string; jpeg: Buffer; wrong: PageWarning | null };

const lines = (n: number): string =>
  Array.from(
    { length: n },
    (_, i) =>
      `Điều ${i + 1}. Người yêu cầu đăng ký nộp tờ khai theo mẫu quy định và giấy chứng sinh cho cơ quan đăng ký hộ tịch; số ${1000 + i * 37}, ngày ${1 + (i % 28)}/11/2026.`,
  ).join('\n\n');

const table = `#table(columns: 4, [Họ và tên], [Ngày sinh], [Quan hệ], [Số định danh], ${Array.from({ length: 14 }, (_, i) => `[Đinh Thị ${'ABCDEFGHIKLMNO'[i]}], [${i + 1}/03/1988], [Thành viên], [05130000${1000 + i}]`).join(', ')})`;

/** A full page, a half-filled one, a table, a small card in the middle of nothing, and a short letter. */
export const texts = [
  `= CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n${lines(16)}`,
  `= GIẤY CHỨNG SINH\n\n${lines(6)}\n\n#v(3cm)\nNgười đỡ đẻ`,
  `= DANH SÁCH THÀNH VIÊN HỘ\n\n${table}`,
  `#v(6cm)\n#rect(width: 9cm, height: 5.5cm)[CĂN CƯỚC \\ Họ và tên: ĐINH THỊ RƠ \\ Sinh ngày 12/11/1990 \\ Quê quán: Ba Tô, Quảng Ngãi \\ Có giá trị đến 12/11/2030]`,
  `Kính gửi: Ủy ban nhân dân xã Ba Tô \n\nTôi đề nghị xác nhận nơi ở.\n\n${lines(2)}`,
];

export const pdfOf = async (text: string): Promise<Buffer> =>
  Buffer.from(await renderPdf(`#set page(paper: "a4", margin: 2.2cm)\n#set text(size: 13pt)\n${text}`, {}));

/** The page drawn at 140 dpi, white on white. */
export async function pageOf(text: string, side = 1654): Promise<{ pixels: Buffer; width: number; height: number }> {
  const document = await openPdf(await pdfOf(text));
  if (!document || document === 'locked') throw new Error('a paper of our own cannot be opened');
  const grey = (await drawPage(document, 0, side))!;
  return { pixels: Buffer.from(grey.pixels), width: grey.width, height: grey.height };
}

type Page = Awaited<ReturnType<typeof pageOf>>;
const raw = ({ width, height }: Page) => ({ raw: { width, height, channels: 1 as const } });
const grey = (light: number) => ({ r: light, g: light, b: light });

/** Pixel noise as a small sensor makes it in a room, the same at every run. */
function noise(page: Page, strength: number): Page {
  let seed = 12345;
  const pixels = Buffer.from(page.pixels);
  for (let i = 0; i < pixels.length; i++) {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    const value = pixels[i]! + ((seed >> 16) % (2 * strength + 1)) - strength;
    pixels[i] = Math.max(0, Math.min(255, value));
  }
  return { ...page, pixels };
}

type Look = { light?: number; turn?: number; blur?: number; margin?: number; cut?: number; table?: number; quality?: number };

/** One photograph: paper of some light on a darker table, turned a little, out of focus, part of it outside the picture. */
export async function photograph(page: Page, look: Look = {}): Promise<Buffer> {
  const { light = 0.92, turn = 0, blur = 0, margin = 64, cut = 0, table: under = 70, quality = 75 } = look;
  const lit = await sharp(page.pixels, raw(page)).linear(light, 8).toColourspace('b-w').raw().toBuffer();
  let picture = sharp(noise({ ...page, pixels: lit }, 4).pixels, raw(page)).toColourspace('srgb');
  if (margin > 0) {
    const onTable = await picture
      .extend({ top: margin, bottom: margin, left: margin, right: margin, background: grey(under) })
      .png({ compressionLevel: 1 })
      .toBuffer();
    picture = sharp(onTable);
  }
  if (turn !== 0)
    picture = sharp(
      await picture
        .rotate(turn, { background: grey(under) })
        .png({ compressionLevel: 1 })
        .toBuffer(),
    );
  if (cut > 0) {
    const whole = await picture.png({ compressionLevel: 1 }).toBuffer();
    const { width, height } = await sharp(whole).metadata();
    const left = Math.round(width * cut);
    picture = sharp(whole).extract({ left, top: 0, width: width - left, height });
  }
  if (blur > 0) picture = sharp(await picture.png({ compressionLevel: 1 }).toBuffer()).blur(blur);
  return picture.jpeg({ quality }).toBuffer();
}

/** Every paper in every condition. */
export async function samples(of: readonly string[] = texts): Promise<Sample[]> {
  const all: Sample[] = [];
  for (const [i, text] of of.entries()) {
    const page = await pageOf(text);
    const add = async (name: string, wrong: PageWarning | null, look: Look): Promise<void> => {
      all.push({ name: `${i} ${name}`, wrong, jpeg: await photograph(page, look) });
    };
    await add('as it is', null, {});
    await add('scanned to the edge', null, { margin: 0 });
    await add('turned a little', null, { turn: 3 });
    await add('turned more', null, { turn: -7, margin: 28 });
    await add('grey light', null, { light: 0.62 });
    await add('light table', null, { table: 150 });
    await add('strongly packed', null, { quality: 40 });
    await add('a little soft', null, { blur: 0.7 });
    await add('blurred', 'blurred', { blur: 2.3 });
    await add('badly blurred', 'blurred', { blur: 4.3 });
    await add('blurred and turned', 'blurred', { blur: 2.8, turn: 4 });
    await add('cut at the left', 'cut', { cut: 0.2 });
    await add('cut at the left, turned', 'cut', { cut: 0.22, turn: 3 });
    await add('dark', 'dark', { light: 0.2, table: 20 });
  }
  const white = { pixels: Buffer.alloc(1170 * 1654, 250), width: 1170, height: 1654 };
  all.push({ name: 'blank on a table', wrong: 'blank', jpeg: await photograph(white) });
  all.push({ name: 'blank, scanned', wrong: 'blank', jpeg: await photograph(white, { margin: 0 }) });
  all.push({ name: 'blank, turned', wrong: 'blank', jpeg: await photograph(white, { turn: 3 }) });
  all.push({ name: 'blank, grey light', wrong: 'blank', jpeg: await photograph(white, { light: 0.6, margin: 0 }) });
  return all;
}
