import { chosen, ifNeeded, known, type OfficialForm, typed } from '../../examples/official-form.ts';
import { ct01Places, headPlaces, opinionPlaces, togetherFields } from '../residence-ct01/official-form.ts';

export const officialForm: OfficialForm = ct01Places({
  code: '1.004194',
  person: known,
  head: headPlaces,
  request: typed('10. Nội dung đề nghị', ['place', 'stay.length', 'stay.until', 'dwelling.kind', 'dwelling.organisation'], {
    note: 'one sentence made of place, time and dwelling',
  }),
  members: (place, part) =>
    part === 'name'
      ? chosen(place, togetherFields(part), { of: 'dòng 11' })
      : known(place, togetherFields(part), { of: 'dòng 11' }),
  opinions: opinionPlaces({ head: [], consent: ifNeeded, owner: typed, number: typed, minors: chosen }),
  besides: {
    case: 'decides which papers and fee are meant: a person, a list, barracks',
    for: 'whether it is for oneself or for a child alone',
    'child.who': 'which child',
    'list.organisation': 'a list is handed in by an organisation (Decree 154/2024)',
    'list.people': 'the fee counts the people of the list',
    'dwelling.proof': 'whether the land register shows the dwelling, so that no paper is handed in',
    'fee.exemption': 'who pays no fee (Circular 75/2022)',
  },
});
