/** The end of a ZIP's directory may be followed by a comment of at most this. */
const longestComment = 65_535;
const endBytes = 22;

/**
 * Whether a file is a ZIP as well (a picture or PDF with an archive, an installer or an office file behind it). The signature alone may
 * turn up by chance in packed data, so the directory it points at must be there too. What telephones put behind a picture (a short
 * film, depth) is no ZIP and passes.
 */
export function hidesArchive(bytes: Buffer): boolean {
  const from = Math.max(0, bytes.length - longestComment - endBytes);
  for (
    let at = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
    at >= from;
    at = bytes.lastIndexOf('PK\x05\x06', at - 1, 'latin1')
  ) {
    if (at + endBytes > bytes.length) {
      if (at === 0) return false;
      continue;
    }
    const size = bytes.readUInt32LE(at + 12);
    const directory = at - size;
    if (directory >= 0 && (size === 0 || bytes.toString('latin1', directory, directory + 4) === 'PK\x01\x02')) return true;
    if (at === 0) return false;
  }
  const behind = afterEnd(bytes);
  return ['Rar!\x1a\x07', '7z\xbc\xaf\x27\x1c'].some((start) => behind.startsWith(start)) || /^MZ[\s\S]{58}/.test(behind);
}

/** What follows the end of a PDF, PNG or JPEG, as far as it can be told without reading it whole; '' when nothing does. */
function afterEnd(bytes: Buffer): string {
  const tail = (marker: Buffer, skip: number): string => {
    const at = bytes.lastIndexOf(marker);
    return at < 0 ? '' : bytes.toString('latin1', at + marker.length + skip, at + marker.length + skip + 512).trimStart();
  };
  if (bytes[0] === 0x25) return tail(Buffer.from('%%EOF'), 0);
  if (bytes[0] === 0x89) return tail(Buffer.from('IEND'), 4);
  if (bytes[0] === 0xff) return tail(Buffer.from([0xff, 0xd9]), 0);
  return '';
}
