import type { ComponentDefinition } from '../../src/modules/procedures/contract.ts';
import { applicantKnown, notOnline } from './conditions.ts';

/** Papers of a dossier that many procedures name. */

type Settled = 'originals' | 'copies' | 'kind' | 'photoIsEnough';
type Own = Omit<ComponentDefinition, Settled> & Partial<Pick<ComponentDefinition, Settled>>;

/** A paper that stays with the dossier; a photograph of the original will do. */
export const submitted = (one: Own): ComponentDefinition => ({
  originals: 1,
  copies: 0,
  kind: 'submit',
  photoIsEnough: true,
  ...one,
});

/** A paper that is looked at and given back. */
export const shown = (one: Own): ComponentDefinition => ({
  originals: 1,
  copies: 0,
  kind: 'present',
  photoIsEnough: false,
  ...one,
});

type Words = Pick<ComponentDefinition, 'name' | 'clause'> & Partial<ComponentDefinition>;

/** The card of who stands at the counter; online the population register stands for it. */
export const identityCard = (words: Words): ComponentDefinition =>
  shown({
    id: 'identity-paper',
    shortName: 'Thẻ căn cước',
    needed: notOnline,
    neededText: 'Chỉ khi làm tại quầy. Chúng tôi xem rồi trả lại ngay.',
    replacedBy: ['population'],
    ...words,
  });

/** Passport or card, as the law of civil status lists them. */
export const identityPaper: ComponentDefinition = identityCard({
  name: 'Hộ chiếu, thẻ căn cước công dân, thẻ căn cước, căn cước điện tử, giấy chứng nhận căn cước hoặc giấy tờ khác có dán ảnh và thông tin cá nhân do cơ quan có thẩm quyền cấp, còn giá trị sử dụng',
  shortName: 'Căn cước hoặc hộ chiếu',
  neededText: 'Chỉ khi làm tại quầy hoặc khi đến nhận bản giấy. Chúng tôi xem rồi trả lại ngay.',
  clause: { name: 'Nghị định 87/2020/NĐ-CP; Thông tư 01/2022/TT-BTP', verify: true },
});

/** Proof of residence, for whom no register tells (Decree 104/2022). */
export const residencePaper: ComponentDefinition = shown({
  id: 'residence-paper',
  name: 'Giấy tờ có giá trị chứng minh thông tin về cư trú',
  shortName: 'Giấy tờ về nơi cư trú',
  needed: { and: [notOnline, { not: applicantKnown }] },
  neededText: 'Chỉ khi cán bộ không tra được nơi cư trú trong dữ liệu dân cư.',
  replacedBy: ['population'],
  clause: { name: 'Nghị định 104/2022/NĐ-CP, khoản 2 Điều 14' },
});

/** That somebody may act for another. Needed by what the declaration says of it. */
export const authorisation = (
  words: Pick<ComponentDefinition, 'name' | 'needed' | 'neededText' | 'clause'> & Partial<ComponentDefinition>,
): ComponentDefinition => submitted({ id: 'authorisation', shortName: 'Văn bản ủy quyền', ...words });
