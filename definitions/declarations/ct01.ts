import type { DeclarationSource, PrintedDeclaration } from '../../src/modules/forms/rules.ts';
import { type Ct01Answers, ct01Lines, stayWords } from '../procedures/residence-ct01/lines.ts';
import { type Ct01Data, ct01 } from '../templates/declarations/ct01.typ.ts';

/** Tờ khai CT01, the one form of all residence procedures; line 10 says which it is. */
export const ct01Paper: PrintedDeclaration = {
  template: ct01,
  content: (source) => {
    const { person, head, members, owner, applicant, opinions } = ct01Lines(source);
    const asksOwner = opinions.owner !== null && owner !== null;
    return {
      addressee: source.addressee,
      place: source.place,
      issuedOn: source.declaredOn,
      person: { ...person, ...onOneLine(person) },
      phone: source.text('contact.phone') || (source.known.applicant?.values.phone ?? ''),
      email: source.text('contact.email'),
      head: { ...head, ...onOneLine(head) },
      request: requestOf(source),
      members,
      owner: asksOwner ? onOneLine(owner) : null,
      parent: opinions.parent?.startsWith('Người kê khai') ? onOneLine(applicant) : null,
      opinions,
      declarant: source.declarant,
    } satisfies Ct01Data & Record<string, unknown>;
  },
};

/** Boxes and narrow columns take the bare digits. */
const onOneLine = ({ name, citizenNumber }: { name: string; citizenNumber: string }) => ({
  name,
  citizenNumber: citizenNumber.replaceAll(' ', ''),
});

/** Line 10, 'ghi rõ ràng, cụ thể nội dung đề nghị' (note 2 of the form). */
export function requestOf({ procedure, answers, known, communes, text }: DeclarationSource): string {
  const a = answers as unknown as Ct01Answers;
  const { place, owner } = ct01Lines({ answers, known, communes });
  if (!a.place)
    return `${procedure.name}: ${text('case').toLowerCase()}${a.for === 'child' ? ' của người chưa thành niên' : ''}.`;
  const how = [
    `${procedure.name} tại ${place}`,
    a.case === 'list' ? `theo danh sách ${a.list?.people ?? ''} người của ${a.list?.organisation ?? ''}` : '',
    a.stay ? `thời hạn ${stayWords(a.stay)}` : '',
  ];
  const dwelling = text('dwelling.kind') || text('case');
  const whose = owner && (a.owner || a.landlord) ? `, chủ nhà ${owner.name}` : '';
  return `${how.filter(Boolean).join(', ')}. Chỗ ở: ${dwelling.charAt(0).toLowerCase()}${dwelling.slice(1)}${whose}.`;
}
