import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where a province keeps the fonts of its papers, from the root of the package. */
const FONT_FOLDER = join('definitions', 'templates', 'fonts');

/**
 * The fonts that documents are set in: every .ttf and .otf of `definitions/templates/fonts`.
 * The folder is looked for upwards from this file, so that it is found from `src/` and from the bundle in `dist/` alike.
 * @throws Error when the folder is not there: a paper must never fall back silently to a font without Vietnamese letters.
 */
export function readDocumentFonts(start: string = dirname(fileURLToPath(import.meta.url))): Buffer[] {
  for (let folder = start; ; folder = dirname(folder)) {
    const candidate = join(folder, FONT_FOLDER);
    if (existsSync(candidate)) {
      const names = readdirSync(candidate)
        .filter((name) => /\.(ttf|otf)$/i.test(name))
        .sort();
      if (names.length === 0) throw new Error(`No font in ${FONT_FOLDER}`);
      return names.map((name) => readFileSync(join(candidate, name)));
    }
    if (dirname(folder) === folder) throw new Error(`Folder ${FONT_FOLDER} not found`);
  }
}
