import type { ProcedureDefinition } from '../../../src/modules/procedures/contract.ts';
import { authorisation } from '../../parts/papers.ts';
import { everyChannel, fromPopulation, paperBesideElectronic, stepsOf } from '../../parts/procedure.ts';

const decision2304 = { name: 'Quyết định 2304/QĐ-BNNMT' };

/** Mediation of a land dispute by a commune. Facts: national portal's record of July 2026; sentences are ours. */
export const procedure: ProcedureDefinition = {
  code: '1.012812',
  name: 'Hòa giải tranh chấp đất đai',
  plainName: 'Hòa giải tranh chấp đất đai',
  summary: 'Xã mời hai bên ngồi lại để thống nhất việc đất đai. Phải qua hòa giải ở xã rồi mới kiện ra tòa hoặc xin giải quyết.',
  alsoCalled: ['tranh chấp đất', 'lấn đất', 'lấn ranh', 'cãi nhau về đất', 'kiện đất', 'hàng xóm lấn đất'],
  field: 'land',
  fieldName: 'Đất đai',
  level: 'commune',
  audience: ['Công dân Việt Nam', 'Cán bộ, công chức, viên chức', 'Doanh nghiệp', 'Hợp tác xã', 'Tổ chức'],
  validFrom: '2026-01-01',
  decision: { ...decision2304, verify: true },
  onlineLevel: 'partial',
  // Published for counter and post; the request may come in before, what is decided is decided face to face.
  onlineLevelSource: {
    name: 'Công bố nộp tại quầy và bưu chính; nhận đơn trước qua mạng theo Nghị định 118/2025/NĐ-CP',
    verify: true,
  },
  minutesToFill: 12,
  titlePath: 'opponents.0.name',
  titleWord: 'Tranh chấp đất đai với',
  cases: [
    { id: 'default', usual: true, label: 'Mọi trường hợp', explain: 'Mọi tranh chấp về quyền sử dụng đất, ranh giới, lối đi.' },
  ],
  components: [
    {
      id: 'land-papers',
      name: 'Các giấy tờ có liên quan đến việc sử dụng đất (bản phô tô hoặc có công chứng hoặc có chứng thực)',
      shortName: 'Giấy tờ về việc sử dụng đất',
      originals: 0,
      copies: 1,
      kind: 'submit',
      needed: { '==': [{ var: 'dispute.hasPapers' }, true] },
      neededText: 'Khi bạn có. Bản phô tô cũng được; mang bản chính đến buổi hòa giải.',
      photoIsEnough: true,
      clause: { ...decision2304, verify: true },
    },
    authorisation({
      name: 'Văn bản ủy quyền theo quy định của pháp luật về dân sự',
      shortName: 'Giấy ủy quyền',
      needed: { '==': [{ var: 'standing' }, 'authorised'] },
      neededText: 'Chỉ khi yêu cầu thay người khác.',
      clause: { name: 'Bộ luật Dân sự 91/2015/QH13, Điều 562', verify: true },
    }),
    {
      id: 'land-originals',
      name: 'Bản chính giấy tờ về việc sử dụng đất',
      shortName: 'Bản chính giấy tờ về đất',
      originals: 1,
      copies: 0,
      kind: 'present',
      needed: { and: [{ '==': [{ var: 'dispute.hasPapers' }, true] }, { '!=': [{ var: '$channel' }, 'online'] }] },
      neededText: 'Mang đến buổi hòa giải. Xem rồi trả lại ngay.',
      photoIsEnough: false,
      clause: { ...decision2304, verify: true },
    },
  ],
  limits: [
    {
      value: 30,
      unit: 'day',
      text: 'Trong 30 ngày. Ở vùng khó khăn có thể đến 40 ngày.',
      source: { name: 'Luật Đất đai 31/2024/QH15, khoản 2 Điều 235; công bố ghi 40 ngày khi nộp tại quầy', verify: true },
    },
  ],
  fees: [{ name: 'Lệ phí', amount: 0, text: 'Miễn phí', source: { name: 'Cổng Dịch vụ công quốc gia, bản tháng 7/2026' } }],
  channels: everyChannel,
  delivery: paperBesideElectronic,
  results: [{ code: 'KQ.G13.000291', name: 'Biên bản hòa giải tranh chấp đất đai', template: 'land-mediation', written: true }],
  steps: stepsOf({
    reception: 'Tiếp nhận đơn',
    check: 'Xác minh, lập Hội đồng hòa giải và tổ chức buổi hòa giải',
    sign: 'Chủ tịch Hội đồng hòa giải ký biên bản',
    handOver: 'Gửi biên bản cho các bên',
  }),
  reading: {
    parts: [
      { title: 'Bên kia', fields: ['opponents.*', 'related'] },
      { title: 'Thửa đất', fields: ['parcel.*'] },
      { title: 'Tranh chấp', fields: ['dispute.*'] },
      { title: 'Buổi hòa giải', fields: ['meeting.*'] },
    ],
    labels: {
      standing: 'Yêu cầu cho',
      'own.others': 'Người cùng bên',
      'parcel.address': 'Địa chỉ thửa đất',
      'parcel.paper': 'Giấy chứng nhận',
      'dispute.kind': 'Loại tranh chấp',
      'dispute.content': 'Nội dung tranh chấp',
      'dispute.wish': 'Yêu cầu',
      'dispute.hasPapers': 'Giấy tờ về đất',
      'result.paper': 'Bản giấy',
      'contact.phone': 'Điện thoại',
    },
    signed: [
      { label: 'Bên yêu cầu', fields: ['organisation.name', 'principal.name', 'applicant*.fullName', 'applicant.name'] },
      { label: 'Bên kia', fields: ['opponents.0.name'] },
      { label: 'Thửa đất', fields: ['parcel.address'] },
      { label: 'Loại tranh chấp', fields: ['dispute.kind'] },
    ],
    applicant: 'Người yêu cầu',
    paper: [
      { field: 'result.paper', words: '{}' },
      { field: 'result.address', words: 'gửi tới {}' },
    ],
  },
  resolvingText: 'Ủy ban nhân dân cấp xã nơi có đất.',
  legalBasis: [
    { number: '31/2024/QH15', name: 'Luật Đất đai, Điều 235' },
    { number: '43/2024/QH15', name: 'Luật sửa đổi hiệu lực thi hành của Luật Đất đai' },
    { number: '102/2024/NĐ-CP', name: 'Nghị định quy định chi tiết thi hành một số điều của Luật Đất đai', verify: true },
    { number: '118/2025/NĐ-CP', name: 'Nghị định về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông' },
  ],
  // The commune has thirty days from the request on, with the meeting inside: the clock does not wait for it.
  presence: {
    visit: 'land-mediation',
    starts: 'reception',
    text: 'Các bên đều có mặt thì mới hòa giải được. Chọn giờ bạn đến được; xã hỏi bên kia và báo lại nếu phải đổi.',
    bring: ['Căn cước, hoặc mở VNeID cho cán bộ xem', 'Bản chính giấy tờ về đất, nếu có'],
    waitsDays: 30,
    source: { name: 'Luật Đất đai 31/2024/QH15, khoản 2 Điều 235', verify: true },
  },
  settings: { receptionHours: 8 },
  whoMay: ['Người có tranh chấp về đất. Nhiều người cùng bên thì một người đứng đơn, ghi tên những người còn lại.'],
  dataWeHave: [fromPopulation('Thông tin của bạn', 'Họ tên, số định danh, nơi cư trú.')],
  specialCases: [
    {
      title: 'Phải có mặt',
      detail: 'Các bên đều có mặt thì mới hòa giải. Ai vắng đến lần thứ hai thì coi như hòa giải không thành.',
    },
    {
      title: 'Đổi ý sau khi hòa giải thành',
      detail: 'Trong 10 ngày, gửi ý kiến bằng văn bản. Xã họp lại và lập biên bản mới.',
    },
    {
      title: 'Hòa giải không thành',
      detail: 'Xã hướng dẫn bạn gửi đơn đến tòa án hoặc cơ quan có thẩm quyền, kèm biên bản này.',
    },
  ],
  afterwards: [
    { title: 'Xã báo thụ lý cho các bên', detail: 'Trong 3 ngày làm việc. Không thụ lý thì có văn bản nêu lý do.' },
    {
      title: 'Cán bộ xác minh, mời hai bên',
      detail: 'Xem hồ sơ địa chính, hỏi người biết việc, lập Hội đồng hòa giải, hẹn ngày.',
    },
    { title: 'Buổi hòa giải, các bên ký biên bản', detail: 'Biên bản được gửi cho từng bên và lưu tại xã.' },
  ],
};
