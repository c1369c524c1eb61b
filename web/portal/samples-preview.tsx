import { signedIn, stepProps } from './fixtures.ts';
import { NewerVersion } from './newer-version.tsx';
import { ApplicationStepPage, PreviewBrokenPage, PreviewEndPage, PreviewStepPage } from './pages.ts';
import type { Sample } from './samples.tsx';

const shell = { ...signedIn, person: null, path: '/xem-thu/1' };
const about = {
  procedureName: 'Đăng ký khai sinh',
  number: 2,
  validFrom: '2026-12-01',
  isKnown: true,
  otherHref: '/xem-thu/1?nguoi=chua-co',
};
const steps = [
  { title: 'Người khai', href: null },
  { title: 'Con và cha mẹ', href: null },
  { title: 'Xem lại và nộp', href: null },
];
const fields = (
  <section className="section pb-0" aria-labelledby="h-con">
    <h2 id="h-con">Con</h2>
    <div className="field mt-0">
      <label htmlFor="ho">Họ và chữ đệm</label>
      <input className="input w-20" id="ho" name="child.name.family" />
    </div>
  </section>
);
const sample = (name: string, element: Sample['element'], more: Partial<Sample> = {}): Sample => ({
  name,
  title: 'Bản xem thử',
  shell,
  element,
  ...more,
});

/** A version of a procedure seen as citizens will meet it, and what somebody with an open declaration is told of it. */
export const previewSamples: Sample[] = [
  sample(
    'preview-step',
    <PreviewStepPage shell={shell} about={about} steps={steps} at={1} action="/xem-thu/1/con" answers="q1Y" summary={null}>
      {fields}
    </PreviewStepPage>,
    { formStep: true },
  ),
  sample(
    'preview-end',
    <PreviewEndPage
      shell={shell}
      about={{ ...about, isKnown: false, validFrom: null }}
      steps={steps}
      sections={[{ title: 'Con', lines: [{ label: 'Họ tên', value: 'Phạm Đinh Bảo An' }] }]}
      papers={[{ name: 'Giấy chứng sinh', detail: 'khi sinh tại bệnh viện, trạm y tế' }]}
      fee="Không thu"
      limit="Trong 3 ngày làm việc."
      pledge="Tôi cam đoan những điều đã khai là đúng sự thật."
    />,
  ),
  sample(
    'preview-broken',
    <PreviewBrokenPage
      shell={shell}
      about={about}
      mistakes={['Câu “Con thứ mấy?”: chỉ hỏi theo câu “Giới tính”, mà câu đó đứng sau.']}
    />,
  ),
  sample(
    'step-newer-version',
    <ApplicationStepPage
      {...stepProps}
      shell={{ ...signedIn, path: '/to-khai/1/con' }}
      summary={
        <NewerVersion
          validFrom="2026-12-01"
          procedure="1.001193"
          changes={[
            'Lệ phí: trước là 5.000 đồng, nay là 8.000 đồng.',
            'Thêm câu hỏi “Cháu có sinh tại nhà không?” (có hoặc không).',
          ]}
        />
      }
    >
      {fields}
    </ApplicationStepPage>,
    { formStep: true },
  ),
];
