import { differencesOf } from '../../../src/modules/procedures/index.ts';
import type { NewerVersionProps } from '../newer-version.tsx';
import type { OpenDraft } from './draft.ts';
import type { Portal } from './parts.ts';

/** What to tell somebody whose declaration was begun under an earlier version; null while nothing that they would notice is otherwise. */
export function newerThan(the: Portal, { published }: Pick<OpenDraft, 'published'>): NewerVersionProps | null {
  const { code } = published.procedure;
  const now = the.app.catalogue.find(code);
  if (!now || now.hash === published.hash) return null;
  const changes = differencesOf(published, now).map((one) => one.text);
  if (changes.length === 0) return null;
  return { validFrom: now.procedure.validFrom, changes: changes.slice(0, 12), procedure: code };
}
