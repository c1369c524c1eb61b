import type { FormDefinition } from '../../../src/modules/forms/contract.ts';
import { papersStep } from './step-papers.ts';
import { visitStep } from './step-visit.ts';

/**
 * The request to certify copies. The law has no form for it (Decree 23/2015/NĐ-CP, Article 20: the original is shown); asked is what the
 * fee, the register of certifications and the visit at the counter need.
 */
export const form: FormDefinition = {
  code: '2.000815',
  title: 'Phiếu yêu cầu chứng thực bản sao từ bản chính',
  validFrom: '2026-01-01',
  source: { name: 'Không có mẫu tờ khai do trung ương ban hành; Nghị định 23/2015/NĐ-CP, Điều 20', verify: true },
  pledge:
    'Tôi chịu trách nhiệm về nội dung, tính hợp lệ, hợp pháp của bản chính giấy tờ, văn bản dùng làm cơ sở để chứng thực bản sao.',
  steps: [papersStep, visitStep],
};
