import { citizenNumberPlaces, isForeignPlace } from '../../../definitions/facts/citizen-number-places.ts';

/**
 * Citizen number (số định danh cá nhân), 12 digits `PPP G YY NNNNNN`: place of birth registration by the 63 former
 * provinces or a country; G = century and sex (0/1 men/women of 1900-1999, 2/3 of 2000-2099, ...); YY year; 6 digits at
 * random. There is no check digit, so this finds slips of the pen only. Circular 59/2021/TT-BCA; verify.
 */
export interface NumberAgainst {
  /** `2026-11-12`, or a partial date; only the year counts. */
  birthDate?: string;
  sex?: 'male' | 'female';
}

/** The sentence to show, or undefined when nothing is wrong. */
export function citizenNumberProblem(number: string, { birthDate, sex }: NumberAgainst = {}): string | undefined {
  if (!/^\d+$/.test(number)) return 'Số định danh chỉ gồm chữ số. Xem lại trên thẻ căn cước.';
  if (number.length !== 12) return `Số định danh có 12 chữ số, bạn đã nhập ${number.length}. Xem lại trên thẻ căn cước.`;
  const place = number.slice(0, 3);
  if (!citizenNumberPlaces.has(place) && !isForeignPlace(place)) {
    return `Ba số đầu ${place} không phải mã của tỉnh hay nước nào. Xem lại trên thẻ căn cước.`;
  }
  const century = Number(number.charAt(3));
  if (birthDate && /^\d{4}/.test(birthDate)) {
    const year = 1900 + Math.floor(century / 2) * 100 + Number(number.slice(4, 6));
    if (String(year) !== birthDate.slice(0, 4)) {
      return `Số định danh này là của người sinh năm ${year}. Xem lại số hoặc năm sinh.`;
    }
  }
  if (sex && (century % 2 === 0) !== (sex === 'male')) {
    return `Số định danh này là của ${sex === 'male' ? 'nữ' : 'nam'}. Xem lại số trên thẻ căn cước.`;
  }
  return undefined;
}
