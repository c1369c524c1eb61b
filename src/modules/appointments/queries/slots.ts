import { z } from 'zod';
import { exampleOrganisation, exampleProcedure } from '../../../../definitions/examples/calls.ts';
import { visitKinds } from '../../../../definitions/visits/kinds.ts';
import { defineQuery, problem } from '../../../kernel/index.ts';
import { type Slots, SlotsSchema } from '../contract.ts';
import { dayOffer, firstFree, span } from '../rules.ts';
import { type AppointmentServices, centreOf, kindFor, offerOf, weekOf } from '../services.ts';
import { kindView, placeOf } from '../show.ts';

/** Free times at the Service Centre of a commune: the first three, and the week of a day. Says of nobody that they come. */
export const slots = (the: AppointmentServices) =>
  defineQuery({
    type: 'appointments.slots',
    label: 'Giờ còn trống tại quầy',
    input: z.strictObject({
      organisation: z.string().max(40),
      /** What the visit is for: a procedure, or a kind of visit itself; neither: something at the counter. */
      procedure: z.string().max(20).optional(),
      kind: z.string().max(40).optional(),
      /** Any day of the week that is wanted (`YYYY-MM-DD`); absent: the week of the first free time. */
      day: z.iso.date().optional(),
      /** Times without the notice that people need: for officers, who book for somebody at their side. */
      soon: z.stringbool().default(false),
      /** A booking of one's own that is to move: its time counts as free. */
      but: z.uuid().optional(),
    }),
    reply: SlotsSchema,
    may: ['public', 'none'],
    level: 0,
    personal: false,
    example: { organisation: exampleOrganisation, procedure: exampleProcedure },
    load: async ({ db, now, actor }, input): Promise<Slots> => {
      const organisation = centreOf(the, input.organisation);
      const published = input.procedure ? the.catalogue.find(input.procedure) : undefined;
      if (input.procedure && !published) throw problem('procedures.unknown', 404, 'Không có thủ tục mang mã này.');
      const kind = input.kind ?? kindFor(published?.procedure);
      if (!visitKinds.some((k) => k.code === kind))
        throw problem('appointments.unknown-kind', 404, 'Không có loại việc hẹn này.');
      const byOfficer = input.soon && actor.kind === 'officer';
      const asked = { organisation, kind, byOfficer, ...(input.but && { but: input.but }) };
      const offer = await offerOf(the, { sql: db, now }, asked);
      const first = firstFree(offer, 3);
      const { firstDay, lastDay } = span(offer);
      const wanted = input.day ?? localDayOf(first[0]?.from) ?? firstDay;
      // Far years are not looked at: nothing can be booked there.
      const day = [firstDay, wanted, lastDay].toSorted()[1]!;
      return {
        place: placeOf(organisation),
        kind: kindView(kind, now),
        first,
        days: weekOf(day).map((one) => dayOffer(offer, one)),
        firstDay,
        lastDay,
      };
    },
  });

const localDayOf = (at: string | undefined): string | undefined =>
  at && new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 10);
