import type { DeclarationSource } from '../../src/modules/forms/rules.ts';

/** What stands on every declaration in an official layout. */
export const heading = (
  { addressee, place, declaredOn, pledge }: DeclarationSource,
  title: string,
): { title: string; addressee: string; place: string; issuedOn: string; pledge: string } => ({
  title,
  addressee,
  place,
  issuedOn: declaredOn,
  pledge: pledge ?? '',
});
