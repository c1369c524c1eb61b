import { z } from 'zod';
import { exampleOrganisation, exampleProcedure } from '../../../../definitions/examples/calls.ts';
import { defineAction, json, problem, type Sql } from '../../../kernel/index.ts';
import { findCompany, type Standing, standingFor } from '../../mandates/index.ts';
import type { Directory } from '../../organisations/index.ts';
import { familyOf, findPerson, nobody } from '../../registers/index.ts';
import type { FormDefinition, KnownRecord, KnownRecords } from '../contract.ts';
import type { Definitions } from '../definitions.ts';
import { Draft, draftDays } from '../draft.ts';
import { knownAround, knownWanted } from '../known.ts';

/** Opens a declaration, with what the State already knows about the person in it. */
export const startDraft = (the: { catalogue: Definitions; directory: () => Directory }) =>
  defineAction({
    type: 'forms.start-draft',
    label: 'Bắt đầu khai',
    consequence: 'Mở tờ khai mới và giữ trong 30 ngày.',
    menu: false,
    creates: Draft,
    may: ['none'],
    level: 2,
    input: z.strictObject({
      procedure: z.string().max(20),
      organisation: z.string().max(40),
      /** Whose matter it is, when it is not the actor's own: a child, whoever gave a mandate, a company. */
      onBehalfOf: z.uuid().optional(),
    }),
    reply: z.object({ step: z.string(), shortCode: z.string() }),
    example: { procedure: exampleProcedure, organisation: exampleOrganisation },
    read: async ({ sql, actor, now }, input) => {
      const published = the.catalogue.find(input.procedure);
      if (!published) throw problem('procedures.unknown', 404, 'Không có thủ tục mang mã này.');
      const centre = the.directory().centreOf(input.organisation.replace(/\..*/, ''));
      if (!centre)
        throw problem('organisations.unknown', 422, 'Hãy chọn xã, phường nơi bạn nộp.', {
          fields: [{ pointer: '/organisation', message: 'Chọn xã, phường nơi nộp.' }],
        });
      if (!actor.person) throw problem('forms.no-person', 403, 'Tài khoản này chưa gắn với một người trong dữ liệu dân cư.');
      const other = input.onBehalfOf === actor.person ? undefined : input.onBehalfOf;
      const standing = other ? await standingFor(sql, actor, other, published.procedure, now) : undefined;
      return { published, centre, standing, told: await toldOf(sql, published.form, standing, actor.person) };
    },
    decide: (_row, input, { now, actor, id }, { published, centre, standing, told }) => {
      const subject = standing?.giver.id ?? actor.person!;
      const row = {
        id,
        version: 1,
        subject,
        holder: null,
        mandate: standing?.mandate ?? null,
        representative: standing ? actor.person : null,
        field: published.procedure.field,
        procedure: input.procedure,
        definition: published.hash,
        organisation: centre.id,
        answers: {},
        papers: [],
        known: told.known,
        step: published.form.steps[0]!.id,
        short_code: shortCode(id),
        made_at: now,
        saved_at: now,
        expires_at: new Date(now.getTime() + draftDays * 86_400_000),
      };
      return {
        created: { id, subject: row.subject, row },
        ...(standing && { onBehalfOf: subject }),
        patches: [
          ...(standing?.patches ?? []),
          {
            kind: 'insert',
            table: 'forms.draft',
            values: { ...row, answers: json(row.answers), papers: json(row.papers), known: json(row.known) },
          },
        ],
        // Whoever fills it in for somebody else looks at that person's data: they are told, like of any look.
        disclosed: [...(standing ? [subject] : []), ...told.disclosed].map((one) => ({
          subject: one,
          purpose:
            one === subject
              ? `Khai thay: ${published.procedure.plainName}`
              : `Tờ khai của người trong gia đình: ${published.procedure.plainName}`,
        })),
        facts: [{ type: 'draft-started', data: { procedure: input.procedure, ...(standing && { mandate: standing.mandate }) } }],
        reply: { step: row.step, shortCode: row.short_code },
      };
    },
  });

type Told = { known: KnownRecords; disclosed: string[] };

/** What is known of whose matter it is, and of those around; of an organisation what VNeID said. */
async function toldOf(sql: Sql, form: FormDefinition, standing: Standing | undefined, own: string): Promise<Told> {
  const subject = standing?.giver.id ?? own;
  const wanted = knownWanted(form);
  const company = standing?.ground === 'company' ? await findCompany(sql, subject) : undefined;
  if (company) {
    const applicant: KnownRecord = {
      title: company.name,
      values: { fullName: company.name, idPaper: { kind: 'other', text: `Mã số ${company.taxCode}` } },
      source: company.source,
    };
    return { known: wanted.has('applicant') ? { applicant } : {}, disclosed: [] };
  }
  const [person, family] = await Promise.all([
    findPerson(sql, subject),
    [...wanted].some((key) => key !== 'applicant') ? familyOf(sql, subject) : nobody,
  ]);
  return person ? knownAround(person, family, wanted) : { known: {}, disclosed: [] };
}

/** 'KS 4817': read out on the phone to an officer; not a secret, not unique for ever. */
const shortCode = (id: string): string => {
  const n = Number.parseInt(id.replaceAll('-', '').slice(-8), 16);
  const letter = (k: number): string => 'ABCDEGHKLMNPQRSTVX'[k % 18]!;
  return `${letter(n)}${letter(Math.floor(n / 18))} ${String(Math.floor(n / 324) % 10_000).padStart(4, '0')}`;
};
