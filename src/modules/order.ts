/**
 * THE list of modules. Each may import those that stand before it, and nothing of those after it, not even a type or a contract. The app is put together
 * in this order, migrations run in it, and tools/check-boundaries.ts reads it.
 */
export const moduleOrder = [
  'organisations',
  'registers',
  'mandates',
  'identity',
  'forms',
  'procedures',
  'desk',
  'signatures',
  'dossiers',
  'appointments',
  'results',
  'messages',
  'feedback',
  'log',
  'system',
] as const;

export type ModuleName = (typeof moduleOrder)[number];
