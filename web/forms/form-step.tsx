import type { ReactNode } from 'react';
import { countries } from '../../definitions/facts/countries.ts';
import { type Condition, simplify } from '../../src/modules/forms/conditions.ts';
import type { Answers, CommuneOption, FieldDefinition, FormDefinition, KnownRecords } from '../../src/modules/forms/contract.ts';
import { compileForm, type FormContext, getAt, inOfficersWords, lookupIn, visit } from '../../src/modules/forms/rules.ts';
import { AnyField } from './fields/index.tsx';
import { idOf, type Page, type PaperReceipt, type ShownError, type UnfinishedPaper } from './page.ts';

export interface FormStepProps {
  form: FormDefinition;
  stepId: string;
  answers: Answers;
  errors?: readonly ShownError[];
  known?: KnownRecords;
  papers?: readonly PaperReceipt[];
  unfinished?: readonly UnfinishedPaper[];
  mode: 'portal' | 'desk';
  /** Communes to suggest: those of the home province, and of provinces already chosen in the answers. */
  communes?: readonly CommuneOption[];
  /** Province that a new address begins with. */
  homeProvince: string;
  /** Chosen before the form, when it was. */
  caseId?: string;
  channel?: FormContext['channel'];
  /** For conditions that ask how old somebody is. */
  today?: string;
  disputeHref?: string;
  /** Where the script may send a photo at once; the component is added as a query. */
  uploadHref?: string;
  /** By what an upload begun elsewhere is known to be for this declaration. */
  uploadPurpose?: string;
}

/**
 * The fields of one step, without the form element, the summary and the buttons. No state: what is typed lives in the
 * inputs, what is saved comes in by `answers`. The portal renders it to static markup, the desk mounts it.
 */
export function FormStep(props: FormStepProps) {
  const { stepId, answers, errors = [], known = {}, papers = [], unfinished = [], communes = [], mode, homeProvince } = props;
  const form = mode === 'desk' ? inOfficersWords(props.form) : props.form;
  const compiled = compileForm(form);
  const step = form.steps.find((one) => one.id === stepId);
  if (!step) throw new Error(`${form.code} has no step ${stepId}`);
  const ctx = {
    known,
    ...(props.caseId && { case: props.caseId }),
    ...(props.channel && { channel: props.channel }),
    ...(props.today && { today: props.today }),
  };
  const { effective, visited } = visit(compiled, answers, ctx);
  const asked = new Set(visited.map((one) => one.path.join('.')));
  const isAllKnown = (sectionId: string): boolean => {
    const own = visited.filter((one) => one.field.step === stepId && one.field.section.id === sectionId);
    return own.length > 0 && own.every((one) => one.field.def.type === 'known');
  };

  /** Answers of this step may change while the page is open; the rest is settled. */
  const whenOf = (condition: Condition | undefined, prefix: string): boolean | string => {
    if (!condition) return true;
    const item = prefix ? getAt(answers, prefix.slice(0, -1).split('.')) : undefined;
    const open = (name: string): string | undefined => {
      if (name.startsWith('item.')) return prefix + name.slice(5);
      return compiled.byId.get(name)?.step === stepId ? name : undefined;
    };
    const rest = simplify(condition, open, lookupIn(effective, item, ctx));
    return typeof rest === 'boolean' ? rest : JSON.stringify(rest);
  };

  const provinces = new Set<string>();
  const needsCountries = { yes: false };
  const pageFor = (sectionTitle: string): Page => {
    const renderFields = (fields: readonly FieldDefinition[], prefix: string): ReactNode =>
      fields.map((def) => {
        const when = whenOf(def.when, prefix);
        if (when === false) return null;
        const name = prefix + def.id;
        const saved = getAt(answers, name.split('.')) ?? (def.id === 'case' ? props.caseId : undefined);
        const value = saved ?? (errors.length === 0 ? def.initial : undefined);
        return (
          <AnyField
            key={name}
            def={def}
            name={name}
            id={idOf(name)}
            prefix={prefix}
            value={value}
            when={when === true ? undefined : when}
            page={page}
          />
        );
      });
    const page: Page = {
      mode,
      errors,
      known,
      papers,
      unfinished,
      communes,
      homeProvince,
      sectionTitle,
      disputeHref: mode === 'portal' ? props.disputeHref : undefined,
      uploadHref: props.uploadHref,
      uploadPurpose: props.uploadPurpose,
      isAsked: (name) => asked.has(name),
      provinces,
      needsCountries,
      renderFields,
      whenOf,
    };
    return page;
  };

  return (
    <>
      {/* Enter in an input presses the form's first button: let that be saving, not removing a photo. */}
      {mode === 'portal' && (
        <button type="submit" name="then" value="next" className="vh" tabIndex={-1} aria-hidden="true">
          Lưu và tiếp tục
        </button>
      )}
      {step.sections.map((section) => {
        const when = whenOf(section.when, '');
        if (when === false) return null;
        const headingId = `h-${section.id}`;
        return (
          <section
            className="section pb-0"
            key={section.id}
            aria-labelledby={headingId}
            data-when={when === true ? undefined : when}
          >
            <h2 id={headingId}>{section.title}</h2>
            {section.intro && <p className="soft small mb-4">{section.intro}</p>}
            {mode === 'portal' && isAllKnown(section.id) && (
              <p className="soft small mb-4">Nhà nước đã có các thông tin này. Bạn chỉ cần xem có đúng không.</p>
            )}
            {pageFor(section.title).renderFields(section.fields, '')}
          </section>
        );
      })}
      <Suggestions provinces={provinces} communes={communes} needsCountries={needsCountries} />
    </>
  );
}

/** Lists shared by the inputs above; rendered last, when it is known which are needed. */
function Suggestions({
  provinces,
  communes,
  needsCountries,
}: {
  provinces: Set<string>;
  communes: readonly CommuneOption[];
  needsCountries: { yes: boolean };
}) {
  return (
    <>
      {[...provinces].map((province) => (
        <datalist key={province} id={`communes-${province}`}>
          {communes
            .filter((one) => one.province === province)
            .map((one) => (
              <option key={one.code} value={one.name} />
            ))}
        </datalist>
      ))}
      {needsCountries.yes && (
        <datalist id="countries">
          {countries.map((country) => (
            <option key={country.code} value={country.name} />
          ))}
        </datalist>
      )}
    </>
  );
}
