import type { AddressAnswer, Answers, PersonName } from '../../src/modules/forms/contract.ts';
import { fullName, showAddress, showDate } from '../../src/modules/forms/rules.ts';
import type { Issue, ResultPaper, ResultSource } from '../../src/modules/results/contract.ts';
import { funeralSupportRates, rateOn, socialPensionRates } from '../facts/social-support.ts';
import { amountInWords } from '../templates/amount-in-words.ts';
import { type DecisionData, decision } from '../templates/index.ts';
import { decisionHead, type PaperPerson, personKnown, personTyped } from './paper-facts.ts';

type Source = Pick<ResultSource, 'answers' | 'known' | 'communes' | 'text'>;
type SupportAnswers = {
  who?: string;
  relation?: string;
  dead?: { who?: string; diedOn: string };
  organisation?: { name: string; address?: AddressAnswer };
  moved?: { from?: AddressAnswer };
  change?: { what?: string[]; detail?: string };
  stop?: { reason: string; diedOn?: string };
  payment?: { way: string; bank?: string; account?: string; isOwn?: boolean; holder?: PersonName; collector?: string };
};
export const supportAnswers = (answers: Answers): SupportAnswers => answers as unknown as SupportAnswers;

/** Who was chosen: the applicant ('self'), a member of the household, or somebody typed under `key`. */
export function chosenPerson(chosen: string | undefined, key: string, source: Source): PaperPerson {
  const record = chosen === 'self' ? source.known.applicant : chosen ? source.known[chosen] : undefined;
  return record ? personKnown(record) : personTyped(chosen === 'self' ? 'applicant' : key, source.answers, source);
}

/** 'ông' or 'bà', for somebody old; both where nobody knows. */
const title = (sex: string): string => (sex === 'Nam' ? 'ông' : sex === 'Nữ' ? 'bà' : 'ông (bà)');

