import type { PrintedDeclaration } from '../../src/modules/forms/rules.ts';
import { birthDeclarationPaper } from './birth.ts';
import { buildingPermitRequestPaper } from './building-permit.ts';
import { certifiedCopyRequestPaper } from './certified-copy.ts';
import { ct01Paper } from './ct01.ts';
import { deathDeclarationPaper } from './death.ts';
import { extractCopyPaper } from './extract-copy.ts';
import { generalPaper } from './general.ts';
import { householdBusinessRequestPaper } from './household-business.ts';
import { landMediationRequestPaper } from './land-mediation.ts';
import { maritalStatusDeclarationPaper } from './marital-status.ts';
import { marriageDeclarationPaper } from './marriage.ts';
import { funeralSupportRequestPaper, socialPensionRequestPaper } from './social-support.ts';

/** Declarations that have an official form, by the code of their procedure. */
const official: Readonly<Record<string, PrintedDeclaration>> = {
  '1.012812': landMediationRequestPaper,
  '1.013225': buildingPermitRequestPaper,
  '1.001193': birthDeclarationPaper,
  '1.000894': marriageDeclarationPaper,
  '2.000815': certifiedCopyRequestPaper,
  '1.000656': deathDeclarationPaper,
  '1.004194': ct01Paper,
  '1.004222': ct01Paper,
  '1.010041': ct01Paper,
  '2.000635': extractCopyPaper,
  '1.004873': maritalStatusDeclarationPaper,
  '1.001612': householdBusinessRequestPaper,
  '1.014027': socialPensionRequestPaper,
  '1.014028': funeralSupportRequestPaper,
};

/** How a declaration is printed: in its official form's layout, or part by part. */
export const printedDeclaration = (code: string): PrintedDeclaration =>
  Object.hasOwn(official, code) ? official[code]! : generalPaper;
