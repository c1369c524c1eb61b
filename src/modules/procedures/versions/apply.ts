import type { FieldDefinition } from '../../forms/contract.ts';
import type { ComponentDefinition } from '../contract.ts';
import { applyToQuestions } from './apply-questions.ts';
import { type Edit, type EditOf, NoSuchPlace, type Written } from './edits.ts';
import { questionsOf, setWhen, slug } from './questions.ts';
import { same } from './same.ts';

/**
 * A definition after one edit; the given one stays as it is. What hangs together moves together: a new case can be chosen in the
 * declaration, a new paper can be handed in there. Pure.
 * @throws NoSuchPlace when what the edit names is not there
 */
export function applyEdit(before: Written, edit: Edit): Written {
  const after = structuredClone(before);
  switch (edit.kind) {
    case 'words':
      applyWords(after, edit);
      break;
    case 'channels':
      after.procedure.channels = [...new Set(edit.channels)];
      break;
    case 'case':
      putCase(after, edit);
      break;
    case 'paper':
      putPaper(after, edit);
      break;
    case 'limit':
      put(after.procedure.limits, edit.at, edit.item);
      break;
    case 'fee':
      put(after.procedure.fees, edit.at, edit.item);
      break;
    case 'basis':
      put(after.procedure.legalBasis, edit.at, edit.item);
      break;
    case 'note': {
      after.procedure[edit.list] ??= [];
      put(after.procedure[edit.list]!, edit.at, edit.item);
      break;
    }
    case 'step': {
      const step = after.procedure.steps[edit.at];
      if (!step) throw new NoSuchPlace('/edit/at');
      Object.assign(step, edit.item);
      break;
    }
    case 'remove':
      remove(after, edit);
      break;
    case 'move': {
      const list = listOf(after, edit.list);
      const to = edit.at + edit.by;
      if (!list[edit.at] || !list[to]) throw new NoSuchPlace('/edit/at');
      [list[edit.at], list[to]] = [list[to], list[edit.at]];
      break;
    }
    case 'confirm':
      confirm(after, edit);
      break;
    default:
      applyToQuestions(after, edit);
  }
  return after;
}

function put<T>(list: T[], at: number | null, item: T): void {
  if (at === null) list.push(item);
  else if (list[at] === undefined) throw new NoSuchPlace('/edit/at');
  else list[at] = item;
}

const listOf = (of: Written, name: EditOf<'move'>['list']): unknown[] => (of.procedure[name] as unknown[] | undefined) ?? [];

function applyWords({ procedure, form }: Written, { set }: EditOf<'words'>): void {
  const { receptionHours, decision, pledge, ...plain } = set;
  Object.assign(procedure, Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined)));
  if (receptionHours !== undefined) procedure.settings.receptionHours = receptionHours;
  if (decision !== undefined && decision !== procedure.decision.name) procedure.decision = { name: decision };
  if (pledge !== undefined) form.pledge = pledge;
}

/** The question of the declaration that says which case it is, where there is one. */
const caseQuestion = ({ form }: Written) => questionsOf(form).find(({ def }) => def.id === 'case')?.def;

function putCase(of: Written, { at, item }: EditOf<'case'>): void {
  const { cases } = of.procedure;
  if (at !== null && !cases[at]) throw new NoSuchPlace('/edit/at');
  const id = at === null ? slug(item.label, new Set(cases.map((one) => one.id))) : cases[at]!.id;
  if (item.usual) for (const one of cases) delete one.usual;
  const question = caseQuestion(of);
  if (question?.type === 'choice') {
    const there = question.options.find((one) => one.value === id);
    if (there) there.label = item.label;
    else question.options.push({ value: id, label: item.label });
  }
  put(cases, at, { id, ...item });
}

