import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { conditional, everyType, repeated, toyForms } from '../../definitions/examples/toy-forms.ts';
import { form as birth } from '../../definitions/procedures/1.001193-khai-sinh/form.ts';
import type { Answers, FieldError, FormDefinition, KnownRecords } from '../../src/modules/forms/contract.ts';
import { validateStep } from '../../src/modules/forms/rules.ts';
import { ErrorSummary, FormStep } from './index.ts';

const source = { name: 'Dữ liệu dân cư', at: '2026-11-20T09:41:00+07:00' };
const known: KnownRecords = { applicant: { title: 'Phạm Văn Thôi', values: { dateOfBirth: '1998-03-04' }, source } };

function draw(
  form: FormDefinition,
  stepId: string,
  answers: Answers = {},
  errors: readonly FieldError[] = [],
  extra: object = {},
): string {
  return renderToStaticMarkup(
    <>
      <ErrorSummary errors={errors} />
      <FormStep
        form={form}
        stepId={stepId}
        answers={answers}
        errors={errors}
        mode="portal"
        homeProvince="51"
        known={known}
        {...extra}
      />
    </>,
  );
}
const steps = [...toyForms, birth].flatMap((form) => form.steps.map((step) => [form, step.id] as const));

test.each(steps)('$title: labels, links and ids fit; nothing inline', (form, stepId) => {
  const errors = validateStep(form, stepId, {}, { today: '2026-11-22', papers: [], known });
  const html = draw(form, stepId, {}, errors);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, target] of html.matchAll(/(?:for|href)="#?([^"]+)"/g)) expect(ids).toContain(target);
  for (const [, list] of html.matchAll(/aria-describedby="([^"]+)"/g))
    for (const id of (list as string).split(' ')) expect(ids).toContain(id);
  expect(html).not.toMatch(/ style=| on[a-z]+=|<script/);
});

describe('what was typed stays beside its error', () => {
  test('a wrong date', () => {
    const answers = { born: { day: '31', month: '2', year: '1999' } };
    const html = draw(everyType, 'only', answers, validateStep(everyType, 'only', answers, { today: '2026-11-22' }));
    expect(html).toContain('value="31"');
    expect(html).toContain('31/2/1999 không có trong lịch');
    expect(html).toMatch(/id="born"[^>]*aria-invalid="true"/);
  });
  test('a commune that does not exist', () => {
    expect(draw(everyType, 'only', { home: { province: '40', communeText: 'Ba Tơ cũ' } })).toContain('value="Ba Tơ cũ"');
  });
});

describe('conditions on the page', () => {
  test('without the script everything that may be asked is there; the script knows when', () => {
    const html = draw(conditional, 'only');
    expect(html).toContain('name="b.why"');
    expect(html).toContain('data-when="{&quot;==&quot;:[{&quot;var&quot;:&quot;kind&quot;},&quot;b&quot;]}"');
    expect(html).not.toContain('hidden=""');
  });
  test('what hangs on other steps and registers is settled before', () => {
    const html = draw(birth, 'child-and-parents', { case: 'default', relation: 'father' });
    expect(html).toContain('Cha: Phạm Văn Thôi');
    expect(html).toContain('9:41 ngày 20/11/2026');
    expect(html).not.toContain('name="father.name.given"');
    expect(html).toContain('name="mother.name.given"');
  });
  test('inside a group they speak of their own item', () => {
    expect(draw(repeated, 'only', { children: [{}, {}] })).toContain('children.1.alive&quot;');
  });
});

test('Enter saves: the first button of the form is the one that goes on', () => {
  expect(/<button[^>]*>/.exec(draw(birth, 'child-and-parents'))?.[0]).toMatch(/value="next".* name="then"/);
});

test('at the counter papers have a panel of their own', () => {
  expect(draw(everyType, 'only', {}, [], { mode: 'desk' })).not.toContain('type="file"');
});
