import type { PrintedDeclaration } from '../../src/modules/forms/rules.ts';
import { generalDeclaration } from '../templates/declarations/general.typ.ts';

/** Any declaration, part by part. */
export const generalPaper: PrintedDeclaration = {
  template: generalDeclaration,
  content: ({ procedure, lines, addressee, place, declaredOn, declarant, pledge }) => {
    const sections = new Map<string, { label: string; value: string }[]>();
    for (const { section, label, value } of lines) sections.set(section, [...(sections.get(section) ?? []), { label, value }]);
    return {
      title: `Tờ khai ${procedure.name.charAt(0).toLowerCase()}${procedure.name.slice(1)}`,
      addressee,
      place,
      issuedOn: declaredOn,
      sections: [...sections].map(([title, own]) => ({ title, lines: own })),
      ...(pledge && { pledge }),
      declarant,
    };
  },
};
