import type { OpenPersonal, Sql } from '../../kernel/index.ts';
import { describeDue } from '../../kernel/working-time/index.ts';
import type { TimelineItem } from './contract.ts';

type Entry = {
  at: Date;
  action: string;
  facts: { type: string; data: Record<string, unknown> }[];
  name: string | null;
  kind: string | null;
  title: string | null;
  organisation: string | null;
  subject: string | null;
  aggregate_id: string | null;
  personal: Buffer | null;
};
type Data = Record<string, unknown>;
type Words = {
  title: string;
  /** In place of `title` when an officer did what is the person's own to do. */
  byOfficer?: string;
  /** `data` is what the fact says openly, with its sealed part where that could be opened. */
  detail?: (data: Data) => string | null;
  /** Words from officer to officer: the citizen sees that it happened, not what was said. */
  internal?: true;
};

/** What each fact means to people. A fact without words is not shown. */
const words: Record<string, Words> = {
  'dossier-submitted': { title: 'Nộp hồ sơ trực tuyến', detail: (d) => `Mã hồ sơ ${d.code}, ${d.papers} giấy tờ` },
  'dossier-entered': { title: 'Nhận hồ sơ tại quầy', detail: (d) => `Hẹn trả ${describeDue(String(d.due))}` },
  'dossier-received': { title: 'Trung tâm tiếp nhận hồ sơ', detail: (d) => `Hẹn trả ${describeDue(String(d.due))}` },
  'dossier-refused': { title: 'Không tiếp nhận', detail: (d) => `${d.reason ? `${d.reason} ` : ''}Căn cứ: ${d.legalBasis}` },
  'dossier-withdrawn': {
    title: 'Người nộp rút hồ sơ',
    byOfficer: 'Cán bộ ghi nhận người nộp rút hồ sơ',
    detail: (d) => (d.reason ? String(d.reason) : null),
  },
  'dossier-taken': { title: 'Công chức bắt đầu xử lý' },
  'dossier-proposed': { title: 'Trình lãnh đạo ký' },
  'proposal-returned': {
    title: 'Lãnh đạo trả lại để làm rõ',
    detail: (d) => (d.reason ? String(d.reason) : null),
    internal: true,
  },
  'dossier-approved': { title: 'Lãnh đạo duyệt, đang ký số' },
  'result-recorded': {
    title: 'Đã ký kết quả',
    detail: (d) => `Số ${d.number}${d.timestamp ? ', có dấu thời gian' : ', chờ dấu thời gian'}`,
  },
  'result-handed-over': {
    title: 'Đã trả kết quả',
    detail: (d) => (d.way === 'electronic' ? 'Bản điện tử đã vào mục Giấy tờ của tôi' : 'Trả tại quầy'),
  },
};

/**
 * What happened to a dossier, oldest first, from the log itself. Officers see names; the citizen sees the body and the position.
 * `open` unseals reasons; without it they stay closed. `submitted_at` spares the log's partitions of the months before it was there.
 */
export async function timelineOf(
  sql: Sql,
  dossier: { id: string; submitted_at: Date },
  forOfficer: boolean,
  open: OpenPersonal = async () => [],
): Promise<TimelineItem[]> {
  const entries = await sql.named<Entry>(
    'dossier_timeline',
    `select l.at, l.action, l.facts, l.subject, l.aggregate_id, l.personal, a.display_name as name, a.kind, p.title, p.organisation_name as organisation
     from kernel.log l left join identity.account_view a on a.id = l.actor left join organisations.position_view p on p.id = l.position
     where l.aggregate_id = $1 and l.at >= $2 and l.kind = 'action' order by l.seq limit 200`,
    [dossier.id, dossier.submitted_at],
  );
  const sealed = await Promise.all(entries.map((e) => (e.personal ? open(e) : [])));
  return entries.flatMap((e, n) =>
    e.facts.flatMap((fact, i): TimelineItem[] => {
      const known = words[fact.type];
      if (!known) return [];
      const by =
        e.kind === 'officer'
          ? [forOfficer ? e.name : null, e.title, forOfficer ? null : e.organisation].filter(Boolean).join(', ')
          : e.kind === 'citizen'
            ? forOfficer
              ? e.name
              : 'Bạn'
            : null;
      const title = e.kind === 'officer' ? (known.byOfficer ?? known.title) : known.title;
      const detail = known.internal && !forOfficer ? null : (known.detail?.({ ...fact.data, ...sealed[n]?.[i] }) ?? null);
      return [{ at: e.at.toISOString(), action: e.action, title, detail, by }];
    }),
  );
}
