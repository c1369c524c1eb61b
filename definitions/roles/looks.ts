import { publicMay } from './everybody.ts';
import type { Relation } from './role.ts';

/** What every officer has, whatever the desk. */
export const everyOfficer = {
  ...publicMay,
  'desk.work-list': ['none'],
  'identity.my-sign-ins': ['none'],
  'log.my-disclosures': ['none'],
} as const satisfies Record<string, readonly Relation[]>;

/** Looking at dossiers and their papers over the same relations. */
export const reads = (over: Relation[]): Record<string, Relation[]> => ({
  'dossiers.page': over,
  'dossiers.declaration': over,
  'dossiers.document': over,
  'dossiers.paper': over,
  'dossiers.by-code': over,
  'dossiers.search': over,
});
