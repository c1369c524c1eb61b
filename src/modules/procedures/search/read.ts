import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type CatalogueRow, catalogueFiles, parseDescribed, parseProcedures } from '../../../../definitions/catalogue/index.ts';
import { type FactVersions, factVersions } from '../../../../definitions/catalogue/versions.ts';
import { packageRoot } from '../../../kernel/index.ts';
import { type CatalogueSearch, openSearch } from './index.ts';

let rows: readonly CatalogueRow[] | undefined;
let described: FactVersions | undefined;
let search: CatalogueSearch | undefined;

/** Every procedure of the public catalogue; read once, when first asked for (about 10 ms). */
export function nationalCatalogue(): readonly CatalogueRow[] {
  rows ??= parseProcedures(gunzipSync(readFileSync(join(packageRoot, catalogueFiles.procedures))).toString('utf8'));
  return rows;
}

/** Facts of the described procedures in all their versions; read once, when first asked for. */
export function describedProcedures(): FactVersions {
  described ??= factVersions(parseDescribed(readFileSync(join(packageRoot, catalogueFiles.described), 'utf8')));
  return described;
}

/** The search over the national catalogue; built once, when first asked for. */
export function nationalSearch(): CatalogueSearch {
  search ??= openSearch(nationalCatalogue());
  return search;
}
