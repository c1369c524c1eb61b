/**
 * Where every place of a blank official form comes from when a declaration is made here: the table in docs/official-forms.md, which its
 * test keeps true. `from` is how it is in the common case (the first example of the procedure):
 * - `typed`, `chosen`: the person types it, or chooses it from a list;
 * - `known`: a register told it, and nobody is asked;
 * - `if-needed`: not asked then, because it is not the case; `note` says when it is;
 * - `computed`: follows from what is known (the addressee, a date in words, the signature by signing in);
 * - `optional`: asked, and may be left empty;
 * - `not-here`: not on ours, and `note` says why.
 */
export interface OfficialPlace {
  /** As the blank form prints it. */
  place: string;
  /** Heading on the blank form, where one place stands there more than once. */
  of?: string;
  from: 'typed' | 'chosen' | 'known' | 'if-needed' | 'computed' | 'optional' | 'not-here';
  /** Ids of the questions that fill it where no register does. */
  fields: readonly string[];
  note?: string;
}

export interface OfficialForm {
  code: string;
  /** Title and source of the form. */
  form: string;
  source: string;
  /** File name of the blank form among those published with the procedures, for the test that reads it where it is at hand. */
  blank?: string;
  /** Rows of a table with a column for each of two people: a heading stands there once for both. */
  inTable?: true;
  places: readonly OfficialPlace[];
  /** What we ask that stands on no place of the form, and why. */
  besides: Readonly<Record<string, string>>;
}

type Place = Omit<OfficialPlace, 'place' | 'from' | 'fields'>;
const entry =
  (from: OfficialPlace['from']) =>
  (place: string, fields: readonly string[] = [], more: Place = {}): OfficialPlace => ({ place, from, fields, ...more });

export const typed = entry('typed');
export const chosen = entry('chosen');
export const known = entry('known');
export const ifNeeded = entry('if-needed');
export const computed = entry('computed');
export const optional = entry('optional');
export const notHere = entry('not-here');

/** An identity paper: the card's number, or another paper with its issuer and day. */
export const idPaperOf = (id: string): string[] => [
  `${id}.idPaper`,
  `${id}.citizenNumber`,
  `${id}.otherPaper.number`,
  `${id}.otherPaper.issuedBy`,
  `${id}.otherPaper.issuedOn`,
];

/** First and last places of the forms of civil status. */
export const addressed = computed('Kính gửi', [], { note: 'the body that the dossier goes to' });
export const dated = computed('Làm tại', [], { note: 'the commune and the day of submission' });
export const signed = computed('Người yêu cầu', [], {
  note: 'signing in by VNeID stands for the signature; at the counter the printed form is signed',
});
/** What every declaration asks besides. */
export const resultBesides = {
  'result.paper': 'whether a paper copy is wanted beside the electronic result',
  'result.address': 'where the post brings it',
  'contact.phone': 'so that officers can call; not asked where the register knows it',
};
export const caseBesides = { case: 'decides which papers, limit and fee are meant' };
