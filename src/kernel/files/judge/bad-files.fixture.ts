/** Files as they really come: broken on the way, made to harm, or only made by somebody's strange machine. All made here, none kept. */
import { deflateSync } from 'node:zlib';
import { AFRelationship, PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import sharp from 'sharp';

const crcTable = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
const crc = (bytes: Buffer): number =>
  (bytes.reduce((c, byte) => crcTable[(c ^ byte) & 255]! ^ (c >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, sum]);
}

/** One bit a pixel, all of one colour: 900 million pixels in a hundred kilobytes. */
export function pngBomb(side = 30_000): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((Math.ceil(side / 8) + 1) * side), { level: 9 });
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, pngChunk('IHDR', head), pngChunk('IDAT', rows), pngChunk('IEND', Buffer.alloc(0))]);
}

/** A page with a few lines of writing, as a telephone's picture. */
export async function goodJpeg(look: { width?: number; height?: number; lines?: number } = {}): Promise<Buffer> {
  const { width = 1200, height = 1600, lines = 24 } = look;
  const pixels = Buffer.alloc(width * height, 245);
  for (let line = 0; line < lines; line++) {
    const top = Math.round(height * 0.08 + (line * height * 0.84) / lines);
    for (let word = 0; word < 9; word++) {
      const left = Math.round(width * (0.1 + word * 0.09));
      // Words of different lengths, so that two pages with other numbers of lines do not look the same.
      const long = Math.round(width * (0.03 + ((line * 7 + word * 13) % 5) * 0.009));
      for (let y = top; y < top + Math.max(3, height / 120); y++)
        for (let x = left; x < left + long; x++) if ((x + line) % 9 > 2) pixels[Math.floor(y) * width + x] = 35;
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 1 } })
    .toColourspace('srgb')
    .jpeg({ quality: 85 })
    .toBuffer();
}

/** A PDF with so many numbered pages. */
export async function goodPdf(pages = 2): Promise<Buffer> {
  return Buffer.from(await (await documentOf(pages)).save());
}

async function documentOf(pages: number): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let i = 1; i <= pages; i++) {
    const page = document.addPage([595, 842]);
    for (let line = 0; line < (pages > 50 ? 1 : 20); line++)
      page.drawText(`Trang ${i}, dong ${line}: ${'noi dung '.repeat(1 + ((i + line) % 5))}`, {
        x: 60,
        y: 760 - line * 30,
        size: 13,
        font,
      });
  }
  return document;
}

export async function lockedPdf(userPassword = 'bi-mat'): Promise<Buffer> {
  const document = await documentOf(1);
  await document.encrypt({
    ...(userPassword && { userPassword }),
    ownerPassword: 'chu',
    permissions: { printing: 'lowResolution' },
  });
  return Buffer.from(await document.save({ useObjectStreams: false }));
}

/** Runs a script as soon as it is opened; `packed` hides that inside an object stream. */
export async function scriptPdf(packed: boolean): Promise<Buffer> {
  const document = await documentOf(1);
  const action = document.context.obj({ Type: 'Action', S: 'JavaScript', JS: PDFString.of('app.alert(1)') });
  document.catalog.set(PDFName.of('OpenAction'), document.context.register(action));
  return Buffer.from(await document.save({ useObjectStreams: packed }));
}

/** The same name written with an escape, as scanners for malware know it. */
export async function escapedScriptPdf(): Promise<Buffer> {
  const plain = (await scriptPdf(false)).toString('latin1');
  return Buffer.from(plain.replace('/JavaScript', '/J#61vaScript'), 'latin1');
}

export async function launchPdf(): Promise<Buffer> {
  const document = await documentOf(1);
  const action = document.context.obj({ Type: 'Action', S: 'Launch', F: PDFString.of('calc.exe') });
  document.catalog.set(PDFName.of('OpenAction'), document.context.register(action));
  return Buffer.from(await document.save());
}

/** `declared`: as electronic invoices carry their data. */
export async function carryingPdf(declared: boolean): Promise<Buffer> {
  const document = await documentOf(1);
  const name = declared ? 'hoa-don.xml' : 'setup.exe';
  await document.attach(Buffer.from('MZ not really'), name, declared ? { afRelationship: AFRelationship.Alternative } : {});
  return Buffer.from(await document.save({ useObjectStreams: !declared }));
}

