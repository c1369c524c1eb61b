import { organisationCalendars } from '../../../definitions/calendars/organisations.ts';
import { vietnam } from '../../../definitions/calendars/vietnam.ts';
import { findCommune, findProvince } from '../../../definitions/organisations/index.ts';
import { type Calendar, calendarOverrideSchema, mergeCalendars } from '../../kernel/working-time/index.ts';

/** Checked once: a wrong override stops the start instead of giving wrong dates. */
const overrides = new Map(
  Object.entries(organisationCalendars).map(([code, override]) => [code, calendarOverrideSchema.parse(override)]),
);
const found = new Map<string, Calendar>();

/** The working calendar of a body by its code: the nation's, then its province's, its unit's and its own rules on top. */
export function calendarByCode(code: string): Calendar {
  let calendar = found.get(code);
  if (!calendar) {
    calendar = vietnam;
    for (const step of chainOf(code)) {
      const override = overrides.get(step);
      if (override) calendar = mergeCalendars(calendar, override);
    }
    found.set(code, calendar);
  }
  return calendar;
}

/** '21523.du.vp' -> 51, 21523, 21523.du, 21523.du.vp */
function chainOf(code: string): string[] {
  const parts = code.split('.');
  const province = findCommune(parts[0]!)?.province;
  return [...(province ? [province] : []), ...parts.map((_, i) => parts.slice(0, i + 1).join('.'))];
}

export const isUnitCode = (code: string): boolean => findCommune(code) !== undefined || findProvince(code) !== undefined;
