import { everyOfficer, reads } from './looks.ts';
import type { Relation, RoleDefinition } from './role.ts';

/** Writing with the person about their dossier, over the same relations as looking at it. */
const writes = (over: Relation[]): Record<string, Relation[]> => ({
  'messages.thread': over,
  'messages.answer': over,
  'messages.settle': over,
});

/** Who comes when to the counter of the own Centre. */
const receivesVisitors: Record<string, Relation[]> = {
  'appointments.book': ['receiving'],
  'appointments.book-for': ['none'],
  'appointments.move': ['receiving'],
  'appointments.call-off': ['receiving'],
  'appointments.arrive': ['receiving'],
  'appointments.miss': ['receiving'],
  'appointments.booking': ['receiving'],
  'appointments.day': ['receiving'],
};

/** Those who receive, handle, sign and keep dossiers. */
export const desks: readonly RoleDefinition[] = [
  {
    code: 'one-stop-officer',
    title: 'Công chức tiếp nhận và trả kết quả',
    description: 'Tiếp nhận ở bất kỳ quầy nào trong tỉnh, kiểm tra giấy tờ, in phiếu, trả kết quả; không quyết định hồ sơ.',
    audience: 'officer',
    scope: 'own',
    hierarchy: 'state',
    sitsAt: ['reception'],
    may: {
      ...everyOfficer,
      ...receivesVisitors,
      'appointments.of-dossier': ['holder', 'receiving'],
      'dossiers.enter-at-counter': ['none'],
      'dossiers.receive': ['receiving'],
      'dossiers.refuse': ['receiving'],
      // The result comes out where the dossier was received and where the person lives.
      'results.pdf': ['receiving'],
      'dossiers.hand-over': ['receiving', 'resolving'],
      'dossiers.withdraw': ['receiving'],
      'dossiers.supplement': ['receiving'],
      ...reads(['holder', 'receiving']),
      ...writes(['holder', 'receiving']),
      'registers.person': ['none'],
      'forms.known': ['none'],
      'forms.confirmations-at-counter': ['receiving'],
      'forms.confirmation': ['receiving'],
      'forms.take-confirmation': ['receiving'],
    },
  },
  {
    code: 'case-officer',
    title: 'Công chức chuyên môn',
    description: 'Xử lý hồ sơ thuộc lĩnh vực và đơn vị mình, đề xuất kết quả với lãnh đạo.',
    audience: 'officer',
    scope: 'own',
    sitsAt: ['unit'],
    may: {
      ...everyOfficer,
      'appointments.of-dossier': ['holder', 'resolving'],
      'dossiers.take': ['resolving'],
      'dossiers.propose': ['holder'],
      'dossiers.request-supplement': ['holder'],
      'results.preview': ['holder', 'resolving'],
      'results.verify-correction': ['resolving'],
      'results.pdf': ['resolving'],
      ...reads(['holder', 'resolving']),
      ...writes(['holder', 'resolving']),
    },
  },
  {
    code: 'head-of-unit',
    title: 'Người đứng đầu đơn vị',
    description: 'Giao việc, soát xét và chịu trách nhiệm về thời hạn của đơn vị.',
    audience: 'officer',
    scope: 'below',
    sitsAt: ['reception', 'unit'],
    may: {
      ...everyOfficer,
      ...receivesVisitors,
      'appointments.of-dossier': ['holder', 'receiving', 'resolving'],
      'dossiers.receive': ['receiving'],
      'dossiers.refuse': ['receiving'],
      'dossiers.take': ['resolving'],
      'dossiers.propose': ['holder'],
      'results.verify-correction': ['resolving'],
      'dossiers.request-supplement': ['holder'],
      'dossiers.hand-over': ['receiving'],
      ...reads(['holder', 'receiving', 'resolving']),
      ...writes(['holder', 'receiving', 'resolving']),
    },
  },
  {
    code: 'leader',
    title: 'Lãnh đạo',
    description: 'Ký trong lĩnh vực được giao, giao nhiệm vụ, xem mọi việc của cơ quan mình.',
    audience: 'officer',
    // Not 'below': the chair of the province neither signs nor reads what a commune decides.
    scope: 'body',
    sitsAt: ['signature'],
    may: {
      ...everyOfficer,
      // Refusing a dossier that is already in handling is the leader's decision (slip 03).
      'dossiers.decline': ['resolving'],
      'dossiers.return-proposal': ['resolving'],
      'results.preview': ['resolving'],
      'dossiers.approve': ['resolving'],
      // Remarks on service go to those who answer for the body, not to those who served.
      'feedback.answer-complaint': ['resolving'],
      'feedback.of-dossier': ['resolving'],
      'results.approve-correction': ['resolving'],
      'results.refuse-correction': ['resolving'],
      'results.pdf': ['resolving'],
      'results.twin': ['resolving'],
      ...reads(['holder', 'resolving']),
      'messages.thread': ['holder', 'resolving'],
    },
  },
  {
    code: 'clerk',
    title: 'Văn thư',
    description: 'Giữ sổ, cấp số, đóng dấu và chữ ký số của cơ quan, nhận và gửi văn bản; không xem nội dung vượt quyền.',
    audience: 'officer',
    scope: 'own',
    may: { ...everyOfficer },
  },
  {
    code: 'archivist',
    title: 'Công chức lưu trữ, số hóa',
    description: 'Lập lô số hóa, kiểm tra bản quét, đóng gói hồ sơ lưu trữ.',
    audience: 'officer',
    scope: 'own',
    may: { ...everyOfficer },
  },
  {
    code: 'village-team',
    title: 'Tổ công nghệ số cộng đồng, điểm được ủy quyền',
    description: 'Giúp người đang có mặt và đồng ý; chỉ xem những gì chính mình nhập.',
    audience: 'officer',
    scope: 'own',
    hierarchy: 'state',
    may: {
      ...everyOfficer,
    },
  },
];