/** One stream that unpacks to so many bytes of nothing, in a document that is otherwise fine. */
export async function pdfBomb(bytes = 320 * 1024 * 1024): Promise<Buffer> {
  const document = await documentOf(1);
  const packed = deflateSync(Buffer.alloc(bytes), { level: 1 });
  const stream = document.context.stream(packed, {
    Filter: 'FlateDecode',
    Type: 'XObject',
    Subtype: 'Image',
    Width: 1,
    Height: 1,
  });
  document.catalog.set(PDFName.of('Metadata'), document.context.register(stream));
  document.catalog.set(PDFName.of('Lang'), PDFHexString.fromText('vi'));
  return Buffer.from(await document.save({ useObjectStreams: false }));
}

/** Packed twice: a thousand times a thousand. */
export async function nestedBomb(): Promise<Buffer> {
  const document = await documentOf(1);
  const packed = deflateSync(deflateSync(Buffer.alloc(64 * 1024 * 1024), { level: 9 }), { level: 9 });
  const stream = document.context.stream(packed, { Filter: ['FlateDecode', 'FlateDecode'] });
  document.catalog.set(PDFName.of('Metadata'), document.context.register(stream));
  return Buffer.from(await document.save({ useObjectStreams: false }));
}

/** An archive of one stored file. */
export function zip(name = 'a.txt', content = Buffer.from('xin chao')): Buffer {
  const sum = crc(content);
  const local = Buffer.alloc(30);
  local.write('PK\x03\x04', 'latin1');
  local.writeUInt16LE(20, 4);
  local.writeUInt32LE(sum, 14);
  local.writeUInt32LE(content.length, 18);
  local.writeUInt32LE(content.length, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.write('PK\x01\x02', 'latin1');
  entry.writeUInt32LE(sum, 16);
  entry.writeUInt32LE(content.length, 20);
  entry.writeUInt32LE(content.length, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + content.length, 16);
  return Buffer.concat([local, Buffer.from(name), content, entry, Buffer.from(name), end]);
}

/** Opens as a PDF and as an archive. */
export const pdfAndZip = async (): Promise<Buffer> => Buffer.concat([await goodPdf(1), zip('setup.exe', Buffer.from('MZ…'))]);
export const jpegAndZip = async (): Promise<Buffer> => Buffer.concat([await goodJpeg(), zip()]);
/** What telephones add behind a picture: a short film. */
export const jpegWithFilm = async (): Promise<Buffer> =>
  Buffer.concat([await goodJpeg(), Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0', 'latin1'), Buffer.alloc(5000, 7)]);

export const program = (): Buffer => Buffer.concat([Buffer.from('MZ\x90\0', 'latin1'), Buffer.alloc(3000, 1)]);
export const cutJpeg = async (): Promise<Buffer> => {
  const whole = await goodJpeg();
  return whole.subarray(0, Math.round(whole.length * 0.6));
};
/** The head of an iPhone's picture and nothing that follows it. */
export const heicHead = (): Buffer =>
  Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(4000, 9)]);

/** A whole HEIC of 64 x 96 pixels (dark lines on white). */
export const smallHeic = (): Buffer =>
  Buffer.from(
    [
      'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAUJtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAA',
      'AAAAABAAAAImlsb2MAAAAAREAAAQABAAAAAAFmAAEAAAAAAAABBgAAACNpaW5mAAAAAAABAAAAFWluZmUCAAAAAAEAAGh2YzEAAAAAwmlwcnAA',
      'AACkaXBjbwAAAHhodmNDAQNwAAAAAAAAAAAAHvAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQCEAAQArQgEBA3AAAAMAkA',
      'AAAwAAAwAeoCCBhZbqSSmubgQEDAgAAAMACAAAAwAIQCIAAQAHRAHBcrAiQAAAABRpc3BlAAAAAAAAAEAAAABgAAAAEHBpeGkAAAAAAwgICAAA',
      'ABZpcG1hAAAAAAAAAAEAAQOBAoMAAAEObWRhdAAAAQIoAa9YWf9CFowsAXZdARL9gxImeTxXBKr/XNtOHFdCbq3lwEG+nSVaM3Fx+ULstKuUyn',
      'UVwf3wxmuuNlFNVaMnkO+W1UIj+Tkx6HFO/1h3TQpHTDYB6IOjgEOW8wGNknvvVfdao8iYWjz1VW8TLqFLmQd1Oz7TXUj8XwIsACkFbO5FZmUu',
      'LjP3liqemOeHnkc8/X/XdMlQ3UUu/l/9BN+o/PDqLzgu1ObJRiKrenR2tJv6L2VAKogtwkqtcWH5g+vPhGGtErBuA2fHkMUJcZRN3zENaV6VHu',
      'uwHe6vNA6XgjmAwX7Xidr+L4X2tNxfhJn/4HYeDTxYF4paoSmBApCaecA=',
    ].join(''),
    'base64',
  );
