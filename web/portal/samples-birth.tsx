import { communesOf, unitTypeWord } from '../../definitions/organisations/index.ts';
import { form } from '../../definitions/procedures/1.001193-khai-sinh/form.ts';
import type { CommuneOption, FieldError, KnownRecords } from '../../src/modules/forms/contract.ts';
import { ErrorSummary, FormStep } from '../forms/index.ts';
import { ApplicationStepPage } from './application-step.tsx';
import { dossier, draft, signedIn } from './fixtures.ts';
import type { Sample } from './samples.tsx';

const communes: CommuneOption[] = communesOf('51').map((commune) => ({
  code: commune.code,
  name: `${unitTypeWord(commune.type)} ${commune.name}`,
  province: '51',
}));
const source = { name: 'Dữ liệu dân cư', at: '2026-11-20T09:41:00+07:00' };
const known: KnownRecords = {
  applicant: {
    title: 'Phạm Văn Thôi',
    values: {
      dateOfBirth: '1998-03-04',
      citizenNumber: '051 098 ••• 417',
      ethnicity: '19',
      residence: { text: 'Xã Ba Tô, tỉnh Quảng Ngãi', commune: '21523' },
    },
    source,
  },
};
const file = dossier.papers[0]!.file!;
const steps = [
  ...form.steps.map((step) => ({ title: step.title, href: `/to-khai/d/${step.id}` })),
  { title: 'Xem lại và nộp', href: null },
];

/** The real birth declaration, every step, as it is first met and with faults. */
export const birthSamples: Sample[] = form.steps.flatMap((step, at) =>
  [false, true].map((faulty): Sample => {
    const errors: FieldError[] = faulty
      ? [{ pointer: '/child/name/given', fieldId: 'child.name', message: 'Nhập tên của con' }]
      : [];
    return {
      name: `birth-${step.id}${faulty ? '-faults' : ''}`,
      title: step.title,
      shell: signedIn,
      form: true,
      formStep: true,
      element: (
        <ApplicationStepPage
          shell={signedIn}
          draft={draft}
          steps={steps}
          at={at}
          action={`/to-khai/d/${step.id}`}
          backHref="/cua-toi"
          errorCount={errors.length}
          summary={at === 1 ? <ErrorSummary errors={errors} /> : null}
        >
          <FormStep
            form={form}
            stepId={step.id}
            answers={{ case: 'default', relation: 'father', child: { name: { family: 'Phạm Đinh Bảo' } } }}
            errors={errors}
            known={known}
            papers={faulty ? [{ component: 'birth-certificate', file, quality: 'Rõ, đủ bốn góc' }] : []}
            mode="portal"
            communes={communes}
            homeProvince="51"
            disputeHref="/lien-he"
            uploadHref="/to-khai/d/giay"
          />
        </ApplicationStepPage>
      ),
    };
  }),
);
