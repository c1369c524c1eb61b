import { peoplesByName } from '../../../definitions/facts/peoples.ts';
import { KnownBox } from '../known-box.tsx';
import type { FieldProps } from '../page.ts';
import { AddressField } from './address.tsx';
import { ChoiceField, SelectField } from './choice.tsx';
import { DateField } from './date.tsx';
import { GroupField } from './group.tsx';
import { NationalityField } from './nationality.tsx';
import { PaperField } from './paper.tsx';
import { PersonNameField } from './person-name.tsx';
import { LongTextField, TextField } from './text.tsx';

const peopleOptions = peoplesByName.map(({ code, name }) => ({ value: code, label: name }));

/** The one place that knows which component draws which type. */
export function AnyField(props: FieldProps) {
  const { def, page, when } = props;
  switch (def.type) {
    case 'person-name':
      return <PersonNameField {...props} def={def} />;
    case 'date':
      return <DateField {...props} def={def} />;
    case 'choice':
      return def.display === 'select' && !def.options.some((option) => option.reveal) ? (
        <SelectField {...props} options={def.options.filter((option) => page.whenOf(option.when, props.prefix) !== false)} />
      ) : (
        <ChoiceField {...props} def={def} />
      );
    case 'multi-choice':
    case 'yes-no':
      return <ChoiceField {...props} def={def} />;
    case 'address':
      return <AddressField {...props} def={def} />;
    case 'ethnicity':
      return <SelectField {...props} options={peopleOptions} />;
    case 'nationality':
      return <NationalityField {...props} def={def} />;
    case 'long-text':
      return <LongTextField {...props} def={def} />;
    case 'group':
      return <GroupField {...props} def={def} />;
    case 'paper':
      // The counter photographs papers in a panel of its own.
      return page.mode === 'desk' ? null : <PaperField {...props} def={def} />;
    case 'known': {
      const record = page.known[def.key];
      return record ? (
        <KnownBox label={def.label} facts={def.facts} record={record} when={when} disputeHref={page.disputeHref} />
      ) : null;
    }
    case 'information':
      return (
        <p className="note mt-4" data-when={when}>
          {def.label}
        </p>
      );
    default:
      return <TextField {...props} />;
  }
}
