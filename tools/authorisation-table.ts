// Writes docs/authorisation.md anew: node tools/authorisation-table.ts (Node 24 runs it as it is).
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { modulesOf } from '../src/app.ts';
import { indexModules, packageRoot } from '../src/kernel/index.ts';
import { authorisationTable } from '../src/testkit/authorisation/table.ts';

// Only the declarations are read: what their services would do is never asked.
const nothing = {} as Parameters<typeof modulesOf>[0];
writeFileSync(
  join(packageRoot, 'docs/authorisation.md'),
  authorisationTable(
    indexModules(modulesOf({ ...nothing, catalogue: { all: [], own: [] } as never, parts: { publicUrl: '' } as never })),
  ),
);
