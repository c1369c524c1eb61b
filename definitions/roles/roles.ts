/**
 * Roles as literals (they survive JSON). A right is: role x relation to the row x jurisdiction x field of work x period.
 * Source: positions and duties of commune and province bodies since July 2025 (configuration, to be verified per province).
 */

/**
 * What ties the actor, or the actor's body, to the row.
 * none: no row yet, or any row of the jurisdiction without a closer tie; subject: it is about the actor; representative: parent of a minor,
 * authorised person, business representative; holder: it lies on the actor's desk; receiving / resolving / co-ordinating: the actor's body
 * has that part in it; public: anyone, without signing in;
 * administered: it belongs to a body of the administrator's tree; operator: running the installation; system: the product itself.
 */
export type Relation =
  | 'none'
  | 'subject'
  | 'representative'
  | 'holder'
  | 'receiving'
  | 'resolving'
  | 'co-ordinating'
  | 'public'
  | 'administered'
  | 'operator'
  | 'system';

export const relations: readonly Relation[] = [
  'none',
  'subject',
  'representative',
  'holder',
  'receiving',
  'resolving',
  'co-ordinating',
  'public',
  'administered',
  'operator',
  'system',
];

export type RoleDefinition = {
  readonly code: string;
  /** Vietnamese, as on a desk. */
  readonly title: string;
  /** Vietnamese, one sentence for the person who grants it. */
  readonly description: string;
  /** Who can hold it. */
  readonly audience: 'citizen' | 'officer' | 'system';
  /**
   * Reach of a grant: the body alone; the body with its own units, but never the bodies of another commune or province that hang below
   * it; or everything below in the same hierarchy.
   */
  readonly scope: 'own' | 'body' | 'below';
  /** The only hierarchy in which it may be granted; absent = any of the four. */
  readonly hierarchy?: 'state' | 'police' | 'party' | 'front';
  /** Action or query -> relations, any of which is enough. */
  readonly may: Readonly<Record<string, readonly Relation[]>>;
  /**
   * Where its work waits: what comes in at the body's counter, what its units have in the grant's fields of work, what the body's leaders
   * sign in them. Everybody besides has the desk of their own position.
   */
  readonly sitsAt?: readonly ('reception' | 'unit' | 'signature')[];
  /** Actions and queries that also need a recorded reason (inspection decision, complaint, ...). */
  readonly withReason?: readonly string[];
};

/** What anyone may do without signing in. Anonymous tracking shows state and due date only. */
export const publicMay = {
  'organisations.directory': ['public', 'none'],
  'procedures.search': ['public', 'none'],
  'procedures.life-events': ['public', 'none'],
  'procedures.by-agency': ['public', 'none'],
  'procedures.page': ['public', 'none'],
  'results.check': ['public', 'none'],
  'log.seals': ['public', 'none'],
} as const satisfies Record<string, readonly Relation[]>;

const everyOfficer = {
  ...publicMay,
  'desk.work-list': ['none'],
  'identity.my-sign-ins': ['none'],
  'log.my-disclosures': ['none'],
} as const satisfies Record<string, readonly Relation[]>;

/** Looking at dossiers and their papers over the same relations. */
const reads = (over: Relation[]): Record<string, Relation[]> => ({
  'dossiers.page': over,
  'dossiers.declaration': over,
  'dossiers.document': over,
  'dossiers.paper': over,
  'dossiers.by-code': over,
  'dossiers.search': over,
});

