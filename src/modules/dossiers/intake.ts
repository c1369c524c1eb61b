import { type FieldProblem, hashOf, problem } from '../../kernel/index.ts';
import { deadline } from '../../kernel/working-time/index.ts';
import type { Answers, KnownRecords } from '../forms/contract.ts';
import { checkForm } from '../forms/rules.ts';
import type { Organisation } from '../organisations/index.ts';
import { caseOf, decidingCommune, limitFor, type PublishedProcedure, papersFor, titleFor } from '../procedures/index.ts';
import type { Channel } from './contract.ts';
import type { DossierPaper } from './dossier.ts';
import { localDay } from './numbering.ts';
import type { DossierServices } from './services.ts';
import { beginsAtCounter, waitsUntil } from './visit.ts';

export type Intake = {
  procedure: string;
  /** The version that the declaration was made under; absent: the one in force. */
  definition?: string | undefined;
  /** Counts where the declaration does not ask for the case itself. */
  case?: string | undefined;
  organisation: string;
  answers: Answers;
  papers: { component: string; file: string }[];
  seen?: string[] | undefined;
};

export type Checked = {
  published: PublishedProcedure;
  centre: Organisation;
  unit: Organisation;
  answers: Answers;
  caseId: string;
  title: string;
  papers: DossierPaper[];
  hash: Buffer;
};

/**
 * Where it is received and who resolves it: the Centre of the commune, and the unit there that has the field of work; of another
 * commune where the declaration's address says which one decides.
 */
export function placeOf(
  the: DossierServices,
  { procedure }: PublishedProcedure,
  organisation: string,
  answers: Answers,
): { centre: Organisation; unit: Organisation } {
  const directory = the.directory();
  const unitCode = organisation.replace(/\..*/, '');
  const centre = directory.centreOf(unitCode);
  if (!centre)
    throw problem('organisations.unknown', 422, 'Hãy chọn xã, phường nơi nộp hồ sơ.', {
      fields: [{ pointer: '/organisation', message: 'Chọn xã, phường nơi nộp hồ sơ.' }],
    });
  // Work that no unit has as its field goes to the office of the People's Committee, which hands it on.
  const deciding = decidingCommune(procedure, answers) ?? unitCode;
  const unit =
    directory.unitFor(deciding, procedure.field) ?? directory.findByCode(`${deciding}.vp`) ?? directory.findByCode(deciding);
  if (!unit) {
    const message = 'Xã, phường này thuộc tỉnh khác. Hãy nộp trên trang của tỉnh đó.';
    const pointer = `/answers/${procedure.resolvingPath?.replaceAll('.', '/')}/commune`;
    throw problem('dossiers.decided-elsewhere', 422, message, { fields: [{ pointer, message }] });
  }
  return { centre, unit };
}

/**
 * Checks a declaration as the law and its form ask, before anything is numbered.
 * @throws Problem 422 `dossiers.incomplete`, every mistake by pointer
 */
export function checkIntake(
  the: DossierServices,
  intake: Intake,
  context: { now: Date; channel: Channel; known: KnownRecords },
): Checked {
  const published = intake.definition ? the.catalogue.getVersion(intake.definition) : the.catalogue.find(intake.procedure);
  if (!published)
    throw problem('procedures.unknown', 422, 'Không có thủ tục mang mã này.', {
      fields: [{ pointer: '/procedure', message: 'Không có thủ tục mang mã này.' }],
    });
  const { procedure } = published;
  const { centre, unit } = placeOf(the, published, intake.organisation, intake.answers);
  const papers: DossierPaper[] = [
    ...intake.papers.map((p) => ({ component: p.component, file: p.file, seen: false })),
    ...(intake.seen ?? []).map((component) => ({ component, file: null, seen: true })),
  ];
  const day = localDay(context.now);
  const stated = intake.case === undefined ? {} : { case: intake.case };
  const ctx = { today: day, channel: context.channel, known: context.known, papers, ...stated };
  const { errors: mistakes, answers } = checkForm(published.form, intake.answers, ctx);
  const caseId = caseOf(procedure, answers, intake.case);
  const errors: FieldProblem[] = mistakes.map((e) => ({
    pointer: `/answers${e.pointer}`,
    message: e.message,
  }));
  if (intake.case !== undefined && intake.case !== caseId)
    errors.push({ pointer: '/case', message: 'Trường hợp này không có trong thủ tục, hoặc khác với tờ khai.' });
  if (!procedure.channels.includes(context.channel))
    errors.push({ pointer: '/procedure', message: 'Thủ tục này không nhận hồ sơ theo cách này.' });
  const at = { case: caseId, channel: context.channel, day };
  const needed = papersFor(procedure, at, { answers, known: context.known });
  const known = new Set(procedure.components.map((c) => c.id));
  papers.forEach((p, i) => {
    if (!known.has(p.component))
      errors.push({ pointer: `/papers/${i}/component`, message: 'Thủ tục này không có thành phần hồ sơ như vậy.' });
  });
  for (const component of needed) {
    if (component.kind !== 'submit' || papers.some((p) => p.component === component.id)) continue;
    if (!errors.some((e) => e.message.includes(component.shortName))) {
      errors.push({
        pointer: `/papers/${component.id}`,
        message: `Còn thiếu ${component.shortName.charAt(0).toLowerCase()}${component.shortName.slice(1)} (${component.clause.name}).`,
      });
    }
  }
  if (errors.length > 0)
    throw problem('dossiers.incomplete', 422, errors.length === 1 ? errors[0]!.message : `Có ${errors.length} chỗ cần sửa.`, {
      fields: errors,
    });
  return {
    published,
    centre,
    unit,
    answers,
    caseId,
    title: titleFor(procedure, answers, context.known).title,
    papers,
    hash: hashOf({ answers, known: context.known }),
  };
}

/** When the result is due, counted from reception in the working time of the resolving body. */
export function dueFor(
  the: DossierServices,
  published: PublishedProcedure,
  caseId: string,
  channel: Channel,
  resolving: string,
  receivedAt: Date,
): Date {
  const limit = limitFor(published.procedure, { case: caseId, channel, day: localDay(receivedAt) });
  const directory = the.directory();
  const { due } = deadline({
    calendar: directory.calendarOf(directory.getById(resolving)),
    from: receivedAt,
    limit: limit.value,
    unit: limit.unit,
    ...(limit.cutoff ? { cutoff: limit.cutoff } : {}),
  });
  return new Date(due!);
}

/** By when reception has to accept or answer; where it is completed in the person's presence, until when it waits for them. */
export function receptionDue(the: DossierServices, published: PublishedProcedure, centre: Organisation, submittedAt: Date): Date {
  if (beginsAtCounter(published.procedure)) return waitsUntil(published.procedure, submittedAt);
  const { due } = deadline({
    calendar: the.directory().calendarOf(centre),
    from: submittedAt,
    limit: published.procedure.settings.receptionHours,
    unit: 'working-hour',
  });
  return new Date(due!);
}
