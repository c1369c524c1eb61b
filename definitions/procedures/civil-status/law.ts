import type { ProcedureDefinition } from '../../../src/modules/procedures/contract.ts';
import { everyChannel, stepsOf } from '../../parts/procedure.ts';

/** What the procedures of civil status have in common. Facts: national portal's records of July 2026 (Decision 163/QĐ-BTP). */

export const decision = { name: 'Quyết định 163/QĐ-BTP', verify: true };

const acts: ProcedureDefinition['legalBasis'] = [
  { number: '60/2014/QH13', name: 'Luật Hộ tịch' },
  { number: '123/2015/NĐ-CP', name: 'Nghị định quy định chi tiết một số điều và biện pháp thi hành Luật Hộ tịch' },
  { number: '87/2020/NĐ-CP', name: 'Nghị định về Cơ sở dữ liệu hộ tịch điện tử, đăng ký hộ tịch trực tuyến' },
  {
    number: '104/2022/NĐ-CP',
    name: 'Nghị định về việc nộp, xuất trình sổ hộ khẩu, sổ tạm trú giấy khi thực hiện thủ tục hành chính',
  },
  { number: '07/2025/NĐ-CP', name: 'Nghị định sửa đổi các nghị định trong lĩnh vực hộ tịch, quốc tịch, chứng thực' },
  {
    number: '120/2025/NĐ-CP',
    name: 'Nghị định về phân định thẩm quyền của chính quyền địa phương 02 cấp trong lĩnh vực của Bộ Tư pháp',
  },
  {
    number: '18/2026/NĐ-CP',
    name: 'Nghị định cắt giảm, đơn giản hóa thủ tục hành chính thuộc phạm vi quản lý của Bộ Tư pháp',
    verify: true,
  },
  { number: '66.7/2025/NQ-CP', name: 'Nghị quyết cắt giảm, đơn giản hóa thủ tục hành chính dựa trên dữ liệu' },
  { number: '04/2020/TT-BTP', name: 'Thông tư hướng dẫn Luật Hộ tịch và Nghị định 123/2015/NĐ-CP' },
  { number: '01/2022/TT-BTP', name: 'Thông tư hướng dẫn Nghị định 87/2020/NĐ-CP' },
  { number: '08/2025/TT-BTP', name: 'Thông tư về phân định thẩm quyền của chính quyền địa phương 02 cấp' },
  { number: '85/2019/TT-BTC', name: 'Thông tư hướng dẫn phí, lệ phí thuộc thẩm quyền của Hội đồng nhân dân cấp tỉnh' },
  { number: '04/2024/TT-BTP', name: 'Thông tư sửa đổi Thông tư 02/2020/TT-BTP và Thông tư 04/2020/TT-BTP' },
  { number: '281/2016/TT-BTC', name: 'Thông tư về phí khai thác, sử dụng Cơ sở dữ liệu hộ tịch, phí xác nhận quốc tịch' },
];

/** Acts of civil status by number, in the order asked for. @throws Error for a number that is not in the table */
export const basis = (...numbers: string[]): ProcedureDefinition['legalBasis'] =>
  numbers.map((number) => {
    const act = acts.find((one) => one.number === number);
    if (!act) throw new Error(`no act ${number}`);
    return act;
  });

export const legalBasis = basis(
  '60/2014/QH13',
  '123/2015/NĐ-CP',
  '87/2020/NĐ-CP',
  '104/2022/NĐ-CP',
  '07/2025/NĐ-CP',
  '120/2025/NĐ-CP',
  '18/2026/NĐ-CP',
  '66.7/2025/NQ-CP',
  '04/2020/TT-BTP',
  '01/2022/TT-BTP',
  '08/2025/TT-BTP',
  '85/2019/TT-BTC',
);

/** What every procedure of civil status of a commune has in common. */
export const civilStatusParts: Pick<
  ProcedureDefinition,
  'field' | 'fieldName' | 'level' | 'validFrom' | 'channels' | 'steps' | 'settings'
> = {
  field: 'civil-status',
  fieldName: 'Hộ tịch',
  level: 'commune',
  validFrom: '2026-01-01',
  channels: everyChannel,
  steps: stepsOf({ check: 'Công chức tư pháp – hộ tịch kiểm tra' }),
  settings: { receptionHours: 2 },
};

/** Copies of the extract: Circular 281/2016/TT-BTC, for each copy of one event. */
export const copyFee = (of: string): ProcedureDefinition['fees'][number] => ({
  name: `Phí cấp bản sao ${of}`,
  amount: 8000,
  perAnswer: 'result.copies',
  text: `Bản sao ${of}: 8.000 đồng một bản.`,
  source: { name: 'Thông tư 281/2016/TT-BTC', verify: true },
});
