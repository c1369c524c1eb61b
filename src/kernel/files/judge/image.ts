import sharp, { type Metadata, type Sharp } from 'sharp';
import type { Found } from '../judgement.ts';
import { fileLimits, pictureLimits } from '../limits.ts';
import type { MediaType } from '../media-type.ts';
import { type Grey, likenessOf, measure, warningsOf } from './picture.ts';

sharp.concurrency(1);
sharp.cache(false);

/** Allowed by content: the library would read more (SVG, GIF), which we do not take. */
const formats: Partial<Record<MediaType, string>> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/tiff': 'tiff',
};

export const openPicture = (bytes: Buffer): Sharp =>
  sharp(bytes, { failOn: 'error', limitInputPixels: fileLimits.pixels, sequentialRead: true });

export async function judgeImage(bytes: Buffer, mediaType: MediaType): Promise<{ found: Found; instead?: Buffer }> {
  if (mediaType === 'image/heic') return judgeHeic(bytes);
  let about: Metadata;
  try {
    about = await openPicture(bytes).metadata();
  } catch (error) {
    return { found: { refused: /pixel limit/i.test(String(error)) ? 'files.too-large-picture' : 'files.damaged' } };
  }
  const { width, height } = about;
  const pages = about.pages ?? 1;
  if (about.format !== formats[mediaType] || !(width > 0) || !(height > 0)) return { found: { refused: 'files.damaged' } };
  if (width * height > fileLimits.pixels || Math.max(width, height) > fileLimits.side)
    return { found: { refused: 'files.too-large-picture' } };
  if (mediaType === 'image/tiff' && pages > fileLimits.pages) return { found: { refused: 'files.too-many-pages' } };
  try {
    const grey = await greyOf(openPicture(bytes));
    return { found: foundIn(grey, Math.min(width, height), mediaType === 'image/tiff' ? pages : 1) };
  } catch {
    return { found: { refused: 'files.damaged' } };
  }
}

/** As the telephone held it, small, in grey. */
export async function greyOf(picture: Sharp): Promise<Grey> {
  const { data, info } = await picture
    .autoOrient()
    .resize({ width: pictureLimits.side, height: pictureLimits.side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .greyscale()
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels === 1) return { pixels: data, width: info.width, height: info.height };
  const pixels = new Uint8Array(info.width * info.height);
  for (let i = 0; i < pixels.length; i++) pixels[i] = data[i * info.channels]!;
  return { pixels, width: info.width, height: info.height };
}

function foundIn(grey: Grey, shortSide: number, pages: number): Found {
  const warnings = warningsOf(measure(grey), shortSide).map((code) => ({ code, page: pages === 1 ? null : 1 }));
  const isEmpty = warnings.some(({ code }) => code === 'blank' || code === 'dark');
  return { pages, warnings, likeness: isEmpty ? null : likenessOf(grey), signed: false, instead: null };
}

/** No browser but one shows HEIC, so a JPEG is kept in its place. The decoder turns it as the telephone held it. */
async function judgeHeic(bytes: Buffer): Promise<{ found: Found; instead?: Buffer }> {
  const { default: decoder } = await import('heic-decode');
  try {
    const images = await decoder.all({ buffer: bytes });
    const [first] = images;
    if (!first) return { found: { refused: 'files.heic' } };
    if (first.width * first.height > fileLimits.heicPixels) return { found: { refused: 'files.too-large-picture' } };
    const { width, height, data } = await first.decode();
    const raw = { width, height, channels: 4 } as const;
    const instead = await sharp(data, { raw }).flatten({ background: '#ffffff' }).jpeg({ quality: 90 }).toBuffer();
    const found = foundIn(await greyOf(openPicture(instead)), Math.min(width, height), 1);
    return { found: { ...found, instead: 'image/jpeg' } as Found, instead };
  } catch {
    return { found: { refused: 'files.heic' } };
  }
}
