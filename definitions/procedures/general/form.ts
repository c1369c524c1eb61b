import type {
  Condition,
  FieldDefinition,
  FormDefinition,
  OptionDefinition,
  SectionDefinition,
} from '../../../src/modules/forms/contract.ts';
import type { CuratedFacts } from '../../catalogue/types.ts';
import { isCase } from '../../parts/conditions.ts';
import { applicantFields } from '../../parts/people.ts';
import { paperField, phoneField } from '../../parts/result.ts';
import { acting, type GeneralPaper, havingField } from './papers.ts';
import { isPaidByPage, pagesAnswer, sourceOf } from './terms.ts';
import { shortened } from './wording.ts';

const onBehalf = (...of: string[]): Condition => ({ in: [{ var: 'behalf' }, of] });

/** The declaration of any procedure: which case, who declares and for whom, what is wanted, its papers, how the result comes. */
export function generalForm(facts: CuratedFacts, papers: readonly GeneralPaper[], plainName: string): FormDefinition {
  return {
    code: facts.code,
    title: shortened(`Đề nghị: ${plainName}`, 380),
    validFrom: facts.validFrom,
    source: { name: `Tờ khai chung, lập theo thành phần hồ sơ đã công bố (${sourceOf(facts)})`, verify: true },
    pledge:
      'Tôi cam đoan nội dung đã khai và giấy tờ gửi kèm là đúng sự thật, và chịu trách nhiệm trước pháp luật về nội dung đã khai.',
    steps: [
      { id: 'applicant', title: 'Người khai', sections: [...caseSection(facts), applicantSection(facts, papers)] },
      { id: 'request', title: 'Việc cần giải quyết', sections: [requestSection(facts), ...paperSections(facts, papers)] },
      {
        id: 'result',
        title: 'Nhận kết quả',
        sections: [
          {
            id: 'result',
            title: 'Kết quả',
            intro: 'Bản điện tử luôn có trong mục Của tôi, có giá trị như bản giấy.',
            fields: [paperField, phoneField],
          },
        ],
      },
    ],
  };
}

function caseSection({ cases }: CuratedFacts): SectionDefinition[] {
  if (cases.length < 2) return [];
  const options = cases.map(
    ({ id, label }): OptionDefinition => ({ value: id, label: shortened(label.replace(/[\s;:.]+$/, ''), 380) }),
  );
  return [
    {
      id: 'case',
      title: 'Trường hợp của bạn',
      fields: [
        {
          id: 'case',
          type: 'choice',
          label: 'Bạn thuộc trường hợp nào?',
          counterLabel: 'Trường hợp',
          missing: 'Chọn trường hợp của bạn',
          options,
        },
      ],
    },
  ];
}

function applicantSection(facts: CuratedFacts, papers: readonly GeneralPaper[]): SectionDefinition {
  const other = onBehalf('family', acting);
  return {
    id: 'applicant',
    title: 'Người khai',
    fields: [
      ...applicantFields({ people: false }),
      {
        id: 'behalf',
        type: 'choice',
        label: 'Bạn làm việc này cho ai?',
        counterLabel: 'Làm cho ai',
        missing: 'Chọn bạn làm việc này cho ai',
        options: [
          { value: 'self', label: 'Cho chính tôi', counterLabel: 'Cho chính người khai' },
          { value: 'family', label: 'Cho người trong gia đình tôi', counterLabel: 'Cho người trong gia đình' },
          {
            value: acting,
            label: 'Cho người khác, tôi được ủy quyền',
            counterLabel: 'Cho người khác, theo ủy quyền',
            reveal: authorisedFields(facts, papers),
          },
          {
            value: 'organisation',
            label: 'Cho cơ quan, tổ chức, cơ sở kinh doanh',
            reveal: [
              { id: 'organisation.name', type: 'text', label: 'Tên cơ quan, tổ chức, cơ sở', maxLength: 200 },
              {
                id: 'organisation.code',
                type: 'text',
                label: 'Mã số thuế hoặc mã số tổ chức',
                hint: 'Chưa có thì để trống',
                required: false,
                maxLength: 30,
                width: 'medium',
              },
              {
                id: 'organisation.position',
                type: 'text',
                label: 'Chức vụ của bạn',
                counterLabel: 'Chức vụ của người khai',
                hint: 'Ví dụ giám đốc, chủ hộ, người đại diện',
                required: false,
                maxLength: 80,
                width: 'medium',
              },
            ],
          },
        ],
      },
      {
        id: 'person.name',
        type: 'person-name',
        label: 'Họ tên người đó',
        whose: 'người đó',
        counterLabel: 'Làm cho (họ tên)',
        when: other,
      },
      {
        id: 'person.citizenNumber',
        type: 'citizen-number',
        label: 'Số định danh của người đó',
        hint: '12 số trên thẻ căn cước. Chưa có thì để trống.',
        counterHint: 'Chưa có thì để trống',
        required: false,
        when: other,
      },
      {
        id: 'person.relation',
        type: 'text',
        label: 'Người đó là gì của bạn?',
        counterLabel: 'Quan hệ với người khai',
        hint: 'Ví dụ mẹ, con, vợ',
        missing: 'Ghi người đó là gì của bạn',
        maxLength: 60,
        width: 'medium',
        when: onBehalf('family'),
      },
    ],
  };
}

