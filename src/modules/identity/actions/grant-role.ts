import { z } from 'zod';
import { reachesBelow } from '../../../../definitions/roles/roles.ts';
import { type Actor, defineAction, nothingMore, problem } from '../../../kernel/index.ts';
import type { Directory } from '../../organisations/index.ts';
import { Appointment } from '../appointment.ts';

/** Roles that only the province's administrator may give or end: they sign, appoint others, look across communes or at the log, say what everybody is asked. */
const provinceOnly = new Set([
  'province-administrator',
  'commune-administrator',
  'leader',
  'security-officer',
  'inspector',
  'province-follow-up',
  'procedure-administrator',
]);

const ofProvince = (actor: Actor): boolean => actor.grants.some((g) => g.role === 'province-administrator');

type Seat = { id: string; organisation: string; role: string; fields: string[] | null; jurisdiction: string | null };

/** Appoints somebody to a seat within the administrator's own tree; the seat's role decides what they may do. */
export const grantRole = (the: { directory: () => Directory }) =>
  defineAction({
    type: 'identity.grant-role',
    label: 'Giao vai trò',
    consequence: 'Người này làm được mọi việc của vị trí đó trong thời hạn ghi dưới đây.',
    menu: false,
    creates: Appointment,
    may: ['none'],
    level: 2,
    input: z.strictObject({ account: z.uuid(), position: z.uuid(), validTo: z.iso.datetime({ offset: true }).optional() }),
    reply: nothingMore,
    example: { account: '00000000-0000-7000-8000-000000000000', position: '00000000-0000-7000-8000-000000000000' },
    read: async ({ sql, actor, tree, now }, input) => {
      const [seat] = await sql.query<Seat>(
        'select id, organisation, role, fields, jurisdiction from organisations.position_view where id = $1',
        [input.position],
      );
      const [account] = await sql.query<{ id: string; kind: string }>(
        'select id, kind from identity.account where id = $1 and closed_at is null',
        [input.account],
      );
      const mine = actor.grants.filter((g) => g.role === 'commune-administrator' || g.role === 'province-administrator');
      const over =
        seat &&
        mine.some((g) => (g.below ? tree.within(seat.organisation, g.organisation) : g.organisation === seat.organisation));
      if (!seat || !over) throw problem('kernel.not-found', 404, 'Không tìm thấy vị trí này trong phần bạn quản lý.');
      if (account?.kind !== 'officer')
        throw problem('identity.unknown-account', 422, 'Không có tài khoản cán bộ này.', {
          fields: [{ pointer: '/account', message: 'Chọn tài khoản cán bộ.' }],
        });
      if (provinceOnly.has(seat.role) && !ofProvince(actor))
        throw problem('kernel.forbidden', 403, 'Vai trò này chỉ quản trị của tỉnh được giao.');
      if (input.account === actor.account) throw problem('kernel.forbidden', 403, 'Không tự giao vai trò cho chính mình.');
      if (input.validTo && new Date(input.validTo) <= now)
        throw problem('kernel.invalid-input', 422, 'Ngày hết hạn phải ở sau hôm nay.', {
          fields: [{ pointer: '/validTo', message: 'Phải ở sau hôm nay.' }],
        });
      // Two at the same moment both pass here: the database lets one of them in (migrations/002), the other decides again and stops here.
      if (seat.role === 'leader') {
        const [held] = await sql.query<{ account: string }>(
          'select account from identity.appointment where position = $1 and (valid_to is null or valid_to > $2) limit 1',
          [seat.id, now],
        );
        if (held)
          throw problem(
            'identity.seat-held',
            409,
            'Vị trí lãnh đạo này đang có người giữ. Hãy kết thúc vai trò của người đó trước.',
          );
      }
      return { seat, organisation: the.directory().getById(seat.organisation) };
    },
    decide: (_row, input, { now, id }, { seat }) => {
      const row = {
        id,
        version: 1,
        account: input.account,
        position: seat.id,
        organisation: seat.organisation,
        role: seat.role,
        jurisdiction: seat.jurisdiction ?? seat.organisation,
        below: reachesBelow(seat.role),
        fields: seat.fields,
        valid_from: now,
        valid_to: input.validTo ? new Date(input.validTo) : null,
      };
      return {
        created: { id, subject: null, row },
        patches: [{ kind: 'insert', table: 'identity.appointment', values: row }],
        facts: [
          {
            type: 'role-granted',
            data: { account: input.account, position: seat.id, role: seat.role, validTo: input.validTo ?? null },
          },
        ],
        reply: {},
      };
    },
  });

/** Ends it now; what was done under it stays. */
export const endGrant = () =>
  defineAction({
    type: 'identity.end-grant',
    label: 'Kết thúc vai trò',
    consequence: 'Người này thôi giữ vị trí ngay bây giờ. Việc đã làm vẫn còn.',
    tone: 'danger',
    menu: false,
    target: Appointment,
    may: ['administered'],
    level: 2,
    input: z.strictObject({}),
    reply: nothingMore,
    example: {},
    decide: (row, _input, { now, actor }) => {
      if (row.account === actor.account) throw problem('kernel.forbidden', 403, 'Không tự kết thúc vai trò của chính mình.');
      if (provinceOnly.has(row.role) && !ofProvince(actor))
        throw problem('kernel.forbidden', 403, 'Vai trò này chỉ quản trị của tỉnh được kết thúc.');
      if (row.valid_to && row.valid_to <= now) throw problem('kernel.not-now', 409, 'Vai trò này đã kết thúc.');
      return {
        patches: [{ kind: 'update', table: 'identity.appointment', id: row.id, version: row.version, set: { valid_to: now } }],
        facts: [{ type: 'role-ended', data: { account: row.account, position: row.position, role: row.role } }],
        reply: {},
      };
    },
  });
