import type { SigningServices } from '../../signatures/index.ts';
import type { DossierServices } from '../services.ts';

/** What making and signing papers needs besides. */
export type PaperServices = DossierServices & SigningServices & { publicUrl: string };
