import { z } from 'zod';
import { exampleOrganisation, exampleProcedure } from '../../../../definitions/examples/calls.ts';
import { defineAction, freeLine, newId, problem } from '../../../kernel/index.ts';
import { findPersonByNumber, nameKey, personBehind, sameName } from '../../registers/index.ts';
import { Booking, type BookingRow, insertBooking, inWords } from '../booking.ts';
import { BookedSchema } from '../contract.ts';
import { type AppointmentServices, centreOf, kindFor, offerOf, slotFor } from '../services.ts';

/** So many visits without a dossier may one person have open: times are for everybody. */
const mostOpen = 3;

const Visit = {
  /** Code of what the person comes for; absent: something at the counter. */
  procedure: z.string().max(20).optional(),
  at: z.iso.datetime({ offset: true, error: 'Chọn một giờ còn trống.' }),
  note: freeLine(2, 200, 'Ghi chú còn trống.').optional(),
};

/** @throws Problem 422 for a code that is no procedure */
function procedureOf(the: AppointmentServices, code: string | undefined) {
  if (code === undefined) return undefined;
  const published = the.catalogue.find(code);
  if (!published)
    throw problem('procedures.unknown', 422, 'Không có thủ tục mang mã này.', {
      fields: [{ pointer: '/procedure', message: 'Không có thủ tục mang mã này.' }],
    });
  return published.procedure;
}

type New = Pick<BookingRow, 'id' | 'organisation' | 'kind' | 'subject' | 'name' | 'phone' | 'turn'> & {
  slot: { from: Date; to: Date; windows: number };
  procedure: string | undefined;
  note: string | undefined;
};

function made({ slot, procedure, note, ...given }: New, now: Date) {
  const [from, to] = [slot.from.toISOString(), slot.to.toISOString()];
  const row: BookingRow = {
    ...given,
    version: 1,
    starts_at: slot.from,
    ends_at: slot.to,
    windows: slot.windows,
    place: null,
    state: 'booked',
    procedure: procedure ?? null,
    dossier: null,
    name_key: nameKey(given.name),
    note: note ?? null,
    reason: null,
    offers: null,
    booked_at: now,
    reminded_at: null,
  };
  return {
    created: { id: row.id, subject: row.subject },
    patch: insertBooking(row),
    facts: [{ type: 'visit-booked', data: { booking: row.id, from, to, kind: row.kind, procedure: row.procedure } }],
    reply: { booking: row.id, from, to, text: inWords(from) },
  };
}

/** A person keeps a time at a Centre without a dossier: to hand in papers, to show originals, to ask. */
export const bookVisit = (the: AppointmentServices) =>
  defineAction({
    type: 'appointments.book-visit',
    label: 'Đặt lịch đến quầy khi chưa có hồ sơ',
    consequence: 'Quầy giữ giờ này cho bạn. Đổi hoặc hủy được trước giờ hẹn.',
    menu: false,
    creates: Booking,
    may: ['none'],
    level: 2,
    input: z.strictObject({ organisation: z.string().max(40), ...Visit }),
    reply: BookedSchema,
    example: { organisation: exampleOrganisation, procedure: exampleProcedure, at: '2026-11-24T02:00:00Z' },
    read: async (context, input) => {
      const { sql, actor, now } = context;
      const { person, guards } = await personBehind(sql, actor, now);
      if (!person) throw problem('appointments.no-person', 403, 'Tài khoản này chưa gắn với một người trong dữ liệu dân cư.');
      const procedure = procedureOf(the, input.procedure);
      const organisation = centreOf(the, input.organisation);
      const kind = kindFor(procedure);
      const open = await sql.named<{ turn: number | null }>(
        'appointments_open_of_person',
        `select turn from appointments.booking where subject = $1 and state = 'booked' and dossier is null`,
        [person.id],
      );
      if (open.length >= mostOpen)
        throw problem(
          'appointments.too-many',
          409,
          `Bạn đang có ${open.length} lịch hẹn chưa đến. Hãy hủy bớt rồi đặt lịch mới, để giờ trống cho người khác.`,
        );
      let turn = 1;
      while (open.some((one) => one.turn === turn)) turn++;
      return {
        person,
        guards,
        organisation,
        kind,
        turn,
        slot: slotFor(await offerOf(the, context, { organisation, kind }), input.at),
      };
    },
    decide: (_row, input, { now, id }, { person, guards, organisation, kind, turn, slot }) => {
      const { created, patch, facts, reply } = made(
        {
          id,
          organisation: organisation.id,
          kind,
          subject: person.id,
          name: person.fullName,
          phone: person.phone,
          turn,
          slot,
          procedure: input.procedure,
          note: input.note,
        },
        now,
      );
      return { created, patches: [...guards, patch], facts, reply };
    },
  });

/** An officer keeps a time for somebody who rings up or stands at the counter: nobody needs the internet for it. */
export const bookFor = (the: AppointmentServices) =>
  defineAction({
    type: 'appointments.book-for',
    label: 'Đặt lịch giúp người dân',
    consequence: 'Quầy giữ giờ này. Đọc lại giờ hẹn và những thứ cần mang cho người dân nghe.',
    menu: false,
    creates: Booking,
    may: ['none'],
    level: 2,
    lands: (_input, actor) => actor.organisation,
    input: z.strictObject({
      ...Visit,
      name: freeLine(2, 100, 'Nhập họ tên người đến.'),
      phone: z.string().regex(/^0\d{9}$/, 'Số điện thoại có 10 chữ số, bắt đầu bằng 0.'),
      /** The person finds the booking under their own account, where the register knows the number. */
      citizenNumber: z
        .string()
        .regex(/^\d{12}$/, 'Số định danh có 12 chữ số.')
        .optional(),
    }),
    reply: BookedSchema,
    example: { procedure: exampleProcedure, at: '2026-11-24T02:00:00Z', name: 'Phạm Thị Rin', phone: '0905555018' },
    read: async (context, input) => {
      const { sql, actor, now } = context;
      const organisation = the.directory().getById(actor.organisation!);
      const procedure = procedureOf(the, input.procedure);
      const kind = kindFor(procedure);
      const person = input.citizenNumber ? await findPersonByNumber(sql, input.citizenNumber) : undefined;
      if (person && !sameName(person.fullName, input.name))
        throw problem('appointments.other-person', 422, 'Họ tên không khớp dữ liệu dân cư của số định danh này.', {
          fields: [{ pointer: '/name', message: 'Họ tên không khớp dữ liệu dân cư của số định danh này.' }],
        });
      const offer = await offerOf(the, context, { organisation, kind, byOfficer: true });
      return { person, subject: person?.id ?? newId(now), organisation, kind, slot: slotFor(offer, input.at) };
    },
    decide: (_row, input, { now, id }, { person, subject, organisation, kind, slot }) => {
      const { created, patch, facts, reply } = made(
        {
          id,
          organisation: organisation.id,
          kind,
          subject,
          name: person?.fullName ?? input.name,
          phone: input.phone,
          slot,
          procedure: input.procedure,
          note: input.note,
        },
        now,
      );
      return {
        created,
        patches: [patch],
        facts,
        reply,
        ...(person && { disclosed: [{ subject: person.id, purpose: 'Đặt lịch đến quầy giúp người dân' }] }),
      };
    },
  });
