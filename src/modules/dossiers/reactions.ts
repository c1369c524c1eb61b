import { addJobs, defineReaction } from '../../kernel/index.ts';

/** Papers follow what happened: the acknowledgement after submission, slip 01 after reception. */
export const papersFollow = defineReaction({
  name: 'dossiers.papers',
  follows: (e) => e.action === 'dossiers.submit' || e.action === 'dossiers.receive' || e.action === 'dossiers.enter-at-counter',
  react: async (entries, { sql }) => {
    await addJobs(
      sql,
      entries.map((e) => {
        const kind = e.action === 'dossiers.submit' ? 'acknowledgement' : 'slip-01';
        return { name: 'dossiers.make-slip', payload: { dossier: e.aggregate_id, kind }, key: `slip:${kind}:${e.aggregate_id}` };
      }),
    );
  },
});