function putPaper(of: Written, { at, item }: EditOf<'paper'>): void {
  const { components } = of.procedure;
  const before = at === null ? undefined : components[at];
  if (at !== null && !before) throw new NoSuchPlace('/edit/at');
  const id = before?.id ?? slug(item.shortName, new Set(components.map((one) => one.id)));
  put(components, at, { id, ...item });
  const asking = questionsOf(of.form).filter(({ def }) => def.type === 'paper' && def.component === id);
  if (item.kind === 'present') {
    // Looked at and given back: nobody photographs it. Only what was asked for the paper alone goes.
    if (before?.kind === 'submit') for (const { siblings, def } of asking) siblings.splice(siblings.indexOf(def), 1);
    return;
  }
  for (const { def } of asking) {
    if (before && def.label === before.shortName) def.label = item.shortName;
    if (same(def.when, before?.needed)) setWhen(def, item.needed);
  }
  if (asking.length === 0) askForPaper(of, { ...item, id });
}

/** A place to hand it in: after the last paper that the declaration asks for, else at its end. */
function askForPaper({ form }: Written, item: ComponentDefinition): void {
  const taken = new Set(questionsOf(form).map(({ def }) => def.id));
  const question: FieldDefinition = {
    id: slug(item.id, taken, 'paper-'),
    type: 'paper',
    label: item.shortName.slice(0, 400),
    component: item.id,
  };
  setWhen(question, item.needed);
  const papers = questionsOf(form).filter((one) => one.def.type === 'paper' && one.depth === 0);
  const last = papers.at(-1);
  if (last) last.siblings.splice(last.siblings.indexOf(last.def) + 1, 0, question);
  else form.steps.at(-1)?.sections.at(-1)?.fields.push(question);
}

/** What goes takes along what spoke of it alone: a case its option and the rules for it, a paper the question that asked for it. */
function remove(of: Written, { list, at }: EditOf<'remove'>): void {
  const items = listOf(of, list);
  const [gone] = items.splice(at, 1) as { id: string }[];
  if (!gone) throw new NoSuchPlace('/edit/at');
  const { procedure } = of;
  if (list === 'components')
    for (const one of questionsOf(of.form).filter(({ def }) => def.type === 'paper' && def.component === gone.id))
      one.siblings.splice(one.siblings.indexOf(one.def), 1);
  if (list !== 'cases') return;
  const question = caseQuestion(of);
  if (question?.type === 'choice') question.options = question.options.filter((one) => one.value !== gone.id);
  const forOthers = <T extends { cases?: string[] | undefined }>(rules: T[]): T[] =>
    rules.flatMap((rule) => {
      if (!rule.cases?.includes(gone.id)) return [rule];
      const cases = rule.cases.filter((id) => id !== gone.id);
      return cases.length > 0 ? [{ ...rule, cases }] : [];
    });
  procedure.limits = forOthers(procedure.limits);
  procedure.fees = forOthers(procedure.fees);
  procedure.results = forOthers(procedure.results);
}

/** The mark goes, and what it was checked against stands in its place; who did it is in the version's history. */
function confirm(of: Written, { at, document, date, issuer }: EditOf<'confirm'>): void {
  const parts = at.slice(1).split('/');
  let place: unknown = of;
  for (const part of parts)
    place =
      typeof place === 'object' && place !== null && Object.hasOwn(place, part)
        ? (place as Record<string, unknown>)[part]
        : undefined;
  const marked = place as { name?: string; number?: string; verify?: boolean } | undefined;
  if (typeof marked !== 'object' || marked === null || marked.verify !== true)
    throw new NoSuchPlace('/edit/at', 'Mục này không còn chờ đối chiếu.');
  delete marked.verify;
  const [year, month, day] = date.split('-');
  const ground = `${document} ngày ${Number(day)}/${Number(month)}/${year}, ${issuer}`;
  if (marked.number !== undefined) {
    marked.number = document;
    return;
  }
  const was = marked.name?.replace(/ \(đã đối chiếu: .*\)$/, '') ?? '';
  marked.name = was.includes(document) || was === '' ? ground : `${was} (đã đối chiếu: ${ground})`.slice(0, 2000);
}
