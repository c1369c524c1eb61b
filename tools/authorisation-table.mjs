// npm run authorisation-table: writes docs/authorisation.md anew from the declarations and the roles.
import { join } from 'node:path';
import { findNode24, root } from './node24.mjs';
import { runCommand } from './run-command.mjs';

process.exit(await runCommand(findNode24(), [join(root, 'tools/authorisation-table.ts')]));
