import type { DeclarationSource, PrintedDeclaration } from '../../src/modules/forms/rules.ts';
import { showAddress, showDate } from '../../src/modules/forms/rules.ts';
import type { PaperPerson } from '../results/paper-facts.ts';
import { chosenPerson, paymentWords, supportAnswers } from '../results/social-support-decisions.ts';
import { socialSupportRequest } from '../templates/declarations/social-support.typ.ts';
import { heading } from './heading.ts';

type Line = { label: string; value: string };
const line = (label: string, value: string | undefined): Line => ({ label, value: value ?? '' });

const personLines = (one: PaperPerson): Line[] => [
  line('Họ và tên', one.name.toUpperCase()),
  line('Ngày, tháng, năm sinh', one.birthDate),
  line('Giới tính', one.sex),
  line('Dân tộc', one.ethnicity),
  line('Số định danh cá nhân', one.citizenNumber),
  line('Nơi cư trú', one.residence),
];

/** The declarant, who may be the person meant. */
function declarantLines(source: DeclarationSource): Line[] {
  const one = chosenPerson('self', 'applicant', source);
  return [
    line('Họ và tên', one.name || source.declarant),
    line('Số định danh cá nhân', one.citizenNumber),
    line('Nơi cư trú', one.residence),
    line('Là gì của người nêu trên', source.text('relation')),
    line('Điện thoại', source.text('contact.phone') || one.phone),
  ];
}

/** Mẫu số 01: request for the social pension, for a change of it and for its end. */
export const socialPensionRequestPaper: PrintedDeclaration = {
  template: socialSupportRequest,
  content: (source) => {
    const a = supportAnswers(source.answers);
    const { text, communes } = source;
    const isCase = (id: string) => source.answers.case === id;
    const facts = [
      line('Thuộc hộ nghèo, hộ cận nghèo', text('poverty')),
      line(
        'Lương hưu, trợ cấp bảo hiểm xã hội hằng tháng',
        [text('pension.has'), text('pension.monthly')].filter(Boolean).join(', '),
      ),
      line('Nơi cư trú cũ', a.moved?.from ? showAddress(a.moved.from, communes) : ''),
      line('Nội dung thay đổi', [text('change.what'), text('change.detail')].filter(Boolean).join(': ')),
      line('Lý do thôi hưởng', [text('stop.reason'), text('stop.diedOn')].filter(Boolean).join(', ngày ')),
    ].filter(({ value }) => value);
    const payment = paymentWords(a);
    return {
      ...heading(source, 'Văn bản đề nghị hưởng trợ cấp hưu trí xã hội'),
      form: 'Mẫu số 01, Nghị định số 176/2025/NĐ-CP',
      addressee: `Chủ tịch ${source.addressee}`,
      declarant: source.declarant,
      parts: [
        {
          title: 'I. Nội dung đề nghị',
          boxes: [
            { label: 'Đề nghị hưởng trợ cấp hưu trí xã hội', on: isCase('grant') },
            { label: 'Đề nghị nhận trợ cấp tại nơi cư trú mới', on: isCase('moved') },
            { label: 'Đề nghị thay đổi thông tin người đang hưởng', on: isCase('change') },
            { label: 'Đề nghị thôi hưởng', on: isCase('stop') },
          ],
          lines: [],
        },
        { title: 'II. Người được hưởng', lines: [...personLines(chosenPerson(a.who, 'person', source)), ...facts] },
        ...(payment ? [{ title: 'III. Hình thức nhận', lines: [line('Đề nghị', payment)] }] : []),
        ...(a.who === 'self' ? [] : [{ title: `${payment ? 'IV' : 'III'}. Người khai`, lines: declarantLines(source) }]),
      ],
    };
  },
};

/** Mẫu số 02: request for support of the cost of a burial. */
export const funeralSupportRequestPaper: PrintedDeclaration = {
  template: socialSupportRequest,
  content: (source) => {
    const a = supportAnswers(source.answers);
    const { text, communes } = source;
    const { organisation } = a;
    return {
      ...heading(source, 'Tờ khai đề nghị hỗ trợ chi phí mai táng'),
      form: 'Mẫu số 02, Nghị định số 176/2025/NĐ-CP',
      addressee: `Chủ tịch ${source.addressee}`,
      declarant: source.declarant,
      parts: [
        {
          title: 'I. Người chết được mai táng',
          lines: [
            ...personLines(chosenPerson(a.dead?.who, 'dead', source)),
            line('Trợ cấp hưu trí xã hội', text('dead.pension')),
            line('Ngày chết', a.dead ? showDate(a.dead.diedOn) : ''),
            line('Nguyên nhân chết', text('dead.cause')),
            line('Thời gian mai táng', text('burial.on')),
            line('Địa điểm mai táng', text('burial.place')),
          ],
        },
        organisation
          ? {
              title: 'II. Cơ quan, tổ chức đứng ra mai táng',
              lines: [
                line('Tên cơ quan, tổ chức', organisation.name),
                line('Địa chỉ', organisation.address ? showAddress(organisation.address, communes) : ''),
                line('Người đại diện', chosenPerson('self', 'applicant', source).name || source.declarant),
                line('Chức vụ', text('organisation.position')),
              ],
            }
          : { title: 'II. Hộ gia đình, cá nhân đứng ra mai táng', lines: declarantLines(source) },
        { title: 'III. Hình thức nhận', lines: [line('Đề nghị', paymentWords(a))] },
      ],
    };
  },
};