/** One paper is simply asked for; of several the person says which they have. */
function authorisedFields(facts: CuratedFacts, papers: readonly GeneralPaper[]): FieldDefinition[] {
  const own = papers.filter((one) => one.asked === 'authorised');
  const several = facts.cases.length > 1;
  if (own.length === 1 || several) return own.map((one) => uploadField(one, 'p', several ? one.cases : undefined));
  return [
    {
      id: 'authorised.papers',
      type: 'multi-choice',
      label: 'Bạn có giấy tờ nào về việc ủy quyền?',
      counterLabel: 'Giấy tờ về việc ủy quyền',
      missing: 'Chọn giấy tờ về việc ủy quyền mà bạn có',
      min: 1,
      options: own.map((one) => optionOf(one, 'p')),
    },
  ];
}

function requestSection(facts: CuratedFacts): SectionDefinition {
  return {
    id: 'request',
    title: 'Nội dung đề nghị',
    fields: [
      {
        id: 'request.text',
        type: 'long-text',
        label: 'Bạn cần giải quyết việc gì?',
        counterLabel: 'Nội dung đề nghị',
        hint: 'Viết như bạn nói với cán bộ: việc gì, của ai, ở đâu, từ khi nào. Không cần viết lại thông tin của bạn ở trên.',
        missing: 'Viết việc bạn cần giải quyết',
        maxLength: 3000,
      },
      ...(isPaidByPage(facts)
        ? ([
            {
              id: pagesAnswer,
              type: 'number',
              label: 'Số trang cần làm',
              hint: 'Phí tính theo trang',
              counterHint: 'Phí tính theo trang',
              missing: 'Nhập số trang',
              unit: 'trang',
              min: 1,
              max: 2000,
            },
          ] satisfies FieldDefinition[])
        : []),
    ],
  };
}

/** Papers of each case apart, so that nobody reads about papers of others. */
function paperSections({ cases }: CuratedFacts, papers: readonly GeneralPaper[]): SectionDefinition[] {
  if (cases.length < 2) return [paperSection(papers, undefined)];
  return cases.map(({ id }) =>
    paperSection(
      papers.filter((one) => one.cases?.includes(id) ?? true),
      id,
    ),
  );
}

function paperSection(papers: readonly GeneralPaper[], inCase: string | undefined): SectionDefinition {
  const place = inCase ?? 'p';
  const usual = papers.filter((one) => one.asked === 'usual');
  const may = papers.filter((one) => one.asked === 'may');
  const show = papers.filter((one) => one.asked === 'show').map((one) => one.component.shortName);
  const names = [...new Set(show)].map((name) => name.charAt(0).toLocaleLowerCase('vi') + name.slice(1)).join('; ');
  return {
    id: inCase ? `papers-${inCase}` : 'papers',
    title: 'Giấy tờ',
    intro: 'Chụp rõ từng trang. Giữ lại bản chính: cán bộ có thể hẹn bạn mang đến để đối chiếu.',
    ...(inCase && { when: isCase(inCase) }),
    fields: [
      {
        id: havingField(inCase),
        type: 'multi-choice',
        label: 'Bạn có giấy tờ nào dưới đây?',
        counterLabel: 'Giấy tờ nộp kèm',
        hint: 'Chọn giấy nào thì chụp giấy đó. Nếu còn thiếu, cán bộ báo bạn một lần.',
        missing: 'Chọn giấy tờ bạn có, hoặc chọn “Tôi chưa có giấy nào”',
        ...(usual.length > 0 ? { min: 1 } : { required: false }),
        options: [
          ...[...usual, ...may].map((one) => optionOf(one, place)),
          ...(usual.length > 0 ? [{ value: 'none', label: 'Tôi chưa có giấy nào', counterLabel: 'Chưa có giấy nào' }] : []),
        ],
      },
      ...(names
        ? ([
            {
              id: `${place}-shown`,
              type: 'information',
              label: shortened(
                `Không phải gửi: ${names}. Cán bộ tra dữ liệu, hoặc xem bản chính rồi trả lại khi bạn đến quầy.`,
                400,
              ),
              counterLabel: shortened(`Xem bản chính rồi trả lại: ${names}.`, 400),
            },
          ] satisfies FieldDefinition[])
        : []),
    ],
  };
}

function uploadField({ component, hint }: GeneralPaper, place: string, cases: readonly string[] | undefined): FieldDefinition {
  return {
    id: `${place}-${component.id}`,
    type: 'paper',
    component: component.id,
    label: component.shortName,
    ...hintOf(hint),
    several: true,
    ...(cases && { when: isCase(...cases) }),
  };
}

function optionOf(paper: GeneralPaper, place: string): OptionDefinition {
  const { component } = paper;
  return {
    value: component.id,
    label: component.shortName,
    ...hintOf(paper.hint),
    reveal: [
      {
        id: `${place}-${component.id}`,
        type: 'paper',
        component: component.id,
        label: `Ảnh: ${component.shortName}`,
        several: true,
      },
    ],
  };
}

const hintOf = (text: string | undefined) => (text ? { hint: shortened(text, 300) } : {});
