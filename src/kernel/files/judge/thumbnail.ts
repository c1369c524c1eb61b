import sharp from 'sharp';
import type { MediaType } from '../media-type.ts';
import { openPicture } from './image.ts';
import type { Turn } from './join.ts';
import { drawPage, openPdf } from './pdf.ts';

/** A small JPEG of the first page, turned: what a telephone shows beside the receipt. About 6 KB. */
export async function thumbnailOf(bytes: Buffer, mediaType: MediaType, turn: Turn, side: number): Promise<Buffer> {
  const box = { width: side, height: side, fit: 'inside', withoutEnlargement: true } as const;
  if (mediaType === 'application/pdf') {
    const document = await openPdf(bytes);
    if (!document || document === 'locked') throw new Error('not to be opened');
    const grey = await drawPage(document, 0, side * 2);
    if (!grey) throw new Error('no page');
    const raw = { width: grey.width, height: grey.height, channels: 1 } as const;
    return sharp(grey.pixels, { raw }).rotate(turn).resize(box).jpeg({ quality: 60 }).toBuffer();
  }
  const small = await openPicture(bytes)
    .autoOrient()
    .resize(box)
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 60 })
    .toBuffer();
  return turn === 0 ? small : sharp(small).rotate(turn).jpeg({ quality: 60 }).toBuffer();
}
