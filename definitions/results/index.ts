import type { ResultPaper } from '../../src/modules/results/contract.ts';
import { birthCertificatePaper } from './birth-certificate.ts';
import { buildingPermitPaper } from './building-permit.ts';
import { certifiedCopyPaper } from './certified-copy.ts';
import { civilStatusExtractPaper } from './civil-status-extract.ts';
import { deathExtractPaper } from './death-extract.ts';
import { generalPaper } from './general.ts';
import { householdBusinessCertificatePaper } from './household-business-certificate.ts';
import { landMediationMinutes } from './land-mediation.ts';
import { maritalStatusPaper } from './marital-status.ts';
import { marriageCertificatePaper } from './marriage-certificate.ts';
import { residenceConfirmationPaper, residenceNoticePaper } from './residence-papers.ts';
import { funeralSupport, socialPensionChange, socialPensionGrant, socialPensionStop } from './social-support-decisions.ts';

/** Papers that results are, by the `template` that a procedure's result names. A new kind of result: one file here, one line. */
export const resultPapers: Readonly<Record<string, ResultPaper>> = {
  'land-mediation': landMediationMinutes,
  'building-permit': buildingPermitPaper,
  'marriage-certificate': marriageCertificatePaper,
  'certified-copy': certifiedCopyPaper,
  'death-extract': deathExtractPaper,
  general: generalPaper,
  'civil-status-extract': civilStatusExtractPaper,
  'marital-status': maritalStatusPaper,
  'birth-certificate': birthCertificatePaper,
  'household-business-certificate': householdBusinessCertificatePaper,
  'residence-notice': residenceNoticePaper,
  'residence-confirmation': residenceConfirmationPaper,
  'social-pension-grant': socialPensionGrant,
  'social-pension-change': socialPensionChange,
  'social-pension-stop': socialPensionStop,
  'funeral-support': funeralSupport,
};
