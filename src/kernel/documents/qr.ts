import { encode } from 'uqr';

/**
 * The modules of a QR code as rows of '1' (dark) and '0' (light), without the quiet zone, ready to be data of a template
 * (ISO/IEC 18004). Level M survives a worn office printer.
 * @param text what a phone reads, at most about 2,000 letters
 */
export function qrMatrix(text: string): string[] {
  const { data } = encode(text, { ecc: 'M', border: 0 });
  return data.map((row) => row.map((dark) => (dark ? '1' : '0')).join(''));
}
