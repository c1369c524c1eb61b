/** What the QR code of a citizen card says. Dates are YYYY-MM-DD; `old` is the nine-digit number of the former card. */
export type CardData = {
  citizenNumber: string;
  old: string | null;
  fullName: string;
  dateOfBirth: string | null;
  sex: string | null;
  address: string | null;
  issuedOn: string | null;
};

/** 'ddmmyyyy' -> 'YYYY-MM-DD'; null when there is no such day. */
function dayOf(text: string | undefined): string | null {
  const parts = /^(\d{2})\/?(\d{2})\/?(\d{4})$/.exec(text?.trim() ?? '');
  if (!parts) return null;
  const iso = `${parts[3]}-${parts[2]}-${parts[1]}`;
  const day = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== iso ? null : iso;
}

/**
 * Reads what a scanner typed: `number|old|name|ddmmyyyy|sex|address|issued` (card of 2021 on; later cards add more parts at
 * the end, which are left alone). Null when it is not a card.
 */
export function parseCard(text: string): CardData | null {
  const parts = text
    .trim()
    .split('|')
    .map((part) => part.trim());
  const [citizenNumber = '', old, fullName = '', born, sex, address, issued] = parts;
  if (parts.length < 6 || !/^\d{12}$/.test(citizenNumber) || fullName === '') return null;
  return {
    citizenNumber,
    old: old && /^\d{9}(\d{3})?$/.test(old) ? old : null,
    fullName: fullName.normalize('NFC').replace(/\s+/g, ' '),
    dateOfBirth: dayOf(born),
    sex: sex || null,
    address: address || null,
    issuedOn: dayOf(issued),
  };
}

export type Scanned =
  | { kind: 'card'; card: CardData }
  | { kind: 'number'; citizenNumber: string }
  | { kind: 'incomplete' }
  | { kind: 'wrong'; sentence: string };

/** What stands in the one field where a card is scanned or 12 digits are typed (spaces and dots are forgiven). */
export function readScan(text: string): Scanned {
  const clean = text.trim();
  if (clean.includes('|')) {
    const card = parseCard(clean);
    return card
      ? { kind: 'card', card }
      : { kind: 'wrong', sentence: 'Mã QR đọc chưa đủ. Mời quét lại, hoặc gõ 12 số trên thẻ.' };
  }
  const digits = clean.replace(/[\s.]/g, '');
  if (/^\d{12}$/.test(digits)) return { kind: 'number', citizenNumber: digits };
  if (/^\d{0,11}$/.test(digits)) return { kind: 'incomplete' };
  return { kind: 'wrong', sentence: 'Số định danh có đúng 12 chữ số.' };
}
