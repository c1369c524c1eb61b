import { mandateRules } from '../../../definitions/mandates/mandates.ts';
import { block, type Shows } from '../../kernel/index.ts';
import { localDay } from '../../kernel/working-time/index.ts';
import type { MandateRow, MandateServices } from './mandate.ts';
import { standOf } from './rules.ts';

const showDay = (at: Date): string => localDay(at).split('-').reverse().join('/');

/** On a dossier that somebody handed in for somebody else: both names and the right, for either side and for officers. */
export const actedFor = (the: MandateServices): Shows => ({
  on: 'dossier',
  opens: 'dossiers.page',
  show: async (row, { db, now, actor }) => {
    if (typeof row.mandate !== 'string') return null;
    const [mandate] = await db.named<MandateRow & { rests: boolean }>(
      'dossier_mandate',
      `select m.*, (m.state <> 'accepted' or exists (select 1 from mandates.standing_view s where s.id = m.id)) as rests
       from mandates.mandate m where m.id = $1`,
      [row.mandate],
    );
    if (!mandate) return null;
    const { name, source } = mandateRules.grounds[mandate.ground];
    const stands = standOf(mandate, now, mandate.rests) === 'standing';
    const field = the.procedures.find(String(row.procedure))?.procedure.field;
    const wantsCertificate =
      mandate.ground === 'authorisation' && mandateRules.certified.fields.some((one) => one === field) && mandate.tie === null;
    const until = stands ? `đến hết ${showDay(new Date(mandate.valid_to.getTime() - 1))}` : 'đã kết thúc';
    return block({
      id: 'lam-thay',
      title: 'Hồ sơ có người làm thay',
      text:
        actor.kind === 'citizen' && actor.person === mandate.giver && stands
          ? 'Bạn thấy mọi việc người này làm, và kết thúc được bất cứ lúc nào.'
          : null,
      lines: [
        { label: 'Của', value: mandate.giver_name },
        { label: 'Người làm thay', value: mandate.tie ? `${mandate.taker_name} (${mandate.tie})` : mandate.taker_name },
        { label: 'Căn cứ', value: `${name}, ${source.name}; ${until}` },
        ...(mandate.ground === 'authorisation'
          ? [
              {
                label: 'Lập thế nào',
                value: `Hai bên cùng đăng nhập VNeID mức độ 2, nhận ngày ${showDay(mandate.answered_at ?? mandate.made_at)}`,
              },
            ]
          : []),
        ...(wantsCertificate && actor.kind !== 'citizen'
          ? [
              {
                label: 'Cần xem',
                value: `Dữ liệu không cho thấy hai người là người thân. ${mandateRules.certified.text} (${mandateRules.certified.source.name})`,
              },
            ]
          : []),
      ],
      links: actor.kind === 'citizen' ? [{ label: 'Xem mục Làm thay, ủy quyền', href: '/cua-toi/lam-thay' }] : [],
    });
  },
});
