import type { Keyring } from '../../signatures/index.ts';
import type { DossierServices } from '../services.ts';

/** What making and signing papers needs besides. */
export type PaperServices = DossierServices & {
  keyring: Keyring;
  /** Time stamp over a signature value; undefined when the service does not answer (the paper is then marked as waiting for one). */
  timestamp: (signatureValue: Uint8Array) => Promise<Uint8Array | undefined>;
  publicUrl: string;
};
