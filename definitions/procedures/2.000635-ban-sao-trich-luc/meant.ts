import type { KnownRecord } from '../../../src/modules/forms/contract.ts';
import { showFacts } from '../../../src/modules/forms/rules.ts';
import type { ResultSource } from '../../../src/modules/results/contract.ts';
import { answerAt, applicantOf, type PaperPerson, personTold, personTyped } from '../../results/people.ts';

/** The entry that a request means: of whom, and where it stands. What nobody told is ''. */
export type MeantEntry = {
  kind: 'birth' | 'marriage' | 'death' | 'other';
  /** What the applicant is to the person: 'Bản thân', 'Cha'. */
  relation: string;
  person: PaperPerson;
  /** The other spouse, in a marriage. */
  partner?: PaperPerson;
  registered: { place: string; on: string; number: string; book: string };
  deceasedOn: string;
  /** The entry itself, where the books hold it and registers told it. */
  onFile?: KnownRecord;
};

type Told = Pick<ResultSource, 'answers' | 'known' | 'text'>;

const nowhere: MeantEntry['registered'] = { place: '', on: '', number: '', book: '' };

/** The key of what was chosen among the things that registers know; '' when it was typed. */
export function chosenKey({ answers, known }: Told): string {
  const key = answerAt(answers, `entry.${answerAt(answers, 'case')}`);
  return Object.hasOwn(known, key) ? key : '';
}

/** Which entry is meant: chosen from what registers know, else as typed. */
export function meantEntry(source: Told): MeantEntry {
  const { answers, known, text } = source;
  const kind = (answerAt(answers, 'case') || 'birth') as MeantEntry['kind'];
  const key = chosenKey(source);
  if (!key) return typedEntry(source, kind);
  const record = known[key]!;
  const { values } = record;
  const shown = showFacts(values);
  const about = {
    kind,
    registered: values.entry
      ? {
          place: shown.registeredAt ?? '',
          on: shown.registeredOn ?? '',
          number: values.entry.number,
          book: values.entry.book ?? '',
        }
      : nowhere,
    deceasedOn: shown.deceasedOn ?? '',
    ...(values.entry && { onFile: record }),
  };
  if (kind !== 'marriage') {
    const relation = relationTo(key, known.applicant) || text('relation');
    return { ...about, relation, person: { ...personTold(record), name: values.fullName ?? record.title } };
  }
  const partner = key === 'marriage' && known.spouse ? personTold(known.spouse) : personTyped(source, 'partner');
  return { ...about, relation: 'Bản thân', person: applicantOf(source), partner: { ...partner, name: values.fullName ?? '' } };
}

function typedEntry(source: Told, kind: MeantEntry['kind']): MeantEntry {
  const { answers, text } = source;
  const isSelf = answers.relation === 'self';
  const typed = personTyped(source, 'person');
  // Of themselves people type only what the head of the declaration does not say.
  const own = isSelf ? applicantOf(source) : typed;
  const filled = Object.entries(typed).filter(([, value]) => value);
  return {
    kind,
    relation: isSelf ? 'Bản thân' : text('relationDetail') || text('relation'),
    person: { ...own, ...Object.fromEntries(filled) },
    ...(kind === 'marriage' && { partner: personTyped(source, 'partner') }),
    registered: {
      place: text('registered.place'),
      on: text('registered.on'),
      number: text('registered.number'),
      book: text('registered.book'),
    },
    deceasedOn: '',
  };
}

/** What the applicant is to somebody whom a register told; members of a household are told in relation to its head only. */
function relationTo(key: string, applicant: KnownRecord | undefined): string {
  if (key === 'applicant' || key === 'own-birth') return 'Bản thân';
  if (key.startsWith('own-') || key === 'father-death' || key === 'mother-death') return 'Con';
  if (key.startsWith('member-')) return 'Người cùng hộ gia đình';
  const [his, hers] = key.startsWith('spouse') ? ['Chồng', 'Vợ'] : ['Cha', 'Mẹ'];
  const { sex } = applicant?.values ?? {};
  return sex === 'male' ? his! : sex === 'female' ? hers! : `${his} (${hers!.toLowerCase()})`;
}
