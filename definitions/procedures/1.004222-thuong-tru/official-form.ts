import { chosen, ifNeeded, known, type OfficialForm, optional, typed } from '../../examples/official-form.ts';
import { ct01Places, headPlaces, opinionPlaces, togetherFields } from '../residence-ct01/official-form.ts';

export const officialForm: OfficialForm = ct01Places({
  code: '1.004222',
  person: (place, fields) => chosen(place, ['for', 'child.who', ...fields], { note: 'oneself, or a child chosen by name' }),
  head: headPlaces,
  request: typed('10. Nội dung đề nghị', ['case', 'place', 'religious.name', 'religious.kind'], {
    note: 'one sentence made of case and place',
  }),
  members: (place, part) =>
    part === 'name'
      ? optional(place, togetherFields(part), { of: 'dòng 11', note: 'chosen by name where more people move' })
      : known(place, togetherFields(part), { of: 'dòng 11' }),
  opinions: opinionPlaces({ head: ['headConsent.way'], consent: chosen, owner: chosen, number: known, minors: ifNeeded }),
  besides: {
    'kinship.proof': 'whether registers show that the owner is a relative, so that no paper is handed in',
    'dwelling.proof': 'whether the land register shows the dwelling',
    'mooring.same': 'a boat as a dwelling: which papers it needs (Decree 154/2024, Article 4)',
    'area.square': 'the least space per person that the province sets (Law on Residence, Article 20.3)',
    'area.proof': 'whether the land register shows the space',
    'fee.exemption': 'who pays no fee (Circular 75/2022)',
  },
});
