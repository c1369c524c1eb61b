/** What a file is, by its first bytes; the name and what the browser said do not count. */
export type MediaType = 'application/pdf' | 'image/jpeg' | 'image/png' | 'image/webp' | 'image/heic' | 'image/tiff';

export const mediaTypeLabels: Record<MediaType, string> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/webp': 'WebP',
  'image/heic': 'HEIC',
  'image/tiff': 'TIFF',
};

export function mediaTypeOf(head: Buffer): MediaType | undefined {
  const ascii = (from: number, to: number): string => head.subarray(from, to).toString('latin1');
  if (ascii(0, 5) === '%PDF-') return 'application/pdf';
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'image/jpeg';
  if (head.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return 'image/png';
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'image/webp';
  if (ascii(4, 8) === 'ftyp' && /^(heic|heix|mif1|msf1|hevc)/.test(ascii(8, 12))) return 'image/heic';
  if (ascii(0, 4) === 'II*\0' || ascii(0, 4) === 'MM\0*') return 'image/tiff';
  return undefined;
}

/** What people send by mistake or on purpose instead: enough to tell them what to do about it. */
export type StrangerCode =
  | 'files.program'
  | 'files.office'
  | 'files.archive'
  | 'files.video'
  | 'files.web-page'
  | 'files.wrong-type';

export function strangerOf(head: Buffer): StrangerCode {
  const text = head.subarray(0, 4096).toString('latin1');
  const start = text
    .replace(/^(\xef\xbb\xbf)?\s+/, '')
    .slice(0, 64)
    .toLowerCase();
  const begins = (...starts: string[]): boolean => starts.some((one) => text.startsWith(one));
  if (begins('MZ', '\x7fELF', '\xca\xfe\xba\xbe', '\xcf\xfa\xed\xfe', '#!')) return 'files.program';
  if (begins('PK\x03\x04'))
    return /word\/|xl\/|ppt\/|\[Content_Types\]\.xml|mimetypeapplication\/vnd\.oasis/.test(text)
      ? 'files.office'
      : 'files.archive';
  if (begins('\xd0\xcf\x11\xe0', '{\\rtf')) return 'files.office';
  if (begins('Rar!', '7z\xbc\xaf', '\x1f\x8b', 'BZh')) return 'files.archive';
  if (/^(<!doctype html|<html|<svg|<\?xml|<script)/.test(start)) return 'files.web-page';
  if (text.slice(4, 8) === 'ftyp' || begins('\x1aE\xdf\xa3') || /^(ID3|OggS|RIFF....(AVI|WAVE))/s.test(text))
    return 'files.video';
  return 'files.wrong-type';
}

const endings: Record<MediaType, readonly string[]> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg', 'jfif'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/heic': ['heic', 'heif'],
  'image/tiff': ['tif', 'tiff'],
};
const anyEnding =
  /\.(pdf|jpe?g|jfif|png|webp|hei[cf]|tiff?|gif|bmp|exe|com|bat|cmd|scr|msi|js|vbs|ps1|html?|svg|zip|docx?|xlsx?)$/i;

/** The name with the ending of what the file is: 'giay.pdf.exe' that is a JPEG becomes 'giay.jpg'. */
export function nameFor(name: string, mediaType: MediaType): string {
  const own = endings[mediaType];
  if (own.some((ending) => name.toLowerCase().endsWith(`.${ending}`)) && !anyEnding.test(name.replace(/\.[^.]*$/, '')))
    return name;
  let bare = name;
  while (anyEnding.test(bare)) bare = bare.replace(anyEnding, '');
  return `${bare.replace(/[. ]+$/, '') || 'tep'}.${own[0]}`;
}
