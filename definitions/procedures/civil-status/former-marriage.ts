import type { Condition, FieldDefinition } from '../../../src/modules/forms/contract.ts';
import { toldBox } from '../../parts/people.ts';

const ofApplicant = { provider: 'civil-status', of: 'applicant' };

/** The register of marriages has the applicant as married. */
export const marriedBox = (id: string, label: string, when: Condition): FieldDefinition =>
  toldBox({ ...ofApplicant, id, label, key: 'marriage', facts: ['registeredOn', 'registeredAt', 'entry'], when });

/** A marriage of the applicant that has ended, as the register tells it. */
export const formerMarriageBox = (id: string, when: Condition): FieldDefinition =>
  toldBox({
    ...ofApplicant,
    id,
    label: 'Hôn nhân trước, đã chấm dứt',
    key: 'former-marriage',
    facts: ['registeredOn', 'registeredAt', 'endedOn', 'endedBy'],
    when,
  });

/**
 * How an earlier marriage ended: what the person has to say so that the registrar finds the judgment or the death in the registers
 * (Decision 163/QĐ-BTP: body, number and day; no paper is handed in).
 */
export function divorceFields(id: string): FieldDefinition[] {
  return [
    {
      id: `${id}.court`,
      type: 'text',
      label: 'Tòa án nào đã giải quyết?',
      counterLabel: 'Tòa án',
      hint: 'Ví dụ Tòa án nhân dân huyện Ba Tơ. Ly hôn ở nước ngoài thì ghi nơi đã cấp trích lục ghi chú ly hôn.',
      missing: 'Nhập tên Tòa án đã giải quyết ly hôn',
      maxLength: 150,
    },
    {
      id: `${id}.judgment`,
      type: 'text',
      label: 'Số bản án hoặc quyết định ly hôn',
      counterLabel: 'Số bản án, quyết định',
      hint: 'Ví dụ 12/2024/QĐST-HNGĐ. Chúng tôi tự tra cứu, bạn không phải nộp giấy.',
      missing: 'Nhập số bản án hoặc quyết định ly hôn',
      maxLength: 60,
      width: 'medium',
    },
    {
      id: `${id}.judgmentOn`,
      type: 'date',
      label: 'Ngày của bản án hoặc quyết định',
      missing: 'Nhập ngày của bản án hoặc quyết định',
      max: 'today',
      min: 'today-80y',
    },
  ];
}

/** The death of the other spouse, as it stands in a register of deaths. */
export function widowFields(id: string): FieldDefinition[] {
  return [
    {
      id: `${id}.lateSpouse`,
      type: 'person-name',
      label: 'Họ tên người vợ hoặc chồng đã mất',
      whose: 'người đã mất',
    },
    {
      id: `${id}.deathRegisteredAt`,
      type: 'text',
      label: 'Khai tử ở xã, phường nào?',
      counterLabel: 'Nơi đăng ký khai tử',
      hint: 'Chúng tôi tự tra cứu, bạn không phải nộp giấy',
      missing: 'Nhập xã, phường đã đăng ký khai tử',
      maxLength: 150,
    },
    {
      id: `${id}.deathEntry`,
      type: 'text',
      label: 'Số trích lục khai tử hoặc giấy chứng tử',
      hint: 'Không nhớ thì để trống',
      required: false,
      maxLength: 60,
      width: 'medium',
    },
    {
      id: `${id}.deathRegisteredOn`,
      type: 'date',
      label: 'Ngày đăng ký khai tử',
      hint: 'Không nhớ ngày, tháng thì chỉ ghi năm; không nhớ năm thì để trống',
      counterHint: 'Có thể chỉ ghi năm',
      partial: 'year',
      max: 'today',
      min: 'today-80y',
      required: false,
    },
  ];
}
