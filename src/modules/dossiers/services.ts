import type { Directory } from '../organisations/index.ts';
import type { Catalogue } from '../procedures/index.ts';

/** What the dossiers' actions and queries are given by the app. */
export type DossierServices = { directory: () => Directory; catalogue: Catalogue };
