import { z } from 'zod';
import { visitKinds } from '../../../../definitions/visits/kinds.ts';
import { defineQuery } from '../../../kernel/index.ts';
import { localDay } from '../../../kernel/working-time/index.ts';
import { CapacitiesSchema, type CapacityView } from '../contract.ts';
import { kindOn, windowsOn } from '../rules.ts';
import { type AppointmentServices, wordsOf } from '../services.ts';
import { kindView } from '../show.ts';

/** How many Centres one look shows: an administrator of a province narrows it down by name. */
const most = 20;

/** What the Centres in an administrator's tree offer today, kind by kind, and what is said for later. */
export const capacity = (the: AppointmentServices) =>
  defineQuery({
    type: 'appointments.capacity',
    label: 'Số quầy nhận hẹn',
    input: z.strictObject({ q: z.string().max(100).optional() }),
    reply: CapacitiesSchema,
    may: ['none'],
    level: 2,
    personal: false,
    example: {},
    load: async ({ db, now, grants, tree }, { q }) => {
      const today = localDay(now);
      const reach = new Set(grants.flatMap((g) => (g.below ? tree.below(g.organisation) : [g.organisation])));
      const wanted = q?.toLowerCase() ?? '';
      const centres = the
        .directory()
        .all.filter((one) => reach.has(one.id) && the.directory().centreOf(one.unitCode)?.id === one.id)
        .filter((one) => one.name.toLowerCase().includes(wanted))
        .slice(0, most);
      const codes = [...new Set(visitKinds.filter((k) => kindOn(visitKinds, k.code, today)).map((k) => k.code))];
      const items = await Promise.all(
        centres.flatMap((centre) =>
          codes.map(async (code): Promise<CapacityView> => {
            const words = await wordsOf(db, centre.id, code);
            const { windows, halves, since } = windowsOn(kindOn(visitKinds, code, today)!, words, today);
            return {
              organisation: centre.id,
              organisationName: centre.name,
              kind: kindView(code, now),
              windows,
              halves: [...halves],
              since,
              later: words
                .filter((word, i) => word.from > today && words[i + 1]?.from !== word.from)
                .map((word) => ({ from: word.from, windows: word.windows, halves: [...word.halves] })),
            };
          }),
        ),
      );
      return { items, next: null };
    },
  });
