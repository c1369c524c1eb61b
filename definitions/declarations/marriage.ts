import { type DeclarationSource, type PrintedDeclaration, showDate } from '../../src/modules/forms/rules.ts';
import { marriageFacts } from '../results/marriage-facts.ts';
import { marriageDeclaration } from '../templates/declarations/marriage.typ.ts';
import { heading } from './heading.ts';

/** Tờ khai đăng ký kết hôn, of both sides. */
export const marriageDeclarationPaper: PrintedDeclaration = {
  template: marriageDeclaration,
  content: (source) => {
    const { bride, groom } = marriageFacts(source);
    return {
      ...heading(source, 'Tờ khai đăng ký kết hôn'),
      bride: { ...bride, former: formerOf(source, 'bride') },
      groom: { ...groom, former: formerOf(source, 'groom') },
    };
  },
};

/** How an earlier marriage ended, as declared or as the register of marriages tells it; '' when there was none. */
function formerOf({ answers, known, text }: DeclarationSource, side: 'bride' | 'groom'): string {
  const { former, times } = (answers[side] ?? {}) as { former?: string; times?: number };
  if (former === 'divorced')
    return `đã ly hôn: bản án, quyết định số ${text(`${side}.judgment`)} ngày ${text(`${side}.judgmentOn`)} của ${text(`${side}.court`)}`;
  if (former === 'widowed')
    return [
      `${text(`${side}.lateSpouse`)} đã chết, khai tử tại ${text(`${side}.deathRegisteredAt`)}`,
      text(`${side}.deathEntry`) && `số ${text(`${side}.deathEntry`)}`,
      text(`${side}.deathRegisteredOn`),
    ]
      .filter(Boolean)
      .join(', ');
  const told = times === undefined ? undefined : known['former-marriage']?.values;
  if (!told) return '';
  const how = told.endedBy === 'divorce' ? 'đã ly hôn' : 'người kia đã chết';
  return `với ${told.fullName ?? ''}, ${how} ngày ${told.endedOn ? showDate(told.endedOn) : ''}`;
}
