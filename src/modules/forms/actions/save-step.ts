import { z } from 'zod';
import { defineAction, json, problem } from '../../../kernel/index.ts';
import type { Directory } from '../../organisations/index.ts';
import type { Definitions } from '../definitions.ts';
import { AnswersSchema, Draft, draftDays, needAlive } from '../draft.ts';
import { paperOf, type UploadedFile } from '../pages.ts';

const PaperInput = z.strictObject({ component: z.string().min(1).max(60), file: z.uuid() });

/** Keeps what was typed, right or wrong: checking is for going on, never a reason to lose something. */
export const saveStep = (the: { catalogue: Definitions; directory: () => Directory }) =>
  defineAction({
    type: 'forms.save-step',
    label: 'Lưu tờ khai',
    consequence: 'Lưu những gì đã khai.',
    menu: false,
    target: Draft,
    may: ['subject', 'representative'],
    input: z.strictObject({
      step: z.string().max(60),
      answers: AnswersSchema,
      addPapers: z.array(PaperInput).max(50).optional(),
      removePapers: z.array(z.uuid()).max(50).optional(),
      organisation: z.uuid().optional(),
    }),
    reply: z.object({ savedAt: z.iso.datetime() }),
    example: { step: 'applicant', answers: { case: 'default' } },
    read: async ({ sql, actor }, input, row) => {
      const { form, procedure } = the.catalogue.getVersion(row.definition);
      if (!form.steps.some((step) => step.id === input.step)) throw notOfThisForm('/step');
      const strange =
        input.addPapers?.findIndex((paper) => !procedure.components.some((one) => one.id === paper.component)) ?? -1;
      if (strange >= 0) throw notOfThisForm(`/addPapers/${strange}/component`);
      if (JSON.stringify(input.answers).length > 200_000) throw problem('forms.too-large', 413, 'Tờ khai quá dài.');
      if (input.organisation && the.directory().findById(input.organisation)?.kind !== 'service-centre') {
        throw problem('organisations.unknown', 422, 'Hãy chọn xã, phường nơi bạn nộp.', {
          fields: [{ pointer: '/organisation', message: 'Chọn xã, phường nơi nộp.' }],
        });
      }
      const wanted = input.addPapers?.map((p) => p.file) ?? [];
      if (wanted.length === 0) return { files: new Map<string, UploadedFile>() };
      // Those that are there already are read for their looks: the same picture sent twice is said so.
      const rows = await sql.query<UploadedFile>(
        `select id, name, bytes, sha256, pages, media_type, received_at, judgement from kernel.file
         where id = any($1) and owner = $2 or id = any($3)`,
        [wanted, actor.account, row.papers.map((one) => one.file)],
      );
      const files = new Map(rows.map((f) => [f.id, f]));
      if (wanted.some((id) => !files.has(id) && !row.papers.some((p) => p.file === id)))
        throw problem('forms.unknown-file', 422, 'Có tệp chưa tải lên xong. Hãy chọn lại tệp.');
      return { files };
    },
    decide: (row, input, { now, actor }, { files }) => {
      needAlive(row, now);
      const removed = new Set(input.removePapers ?? []);
      const kept = row.papers.filter((p) => !removed.has(p.file));
      const papers = [...kept];
      for (const { component, file } of input.addPapers ?? []) {
        const found = files.get(file);
        if (!found || papers.some((one) => one.file === file)) continue;
        const sha256 = found.sha256.toString('hex');
        // Sent again because an answer was lost: one page once.
        if (papers.some((one) => one.component === component && one.sha256 === sha256)) continue;
        papers.push({ ...paperOf(component, found, papers, files), owner: actor.account! });
      }
      return {
        patches: [
          {
            kind: 'update',
            table: 'forms.draft',
            id: row.id,
            version: row.version,
            set: {
              answers: json(input.answers),
              papers: json(papers),
              step: input.step,
              saved_at: now,
              expires_at: new Date(now.getTime() + draftDays * 86_400_000),
              ...(input.organisation ? { organisation: input.organisation } : {}),
            },
          },
        ],
        facts: [{ type: 'draft-saved', data: { step: input.step, papers: papers.length } }],
        reply: { savedAt: now.toISOString() },
      };
    },
  });

const notOfThisForm = (pointer: string) =>
  problem('forms.not-of-this-form', 422, 'Tờ khai này không có phần đó. Hãy tải lại trang.', {
    fields: [{ pointer, message: 'Tờ khai này không có phần đó.' }],
  });
