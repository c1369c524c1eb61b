import { z } from 'zod';
import { defineQuery, type Row } from '../../../kernel/index.ts';
import { calendarDay, localDay } from '../../../kernel/working-time/index.ts';
import { nameKey } from '../../registers/index.ts';
import { Booking, type BookingRow } from '../booking.ts';
import { type DayItem, type DayList, DayListSchema } from '../contract.ts';
import { type AppointmentServices, kindOf, usualKind } from '../services.ts';

type Found = BookingRow & Row & { code: string | null; dossier_state: number | null };

/** Who comes on a day, by time: the list that a counter works through. */
export const day = (the: AppointmentServices) =>
  defineQuery({
    type: 'appointments.day',
    label: 'Lịch hẹn trong ngày',
    input: z.strictObject({
      /** `YYYY-MM-DD` in Vietnam; absent: today. */
      day: z.iso
        .date('Ngày chưa đúng.')
        .refine((day) => day >= '2020-01-01' && day < '2100-01-01', 'Chọn một ngày gần đây.')
        .optional(),
      /** A part of the name, or the telephone number. */
      q: z.string().max(100).optional(),
      cursor: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(500).default(200),
    }),
    reply: DayListSchema,
    over: Booking,
    may: ['receiving'],
    level: 2,
    personal: true,
    example: {},
    load: async ({ db, now, actor, visible, discloses }, input): Promise<DayList> => {
      const wanted = input.day ?? localDay(now);
      const from = new Date(`${wanted}T00:00:00+07:00`);
      const values: unknown[] = [
        from,
        new Date(from.getTime() + 86_400_000),
        input.limit + 1,
        input.q ? `%${nameKey(input.q).replaceAll(/[\\%_]/g, '\\$&')}%` : null,
        input.cursor ?? null,
      ];
      const rows = await db.query<Found>(
        `select b.*, d.code, d.state as dossier_state from appointments.booking b left join dossiers.dossier_view d on d.id = b.dossier
         where b.starts_at >= $1 and b.starts_at < $2 and b.state <> 'cancelled'
           and ($4::text is null or b.name_key like $4 or b.phone like $4 or d.code ilike $4)
           and ($5::uuid is null or (b.starts_at, b.id) > (select c.starts_at, c.id from appointments.booking c where c.id = $5))
           and ${visible('b', values)}
         order by b.starts_at, b.id limit $3`,
        values,
      );
      const shown = rows.slice(0, input.limit);
      for (const row of shown) discloses(row.subject, { aggregate: 'booking', id: row.id });
      const body = actor.organisation ? the.directory().findById(actor.organisation) : undefined;
      const about = body && calendarDay(the.directory().calendarOf(body), wanted);
      return {
        items: shown.map(itemOf),
        next: rows.length > input.limit ? shown.at(-1)!.id : null,
        day: wanted,
        closed: about && !about.working ? (about.name ?? 'Ngày nghỉ') : null,
        purposes: [
          { procedure: null, label: kindOf(usualKind, wanted).label },
          ...the.catalogue.own.flatMap(({ procedure: { code, plainName, presence } }) =>
            presence ? [{ procedure: code, label: plainName }] : [],
          ),
        ],
      };

      function itemOf(row: Found): DayItem {
        return {
          id: row.id,
          version: row.version,
          state: row.state,
          from: row.starts_at.toISOString(),
          to: row.ends_at.toISOString(),
          window: row.place ?? 1,
          kind: { code: row.kind, label: kindOf(row.kind, localDay(row.starts_at)).label },
          name: row.name,
          phone: row.phone,
          procedure: row.procedure ? the.catalogue.nameOf(row.procedure) : null,
          dossier: row.dossier && row.code ? { id: row.dossier, code: row.code, state: row.dossier_state ?? 0 } : null,
          note: row.note,
        };
      }
    },
  });
