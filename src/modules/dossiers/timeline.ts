import type { Sql } from '../../kernel/index.ts';
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
};
type Words = { title: string; detail?: (data: Record<string, unknown>) => string | null };

/** What each fact means to people. A fact without words is not shown. */
const words: Record<string, Words> = {
  'dossier-submitted': { title: 'Nộp hồ sơ trực tuyến', detail: (d) => `Mã hồ sơ ${d.code}, ${d.papers} giấy tờ` },
  'dossier-entered': { title: 'Nhận hồ sơ tại quầy', detail: (d) => `Hẹn trả ${describeDue(String(d.due))}` },
  'dossier-received': { title: 'Trung tâm tiếp nhận hồ sơ', detail: (d) => `Hẹn trả ${describeDue(String(d.due))}` },
  'dossier-refused': { title: 'Không tiếp nhận', detail: (d) => `${d.reason} Căn cứ: ${d.legalBasis}` },
  'dossier-withdrawn': { title: 'Người nộp rút hồ sơ' },
  'dossier-taken': { title: 'Công chức bắt đầu xử lý' },
  'dossier-proposed': { title: 'Trình lãnh đạo ký' },
  'proposal-returned': { title: 'Lãnh đạo trả lại để làm rõ', detail: (d) => String(d.reason ?? '') },
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
 * `submitted_at` spares the log's partitions of the months before it was there.
 */
export async function timelineOf(
  sql: Sql,
  dossier: { id: string; submitted_at: Date },
  forOfficer: boolean,
): Promise<TimelineItem[]> {
  const entries = await sql.named<Entry>(
    'dossier_timeline',
    `select l.at, l.action, l.facts, a.display_name as name, a.kind, p.title, p.organisation_name as organisation
     from kernel.log l left join identity.account_view a on a.id = l.actor left join organisations.position_view p on p.id = l.position
     where l.aggregate_id = $1 and l.at >= $2 and l.kind = 'action' order by l.seq limit 200`,
    [dossier.id, dossier.submitted_at],
  );
  return entries.flatMap((e) =>
    e.facts.flatMap((fact): TimelineItem[] => {
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
      return [{ at: e.at.toISOString(), action: e.action, title: known.title, detail: known.detail?.(fact.data) ?? null, by }];
    }),
  );
}
