import { degrees, PDFDocument } from '@cantoo/pdf-lib';
import { fileLimits } from '../limits.ts';
import type { MediaType } from '../media-type.ts';
import { openPicture } from './image.ts';

/** How far a page is turned clockwise, besides what the camera wrote down itself. */
export type Turn = 0 | 90 | 180 | 270;

/** A4 in points. */
const [short, long] = [595.28, 841.89];

/** One PDF of several photographs and documents, each picture on an A4 page of its own. The same pages give the same bytes. */
export async function joinPages(pages: readonly { bytes: Buffer; mediaType: MediaType; turn: Turn }[]): Promise<Buffer> {
  const whole = await PDFDocument.create();
  for (const at of [(d: Date) => whole.setCreationDate(d), (d: Date) => whole.setModificationDate(d)]) at(new Date(0));
  whole.setProducer('Mot Cua');
  whole.setCreator('Mot Cua');
  for (const { bytes, mediaType, turn } of pages) {
    if (mediaType === 'application/pdf') {
      const from = await PDFDocument.load(bytes, { updateMetadata: false, password: '' });
      for (const page of await whole.copyPages(from, from.getPageIndices())) {
        page.setRotation(degrees((page.getRotation().angle + turn) % 360));
        whole.addPage(page);
      }
    } else {
      const count = mediaType === 'image/tiff' ? ((await openPicture(bytes).metadata()).pages ?? 1) : 1;
      for (let i = 0; i < count; i++) await addPicture(whole, await pictureFor(bytes, turn, i));
    }
    if (whole.getPageCount() > fileLimits.pages) throw new Error('too many pages');
  }
  return Buffer.from(await whole.save({ useObjectStreams: true }));
}

async function addPicture(whole: PDFDocument, jpeg: Buffer): Promise<void> {
  const picture = await whole.embedJpg(jpeg);
  const isWide = picture.width > picture.height;
  const page = whole.addPage(isWide ? [long, short] : [short, long]);
  const { width, height } = picture.scaleToFit(page.getWidth(), page.getHeight());
  page.drawImage(picture, { x: (page.getWidth() - width) / 2, y: (page.getHeight() - height) / 2, width, height });
}

/** The telephone's own bytes where they can stay as they are; else turned, and no larger than print needs. */
async function pictureFor(bytes: Buffer, turn: Turn, page: number): Promise<Buffer> {
  const about = await openPicture(bytes).metadata();
  const isFine =
    about.format === 'jpeg' &&
    turn === 0 &&
    (about.orientation ?? 1) === 1 &&
    about.channels === 3 &&
    Math.max(about.width, about.height) <= fileLimits.joinedSide;
  if (isFine) return bytes;
  const { joinedSide: side } = fileLimits;
  const upright = await openTurned(bytes, page)
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: 86 })
    .toBuffer();
  return turn === 0 ? upright : openPicture(upright).rotate(turn).jpeg({ quality: 90 }).toBuffer();
}

function openTurned(bytes: Buffer, page: number) {
  return (page === 0 ? openPicture(bytes) : openPicture(bytes).clone()).autoOrient();
}
