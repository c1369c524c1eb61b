import type { ExampleDeclaration } from '../examples/declaration.ts';
import { examples as death } from './1.000656-khai-tu/examples.ts';
import { examples as marriage } from './1.000894-ket-hon/examples.ts';
import { examples as birth } from './1.001193-khai-sinh/examples.ts';
import { examples as householdBusiness } from './1.001612-ho-kinh-doanh/examples.ts';
import { examples as temporaryResidence } from './1.004194-tam-tru/examples.ts';
import { examples as permanentResidence } from './1.004222-thuong-tru/examples.ts';
import { examples as maritalStatus } from './1.004873-xac-nhan-tinh-trang-hon-nhan/examples.ts';
import { examples as residenceConfirmation } from './1.010041-xac-nhan-cu-tru/examples.ts';
import { examples as landMediation } from './1.012812-hoa-giai-dat-dai/examples.ts';
import { examples as buildingPermit } from './1.013225-giay-phep-xay-dung/examples.ts';
import { examples as socialPension } from './1.014027-huu-tri-xa-hoi/examples.ts';
import { examples as funeral } from './1.014028-mai-tang/examples.ts';
import { examples as extractCopy } from './2.000635-ban-sao-trich-luc/examples.ts';
import { examples as certifiedCopy } from './2.000815-chung-thuc-ban-sao/examples.ts';
import { examples as general } from './general/examples.ts';

/** Complete declarations of invented people by the code of their procedure: one folder, one line. Of the general declaration, some. */
export const exampleDeclarations: Readonly<Record<string, readonly ExampleDeclaration[]>> = {
  '1.000656': death,
  '1.000894': marriage,
  '1.001193': birth,
  '1.001612': householdBusiness,
  '1.004194': temporaryResidence,
  '1.004222': permanentResidence,
  '1.004873': maritalStatus,
  '1.010041': residenceConfirmation,
  '1.012812': landMediation,
  '1.013225': buildingPermit,
  '1.014027': socialPension,
  '1.014028': funeral,
  '2.000635': extractCopy,
  '2.000815': certifiedCopy,
  ...general,
};
