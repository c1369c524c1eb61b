import type { AddressAnswer, KnownRecord } from '../../src/modules/forms/contract.ts';
import { fullName, showAddress, showDate, showFacts } from '../../src/modules/forms/rules.ts';
import type { ResultSource } from '../../src/modules/results/contract.ts';
import { answerAt, applicantOf, type PaperPerson, personTold, personTyped } from './people.ts';

type Period = { place?: AddressAnswer; from?: string; to?: string; status?: string };

/** What the declaration and the certificate of marital status both say, in the sentences of the official form. */
export function maritalFacts(source: Pick<ResultSource, 'answers' | 'known' | 'communes' | 'text'>): {
  applicant: PaperPerson;
  holder: PaperPerson;
  relation: string;
  status: string;
  periods: { place: string; from: string; to: string; status: string }[];
  purpose: string;
} {
  const { answers, known, communes, text } = source;
  const applicant = applicantOf(source);
  const who = answerAt(answers, 'holder.who');
  const told = who === 'self' || who === 'other' ? undefined : known[who];
  const holder = who === 'self' ? applicant : told ? personTold(told) : personTyped(source, 'holder');
  const periods = Array.isArray(answers.periods) ? (answers.periods as unknown as Period[]) : [];
  return {
    applicant,
    holder,
    relation: who === 'self' ? 'Bản thân' : told ? relationTo(who, known.applicant) : text('holder.relation'),
    status: statusOf(source, who === 'self'),
    periods: periods.map(({ place, from, to, status }) => ({
      place: place ? showAddress(place, communes) : '',
      from: from ? showDate(from) : '',
      to: to ? showDate(to) : '',
      status: status ?? '',
    })),
    purpose: purposeOf(source),
  };
}

/** What the applicant is to their own father, mother or child. */
function relationTo(key: string, applicant: KnownRecord | undefined): string {
  if (!key.startsWith('child')) return 'Con';
  return applicant?.values.sex === 'male' ? 'Cha' : applicant?.values.sex === 'female' ? 'Mẹ' : 'Cha (mẹ)';
}

function statusOf({ answers, known, text }: Pick<ResultSource, 'answers' | 'known' | 'text'>, isSelf: boolean): string {
  const status = (answers.status ?? {}) as { still?: boolean; now?: string };
  if (isSelf && known.marriage && status.still) return marriedTo(known.marriage);
  if (isSelf && known['former-marriage'] && !known.marriage) return wasMarriedTo(known['former-marriage'], known['spouse-death']);
  switch (status.now) {
    case 'never':
      return 'Chưa đăng ký kết hôn với ai';
    case 'married':
      return `Hiện đang có vợ (chồng) là ${text('status.spouseName')}, đăng ký kết hôn tại ${text('status.registeredAt')}`;
    case 'divorced':
      return `Đã đăng ký kết hôn, nhưng đã ly hôn theo bản án (quyết định) số ${text('status.judgment')} ngày ${text('status.judgmentOn')} của ${text('status.court')}; hiện tại chưa đăng ký kết hôn với ai`;
    case 'widowed': {
      const entry = [text('status.deathEntry') && `số ${text('status.deathEntry')}`, text('status.deathRegisteredOn')]
        .filter(Boolean)
        .join(', ');
      return `Đã đăng ký kết hôn, nhưng vợ (chồng) là ${text('status.lateSpouse')} đã chết (khai tử tại ${text('status.deathRegisteredAt')}${entry && `, ${entry}`}); hiện tại chưa đăng ký kết hôn với ai`;
    }
    default:
      return '';
  }
}

function marriedTo({ values }: KnownRecord): string {
  const { fullName: name = '', registeredOn = '', registeredAt = '', entry } = showFacts(values);
  return `Hiện đang có vợ (chồng) là ${name}, đăng ký kết hôn ngày ${registeredOn} tại ${registeredAt}${entry ? `, số ${entry}` : ''}`;
}

/** @param death the entry of the other one's death, where a register told it */
function wasMarriedTo({ values }: KnownRecord, death: KnownRecord | undefined): string {
  const { fullName: name = '', endedOn = '' } = showFacts(values);
  const how = values.endedBy === 'divorce' ? 'đã ly hôn' : 'người kia đã chết';
  const { entry, registeredAt, registeredOn } = showFacts(values.endedBy === 'death' ? death?.values : undefined);
  const where = entry ? ` (khai tử tại ${registeredAt}, số ${entry}, ngày ${registeredOn})` : '';
  return `Đã đăng ký kết hôn với ${name}, nhưng ${how} ngày ${endedOn}${where}; hiện tại chưa đăng ký kết hôn với ai`;
}

function purposeOf({ answers, text }: Pick<ResultSource, 'answers' | 'text'>): string {
  if (answers.case !== 'marry') return text('purpose.detail') || text('purpose.kind');
  const partner = (answers.partner ?? {}) as { name?: { family?: string; given: string } };
  const details = [
    text('partner.dateOfBirth') && `sinh ngày ${text('partner.dateOfBirth')}`,
    text('partner.nationality') && `quốc tịch ${text('partner.nationality')}`,
    text('partner.citizenNumber') && `số định danh ${text('partner.citizenNumber').replaceAll(' ', '')}`,
    text('partner.residence') && `nơi cư trú ${text('partner.residence')}`,
  ].filter(Boolean);
  const name = partner.name ? fullName(partner.name) : '';
  return `Để đăng ký kết hôn với ${[name, ...details].join(', ')}, tại ${text('partner.registerAt')}`;
}
