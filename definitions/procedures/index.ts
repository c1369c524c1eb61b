import type { FormDefinition } from '../../src/modules/forms/contract.ts';
import type { ProcedureDefinition } from '../../src/modules/procedures/contract.ts';
import { form as deathForm } from './1.000656-khai-tu/form.ts';
import { procedure as death } from './1.000656-khai-tu/procedure.ts';
import { form as marriageForm } from './1.000894-ket-hon/form.ts';
import { procedure as marriage } from './1.000894-ket-hon/procedure.ts';
import { form as birthForm } from './1.001193-khai-sinh/form.ts';
import { procedure as birth } from './1.001193-khai-sinh/procedure.ts';
import { form as householdBusinessForm } from './1.001612-ho-kinh-doanh/form.ts';
import { procedure as householdBusiness } from './1.001612-ho-kinh-doanh/procedure.ts';
import { form as temporaryResidenceForm } from './1.004194-tam-tru/form.ts';
import { procedure as temporaryResidence } from './1.004194-tam-tru/procedure.ts';
import { form as permanentResidenceForm } from './1.004222-thuong-tru/form.ts';
import { procedure as permanentResidence } from './1.004222-thuong-tru/procedure.ts';
import { form as maritalStatusForm } from './1.004873-xac-nhan-tinh-trang-hon-nhan/form.ts';
import { procedure as maritalStatus } from './1.004873-xac-nhan-tinh-trang-hon-nhan/procedure.ts';
import { form as residenceConfirmationForm } from './1.010041-xac-nhan-cu-tru/form.ts';
import { procedure as residenceConfirmation } from './1.010041-xac-nhan-cu-tru/procedure.ts';
import { form as landMediationForm } from './1.012812-hoa-giai-dat-dai/form.ts';
import { procedure as landMediation } from './1.012812-hoa-giai-dat-dai/procedure.ts';
import { form as buildingPermitForm } from './1.013225-giay-phep-xay-dung/form.ts';
import { procedure as buildingPermit } from './1.013225-giay-phep-xay-dung/procedure.ts';
import { form as socialPensionForm } from './1.014027-huu-tri-xa-hoi/form.ts';
import { procedure as socialPension } from './1.014027-huu-tri-xa-hoi/procedure.ts';
import { form as funeralForm } from './1.014028-mai-tang/form.ts';
import { procedure as funeral } from './1.014028-mai-tang/procedure.ts';
import { form as extractCopyForm } from './2.000635-ban-sao-trich-luc/form.ts';
import { procedure as extractCopy } from './2.000635-ban-sao-trich-luc/procedure.ts';
import { form as certifiedCopyForm } from './2.000815-chung-thuc-ban-sao/form.ts';
import { procedure as certifiedCopy } from './2.000815-chung-thuc-ban-sao/procedure.ts';

export interface DefinedProcedure {
  procedure: ProcedureDefinition;
  form: FormDefinition;
}

/** Every procedure of the catalogue: one folder, one line. */
export const definedProcedures: readonly DefinedProcedure[] = [
  { procedure: certifiedCopy, form: certifiedCopyForm },
  { procedure: extractCopy, form: extractCopyForm },
  { procedure: birth, form: birthForm },
  { procedure: landMediation, form: landMediationForm },
  { procedure: buildingPermit, form: buildingPermitForm },
  { procedure: maritalStatus, form: maritalStatusForm },
  { procedure: marriage, form: marriageForm },
  { procedure: death, form: deathForm },
  { procedure: householdBusiness, form: householdBusinessForm },
  { procedure: temporaryResidence, form: temporaryResidenceForm },
  { procedure: permanentResidence, form: permanentResidenceForm },
  { procedure: residenceConfirmation, form: residenceConfirmationForm },
  { procedure: socialPension, form: socialPensionForm },
  { procedure: funeral, form: funeralForm },
];