function described({ name, sex, birthDate, citizenNumber, residence }: PaperPerson): string {
  return [
    `${title(sex)} ${name}`,
    birthDate && `sinh ${/^\d/.test(birthDate) ? 'ngày ' : ''}${birthDate}`,
    citizenNumber && `số định danh cá nhân ${citizenNumber}`,
    residence && `nơi cư trú: ${residence}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** How the money is paid, as a sentence; '' when nothing was said. */
export function paymentWords({ payment }: SupportAnswers): string {
  if (!payment) return '';
  if (payment.way === 'account') {
    const holder = payment.isOwn === false && payment.holder ? `, chủ tài khoản ${fullName(payment.holder)}` : '';
    return `Chi trả qua tài khoản số ${payment.account} tại ${payment.bank}${holder}.`;
  }
  return `Chi trả bằng tiền mặt${payment.collector ? `, người nhận thay: ${payment.collector}` : ''}.`;
}

const money = (amount: number): string => `${amount.toLocaleString('vi-VN')} đồng (${amountInWords(amount)})`;
const monthOf = (day: string): string => `tháng ${Number(day.slice(5, 7))} năm ${day.slice(0, 4)}`;
const nextMonthOf = (day: string): string => {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return month === 12 ? `tháng 1 năm ${year + 1}` : `tháng ${month + 1} năm ${year}`;
};

/** Laws that every decision on the social pension stands on. */
const grounds = [
  'Luật Tổ chức chính quyền địa phương số 72/2025/QH15',
  'Luật Bảo hiểm xã hội số 41/2024/QH15',
  'Nghị định số 176/2025/NĐ-CP ngày 30 tháng 6 năm 2025 của Chính phủ quy định chi tiết và hướng dẫn thi hành một số điều của Luật Bảo hiểm xã hội về trợ cấp hưu trí xã hội',
];

/** A decision of the chair on social support; the last article and the recipients are alike in all. */
function supportDecision(
  issue: Issue,
  parts: { subject: string; articles: string[][]; concerned: string },
): DecisionData & { authority: string } {
  const head = decisionHead(issue);
  const unit = issue.registeredAt.replace(/^Ủy ban nhân dân /, '');
  return {
    ...head,
    subject: parts.subject,
    grounds,
    proposal: `Theo đề nghị của Trưởng phòng Văn hóa - Xã hội ${unit}`,
    articles: [
      ...parts.articles,
      [
        'Quyết định này có hiệu lực kể từ ngày ký.',
        `Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân, Trưởng phòng Văn hóa - Xã hội ${unit}, các cơ quan, đơn vị liên quan và ${parts.concerned} chịu trách nhiệm thi hành Quyết định này.`,
      ],
    ],
    recipients: [`Như Điều ${parts.articles.length + 1}`, 'Kho bạc Nhà nước khu vực', 'Lưu: VT, VHXH'],
    qr: issue.qr,
    token: issue.token,
    check: issue.check,
  };
}

/** The paper, and its twin: what was decided, of whom, without the looks. */
function paperOf(
  of: (
    source: ResultSource,
    issue: Issue,
  ) => { subject: string; articles: string[][]; person: PaperPerson; concerned?: string; facts: object },
): ResultPaper {
  return {
    template: decision,
    content: (source, issue) => {
      const { subject, articles, person, concerned, facts } = of(source, issue);
      const data = supportDecision(issue, { subject, articles, concerned: concerned ?? `${title(person.sex)} ${person.name}` });
      const { name, birthDate, citizenNumber, residence } = person;
      return {
        data,
        about: name,
        twin: {
          number: data.number,
          issuedOn: issue.issuedOn,
          subject,
          person: { name, birthDate, citizenNumber, residence },
          ...facts,
          signer: data.signer,
        },
      };
    },
  };
}

/** Quyết định trợ cấp hưu trí xã hội: paid from the month of signing (Decree 176/2025/NĐ-CP). */
export const socialPensionGrant = paperOf((source, issue) => {
  const a = supportAnswers(source.answers);
  const person = chosenPerson(a.who, 'person', source);
  const monthly = rateOn(socialPensionRates, issue.issuedOn);
  return {
    subject: 'Về việc trợ cấp hưu trí xã hội',
    person,
    facts: { monthly, from: issue.issuedOn.slice(0, 7) },
    articles: [
      [
        `Trợ cấp hưu trí xã hội hằng tháng đối với ${described(person)}.`,
        `Mức trợ cấp: ${money(monthly)} một tháng.`,
        `Thời gian hưởng: từ ${monthOf(issue.issuedOn)}.`,
      ],
      [paymentWords(a) || 'Chi trả theo quy định.'],
    ],
  };
});

/** Quyết định điều chỉnh trợ cấp hưu trí xã hội: another home, or other data. */
export const socialPensionChange = paperOf((source) => {
  const a = supportAnswers(source.answers);
  const person = chosenPerson(a.who, 'person', source);
  const from = a.moved?.from ? showAddress(a.moved.from, source.communes) : '';
  const changes = from
    ? [`Tiếp tục trợ cấp tại nơi cư trú mới, từ tháng ${from} thôi chi trả.`]
    : [a.change?.detail && `Nội dung điều chỉnh: ${a.change.detail}${/[.!]$/.test(a.change.detail) ? '' : '.'}`].filter(
        (one): one is string => Boolean(one),
      );
  const payment = paymentWords(a);
  return {
    subject: 'Về việc điều chỉnh trợ cấp hưu trí xã hội',
    person,
    facts: { ...(from && { movedFrom: from }), ...(a.change?.detail && { change: a.change.detail }) },
    articles: [[`Điều chỉnh trợ cấp hưu trí xã hội đối với ${described(person)}.`, ...changes], ...(payment ? [[payment]] : [])],
  };
});

const stopReasons: Readonly<Record<string, string>> = {
  died: 'người được hưởng chết',
  pension: 'đã hưởng lương hưu hoặc trợ cấp bảo hiểm xã hội hằng tháng',
  left: 'chuyển nơi cư trú',
  wish: 'tự nguyện thôi hưởng',
};

/** Quyết định thôi hưởng: from the month after the death, or after the conditions ended (Decree 176/2025/NĐ-CP). */
export const socialPensionStop = paperOf((source, issue) => {
  const a = supportAnswers(source.answers);
  const person = chosenPerson(a.who, 'person', source);
  const { reason = '', diedOn } = a.stop ?? {};
  return {
    subject: 'Về việc thôi hưởng trợ cấp hưu trí xã hội',
    person,
    ...(diedOn && { concerned: `thân nhân của ${title(person.sex)} ${person.name}` }),
    facts: { reason, from: nextMonthOf(diedOn ?? issue.issuedOn) },
    articles: [
      [
        `Thôi hưởng trợ cấp hưu trí xã hội đối với ${described(person)}.`,
        `Lý do: ${stopReasons[reason] ?? source.text('stop.reason')}${diedOn ? ` ngày ${showDate(diedOn)}` : ''}.`,
        `Thời gian thôi hưởng: từ ${nextMonthOf(diedOn ?? issue.issuedOn)}.`,
      ],
    ],
  };
});

/** Quyết định hỗ trợ chi phí mai táng, to who arranged the burial. */
export const funeralSupport = paperOf((source, issue) => {
  const a = supportAnswers(source.answers);
  const dead = chosenPerson(a.dead?.who, 'dead', source);
  const declarant = chosenPerson('self', 'applicant', source);
  const { organisation } = a;
  const arranger = organisation
    ? `${organisation.name}${organisation.address ? `, địa chỉ: ${showAddress(organisation.address, source.communes)}` : ''}, người đại diện: ${declarant.name}`
    : described(declarant);
  const amount = rateOn(funeralSupportRates, a.dead?.diedOn ?? issue.issuedOn);
  return {
    subject: 'Về việc hỗ trợ chi phí mai táng',
    person: dead,
    concerned: organisation?.name ?? `${title(declarant.sex)} ${declarant.name}`,
    facts: { amount, diedOn: a.dead?.diedOn ?? null, arranger: organisation?.name ?? declarant.name },
    articles: [
      [
        `Hỗ trợ chi phí mai táng cho ${arranger}, là người lo mai táng cho ${described(dead)}, chết ngày ${showDate(a.dead?.diedOn ?? '')}.`,
        `Mức hỗ trợ: ${money(amount)}.`,
      ],
      [paymentWords(a) || 'Chi trả theo quy định.'],
    ],
  };
});
