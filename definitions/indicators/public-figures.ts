/**
 * What the portal publishes about every commune, month by month, and how each figure comes about. The words are shown beside the figures
 * as they stand here; the counting itself is in src/modules/dossiers/public-figures.ts, tested against these sentences.
 */
export type PublicIndicator = {
  readonly id: 'received' | 'online' | 'finished' | 'onTime' | 'waiting' | 'overdue' | 'satisfied';
  /** Head of the column. */
  readonly label: string;
  readonly english: string;
  /** A count of dossiers, or a share of them. */
  readonly kind: 'count' | 'share';
  /** How it is computed, for anybody. */
  readonly formula: string;
  readonly formulaEnglish: string;
  readonly source: string;
  readonly verify?: true;
};

export const publicIndicators: readonly PublicIndicator[] = [
  {
    id: 'received',
    label: 'Hồ sơ nhận',
    english: 'Received',
    kind: 'count',
    formula:
      'Số hồ sơ nộp trong tháng tại Trung tâm của xã, cả trên mạng, tại quầy và qua bưu điện. Không tính hồ sơ người dân đã rút.',
    formulaEnglish:
      'Dossiers handed in during the month at the commune’s centre: online, at the counter and by post. Withdrawn ones are left out.',
    source: 'Nghị định 118/2025/NĐ-CP',
    verify: true,
  },
  {
    id: 'online',
    label: 'Nộp trên mạng',
    english: 'Online',
    kind: 'share',
    formula: 'Số hồ sơ nộp trên mạng chia cho số hồ sơ nhận trong tháng.',
    formulaEnglish: 'Dossiers handed in online divided by all received in the month.',
    source: 'Quyết định 766/QĐ-TTg năm 2022, nhóm dịch vụ trực tuyến',
    verify: true,
  },
  {
    id: 'finished',
    label: 'Đã có kết quả',
    english: 'Finished',
    kind: 'count',
    formula: 'Số hồ sơ có kết quả được ký trong tháng, tính cho xã giải quyết. Không tính hồ sơ bị từ chối và hồ sơ đã rút.',
    formulaEnglish:
      'Dossiers whose result was signed in the month, counted for the commune that decided. Refused and withdrawn ones are left out.',
    source: 'Nghị định 118/2025/NĐ-CP',
    verify: true,
  },
  {
    id: 'onTime',
    label: 'Đúng hẹn',
    english: 'On time',
    kind: 'share',
    formula:
      'Số hồ sơ có kết quả không muộn hơn ngày hẹn trả, chia cho số hồ sơ đã có kết quả. Tính theo ngày như luật: xong trong ngày hẹn là đúng hẹn. Ngày hẹn đã cộng thời gian chờ người dân bổ sung.',
    formulaEnglish:
      'Dossiers finished no later than the day that was promised, divided by all finished. Counted by day, as the law does; time spent waiting for the applicant moves the promised day.',
    source: 'Nghị định 118/2025/NĐ-CP; Quyết định 766/QĐ-TTg năm 2022, nhóm tiến độ giải quyết',
    verify: true,
  },
  {
    id: 'waiting',
    label: 'Đang giải quyết',
    english: 'Open now',
    kind: 'count',
    formula: 'Số hồ sơ chưa có kết quả vào lúc xem, kể cả hồ sơ đang chờ người dân bổ sung. Chỉ có ở tháng này.',
    formulaEnglish: 'Dossiers without a result at this moment, those waiting for the applicant too. For the present month only.',
    source: 'Nghị định 118/2025/NĐ-CP',
    verify: true,
  },
  {
    id: 'overdue',
    label: 'Quá hẹn',
    english: 'Overdue',
    kind: 'count',
    formula: 'Trong số đang giải quyết, số hồ sơ đã qua ngày hẹn trả. Không tính hồ sơ đang chờ người dân.',
    formulaEnglish:
      'Of those open now, the dossiers past the day that was promised. Those waiting for the applicant do not count.',
    source: 'Nghị định 118/2025/NĐ-CP',
    verify: true,
  },
  {
    id: 'satisfied',
    label: 'Hài lòng',
    english: 'Satisfied',
    kind: 'share',
    formula: 'Số người trả lời hài lòng hoặc rất hài lòng chia cho số người đã đánh giá trong tháng. Mỗi hồ sơ một lần đánh giá.',
    formulaEnglish: 'People who said satisfied or very satisfied, divided by all who rated in the month; one rating a dossier.',
    source: 'Quyết định 766/QĐ-TTg năm 2022, nhóm mức độ hài lòng',
    verify: true,
  },
];

/** Small numbers could point at a neighbour: they are not told exactly. Our own rule, as statistical offices use it. */
export const smallNumbers = {
  /** A count from 1 to one below this is shown as 'dưới 5'. */
  leastCount: 5,
  /** A share is shown only over this many at least. */
  leastBase: 10,
  verify: true,
} as const;
