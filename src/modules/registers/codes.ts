import { countries } from '../../../definitions/facts/countries.ts';
import { peoples } from '../../../definitions/facts/peoples.ts';

const fold = (text: string): string => text.normalize('NFC').trim().toLocaleLowerCase('vi');
const ethnicCodes = new Map(peoples.flatMap(({ code, name }) => [[code, code] as const, [fold(name), code] as const]));
const nationalityCodes = new Map(
  countries.flatMap(({ code, name }) => [[fold(code), code] as const, [fold(name), code] as const]),
);

/** 'Hrê' -> '19'; what is none of the 54 peoples stays as it was told. */
export const ethnicCodeOf = (told: string | null | undefined): string | null =>
  told ? (ethnicCodes.get(fold(told)) ?? told) : null;

/** 'Việt Nam' -> 'VN'; what is no country of the list stays as it was told. */
export const nationalityCodeOf = (told: string | null | undefined): string | null =>
  told ? (nationalityCodes.get(fold(told)) ?? told) : null;
