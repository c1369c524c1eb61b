import { type SlipKind, slipKinds, slips } from '../../../definitions/templates/slips.ts';
import { addJobs, defineReaction } from '../../kernel/index.ts';

/** The slips that an action is followed by. */
const slipsAfter = (action: string): SlipKind[] => slipKinds.filter((kind) => slips[kind].after.some((one) => one === action));

/** Papers follow what happened: the acknowledgement after submission, slip 01 after reception. */
export const papersFollow = defineReaction({
  name: 'dossiers.papers',
  label: 'Lập giấy tiếp nhận và giấy hẹn',
  follows: (e) => slipsAfter(e.action).length > 0,
  react: async (entries, { sql }) => {
    await addJobs(
      sql,
      entries.flatMap((e) =>
        slipsAfter(e.action).map((kind) => ({
          name: 'dossiers.make-slip',
          payload: { dossier: e.aggregate_id, kind, entry: e.seq },
          key: `slip:${kind}:${e.aggregate_id}:${e.seq}`,
        })),
      ),
    );
  },
});
