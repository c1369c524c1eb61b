import { z } from 'zod';

/** What a screen asks before an action and says after it; the fields are members of the action's input. */
export type Dialog<Name extends string = string> = {
  /** The letter that opens it. */
  key: string;
  /** What is said when it is done. */
  done: string;
  fields?: { readonly [N in Name]?: DialogField };
  /** Members that the screen knows itself: where in what it shows they stand (`proposal.dataHash`). */
  sends?: { readonly [N in Name]?: string };
};

export type DialogField = {
  label: string;
  hint: string;
  /** Several lines. */
  long?: boolean;
  /** A sentence that one press fills in. */
  suggestion?: string;
  /** Whole texts to begin from, by what they are for. */
  templates?: readonly { label: string; text: string }[];
  /** Of the thing itself: the clauses of its legal basis, its components, the papers that it has. */
  choices?: 'legal-basis' | 'components' | 'papers';
  /** A list whose items have these fields. */
  rows?: { readonly [name: string]: Omit<DialogField, 'rows'> };
};

const PlainField = z.object({
  name: z.string(),
  label: z.string(),
  hint: z.string(),
  required: z.boolean(),
  long: z.boolean(),
  missing: z.string(),
  choices: z.enum(['legal-basis', 'components', 'papers']).optional(),
});

/** A dialog as a screen gets it. What must be filled in, and what is said when it is not, are the input's own. */
export const DialogSchema = z.object({
  key: z.string(),
  done: z.string(),
  fields: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      hint: z.string(),
      required: z.boolean(),
      long: z.boolean(),
      /** What to write instead of nothing. */
      missing: z.string(),
      suggestion: z.string().optional(),
      templates: z.array(z.object({ label: z.string(), text: z.string() })).optional(),
      choices: z.enum(['legal-basis', 'components', 'papers']).optional(),
      rows: z.array(PlainField).optional(),
    }),
  ),
  sends: z.record(z.string(), z.string()),
});
export type ShownDialog = z.infer<typeof DialogSchema>;

type Asked = { type: string; input: z.ZodType; dialog?: Dialog | undefined };
const known = new WeakMap<Dialog, ShownDialog>();

/** @throws Error for a field that the action's input does not have */
export function shownDialog(action: Asked): ShownDialog | undefined {
  if (!action.dialog) return undefined;
  const shown = known.get(action.dialog) ?? show(action, action.dialog);
  known.set(action.dialog, shown);
  return shown;
}

function show({ type, input }: Asked, dialog: Dialog): ShownDialog {
  return {
    key: dialog.key,
    done: dialog.done,
    fields: fieldsOf(type, membersOf(input), dialog.fields ?? {}),
    sends: { ...dialog.sends } as Record<string, string>,
  };
}

const membersOf = (input: z.ZodType | undefined): Record<string, z.ZodType> =>
  input instanceof z.ZodObject ? (input.shape as Record<string, z.ZodType>) : {};

function fieldsOf(
  type: string,
  members: Record<string, z.ZodType>,
  asked: { readonly [name: string]: DialogField | undefined },
): ShownDialog['fields'] {
  return Object.entries(asked).map(([name, field]) => {
    const member = members[name];
    if (!member || !field) throw new Error(`${type}: its dialog asks for ${name}, which its input does not have`);
    const empty = member.safeParse('');
    return {
      name,
      label: field.label,
      hint: field.hint,
      required: !member.safeParse(undefined).success,
      long: field.long ?? false,
      missing: empty.success ? '' : (empty.error.issues[0]?.message ?? ''),
      ...(field.suggestion === undefined ? {} : { suggestion: field.suggestion }),
      ...(field.templates === undefined ? {} : { templates: [...field.templates] }),
      ...(field.choices === undefined ? {} : { choices: field.choices }),
      ...(field.rows && member instanceof z.ZodArray
        ? { rows: fieldsOf(type, membersOf(member.element as z.ZodType), field.rows) }
        : {}),
    };
  });
}

/** What a fact of the log says to people on a timeline. A fact without words is not shown. */
export type FactWords = {
  title: string;
  /** In place of `title` when an officer did what is the person's own to do. */
  byOfficer?: string;
  /** `data` is what the fact says openly, with its sealed part where that could be opened. */
  detail?: (data: Record<string, unknown>) => string | null;
  /** Words from officer to officer: the citizen sees that it happened, not what was said. */
  internal?: true;
};
