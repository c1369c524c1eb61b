import type { ProcedureDefinition } from '../../../src/modules/procedures/contract.ts';
import { identityCard } from '../../parts/papers.ts';
import { everyChannel, freeOfCharge, paperBesideElectronic, partlyOnline, stepsOf } from '../../parts/procedure.ts';

type Parts = Pick<
  ProcedureDefinition,
  | 'field'
  | 'fieldName'
  | 'level'
  | 'validFrom'
  | 'decision'
  | 'onlineLevel'
  | 'onlineLevelSource'
  | 'fees'
  | 'channels'
  | 'delivery'
  | 'legalBasis'
  | 'settings'
>;

/** What the procedures of the social pension (Decree 176/2025) share. Facts: national portal's record of July 2026 (Decision 2180/QĐ-BYT). */
export const socialSupportParts: Parts = {
  ...partlyOnline,
  field: 'social-protection',
  fieldName: 'Bảo trợ xã hội',
  level: 'commune',
  validFrom: '2026-01-01',
  decision: { name: 'Quyết định 2180/QĐ-BYT', verify: true },
  fees: [
    freeOfCharge('Phí, lệ phí', { name: 'Cổng Dịch vụ công quốc gia, bản tháng 7/2026: không ghi phí, lệ phí', verify: true }),
  ],
  channels: everyChannel,
  delivery: paperBesideElectronic,
  legalBasis: [
    { number: '41/2024/QH15', name: 'Luật Bảo hiểm xã hội' },
    {
      number: '176/2025/NĐ-CP',
      name: 'Nghị định quy định chi tiết và hướng dẫn thi hành một số điều của Luật Bảo hiểm xã hội về trợ cấp hưu trí xã hội',
    },
    { number: '42/2025/NĐ-CP', name: 'Nghị định quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Bộ Y tế' },
  ],
  settings: { receptionHours: 8 },
};

/** The chair decides on what the department of culture and society has compared. @param check what it does */
export const supportSteps = (check: string): ProcedureDefinition['steps'] =>
  stepsOf({ check, sign: 'Chủ tịch Ủy ban nhân dân xã quyết định', handOver: 'Trả quyết định, chi trả' });

/** @param name which card, of whom */
export const supportCard = (name: string) => identityCard({ name, clause: { name: 'Nghị định 176/2025/NĐ-CP', verify: true } });