export const roles: readonly RoleDefinition[] = [
  {
    code: 'public',
    title: 'Mọi người',
    description: 'Xem những gì công khai, không cần đăng nhập.',
    audience: 'citizen',
    scope: 'own',
    may: publicMay,
  },
  {
    code: 'citizen',
    title: 'Người dân, doanh nghiệp',
    description: 'Làm việc của chính mình, của con chưa thành niên, hoặc việc được ủy quyền.',
    audience: 'citizen',
    scope: 'own',
    may: {
      // Creating: no row yet. Whose matter it is, the draft says, and the action checks it against the actor's own papers.
      'dossiers.submit': ['none'],
      'dossiers.withdraw': ['subject', 'representative'],
      'dossiers.supplement': ['subject', 'representative'],
      'dossiers.page': ['subject', 'representative'],
      'dossiers.mine': ['subject', 'representative'],
      'dossiers.by-code': ['subject', 'representative'],
      'dossiers.declaration': ['subject', 'representative'],
      'dossiers.document': ['subject', 'representative'],
      'dossiers.paper': ['subject', 'representative'],
      'forms.discard-draft': ['subject'],
      'results.mine': ['subject'],
      'results.pdf': ['subject'],
      'results.twin': ['subject'],
      'identity.my-sign-ins': ['none'],
      'forms.start-draft': ['none'],
      'forms.save-step': ['subject'],
      'forms.draft': ['subject'],
      'forms.drafts': ['subject'],
      ...publicMay,
      'log.my-disclosures': ['none'],
    },
  },
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
      'dossiers.enter-at-counter': ['none'],
      'dossiers.receive': ['receiving'],
      'dossiers.refuse': ['receiving'],
      // The result comes out where the dossier was received and where the person lives.
      'results.pdf': ['receiving'],
      'dossiers.hand-over': ['receiving', 'resolving'],
      'dossiers.withdraw': ['receiving'],
      'dossiers.supplement': ['receiving'],
      ...reads(['holder', 'receiving']),
      'registers.person': ['none'],
      'forms.known': ['none'],
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
      'dossiers.take': ['resolving'],
      'dossiers.propose': ['holder'],
      'dossiers.request-supplement': ['holder'],
      'results.preview': ['holder', 'resolving'],
      'results.pdf': ['resolving'],
      ...reads(['holder', 'resolving']),
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
      'dossiers.receive': ['receiving'],
      'dossiers.refuse': ['receiving'],
      'dossiers.take': ['resolving'],
      'dossiers.propose': ['holder'],
      'dossiers.request-supplement': ['holder'],
      'dossiers.hand-over': ['receiving'],
      ...reads(['holder', 'receiving', 'resolving']),
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
      'results.pdf': ['resolving'],
      'results.twin': ['resolving'],
      ...reads(['holder', 'resolving']),
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
    code: 'commune-administrator',
    title: 'Quản trị hệ thống của xã',
    description: 'Quản lý người dùng, vai trò, lịch làm việc của xã; không xem nội dung hồ sơ, văn bản.',
    audience: 'officer',
    scope: 'below',
    hierarchy: 'state',
    may: {
      ...everyOfficer,
      'identity.people': ['none'],
      'organisations.positions': ['none'],
      'identity.grant-role': ['none'],
      'identity.end-grant': ['administered'],
      'system.health': ['none'],
    },
  },
  {
    code: 'province-administrator',
    title: 'Quản trị hệ thống của tỉnh',
    description: 'Quản lý người dùng, vai trò, lịch, danh mục của toàn tỉnh và việc gửi lại; không xem nội dung hồ sơ, văn bản.',
    audience: 'officer',
    scope: 'below',
    hierarchy: 'state',
    may: {
      ...everyOfficer,
      'identity.people': ['none'],
      'organisations.positions': ['none'],
      'identity.grant-role': ['none'],
      'identity.end-grant': ['administered'],
      'log.dead-letters': ['none'],
      'log.retry-dead-letter': ['operator'],
      'system.health': ['none'],
    },
  },
  {
    code: 'security-officer',
    title: 'Cán bộ an toàn thông tin, bảo vệ dữ liệu cá nhân',
    description: 'Đọc nhật ký, cảnh báo, lượt xem dữ liệu cá nhân và sự cố; không sửa dữ liệu nào.',
    audience: 'officer',
    scope: 'below',
    may: {
      ...everyOfficer,
      'log.entries': ['none'],
      'log.disclosures': ['none'],
      'log.dead-letters': ['none'],
      'system.health': ['none'],
    },
  },
  {
    code: 'inspector',
    title: 'Thanh tra, kiểm toán',
    description: 'Đọc những gì cuộc thanh tra bao gồm, trong thời kỳ thanh tra; mỗi lần xem đều ghi lý do.',
    audience: 'officer',
    scope: 'below',
    may: {
      ...everyOfficer,
      ...reads(['receiving', 'resolving']),
      'log.entries': ['none'],
      'log.disclosures': ['none'],
    },
    withReason: [
      'dossiers.search',
      'dossiers.page',
      'dossiers.declaration',
      'dossiers.document',
      'dossiers.paper',
      'log.entries',
      'log.disclosures',
    ],
  },
  {
    code: 'province-follow-up',
    title: 'Theo dõi giải quyết thủ tục của tỉnh',
    description: 'Xem số liệu và danh sách trễ hạn của các xã; xem nội dung một hồ sơ chỉ khi ghi rõ lý do.',
    audience: 'officer',
    scope: 'below',
    hierarchy: 'state',
    may: {
      ...everyOfficer,
      ...reads(['receiving', 'resolving']),
    },
    withReason: ['dossiers.search', 'dossiers.page', 'dossiers.declaration', 'dossiers.document', 'dossiers.paper'],
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
  {
    code: 'partner-system',
    title: 'Hệ thống của đối tác',
    description: 'Dùng các dịch vụ được cấp, đúng mục đích được cấp.',
    audience: 'system',
    scope: 'own',
    may: { ...publicMay },
  },
  {
    code: 'system',
    title: 'Hệ thống',
    description: 'Việc tự động của chính hệ thống: hẹn giờ, thông báo, đồng bộ.',
    audience: 'system',
    scope: 'below',
    may: {
      'system.health': ['none'],
      'dossiers.attach-document': ['system'],
      'dossiers.hand-over': ['system'],
      'results.record': ['system'],
    },
  },
];

/** Role by its code, or undefined. */
export const findRole = (code: string): RoleDefinition | undefined => roles.find((role) => role.code === code);

/** True when a grant of the role takes in more than its body; how much more, the role's scope says. */
export const reachesBelow = (code: string): boolean => (findRole(code)?.scope ?? 'own') !== 'own';
