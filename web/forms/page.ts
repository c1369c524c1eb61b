import type { Condition } from '../../src/modules/forms/conditions.ts';
import type { CommuneOption, FieldDefinition, FieldError, KnownRecords } from '../../src/modules/forms/contract.ts';
import { inputId } from '../../src/modules/forms/rules.ts';

/** The receipt of an uploaded page. `problem` says what to do when it is not good enough; `read` what was read in it. */
export interface PaperReceipt {
  component: string;
  file: { id: string; name: string; mediaType: string; bytes: number; pages: number | null; sha256: string; receivedAt: string };
  quality?: string;
  /** Kind sentences about what may be wrong with it; `accepted`: read, and kept all the same. */
  warnings?: readonly string[];
  accepted?: boolean;
  /** A small picture of it as it is turned; where there is one it can also be turned and moved. */
  thumbnailHref?: string;
  problem?: string;
  read?: string;
}

/** A file that was begun to be sent and is not whole yet. */
export interface UnfinishedPaper {
  id: string;
  component: string;
  name: string;
  bytes: number;
  received: number;
}

/** As the rules find them, or as the API's problem+json lists them. */
export type ShownError = Pick<FieldError, 'pointer' | 'message'>;

/** What every field of a page may need. */
export interface Page {
  mode: 'portal' | 'desk';
  errors: readonly ShownError[];
  known: KnownRecords;
  papers: readonly PaperReceipt[];
  unfinished: readonly UnfinishedPaper[];
  communes: readonly CommuneOption[];
  homeProvince: string;
  sectionTitle: string;
  disputeHref?: string;
  /** Where the script may send a photo at once; the component is added as a query. */
  uploadHref?: string;
  /** By what an upload begun elsewhere is known to be for this declaration; the component is added. */
  uploadPurpose?: string;
  /** Whether the rules ask for this field now (the page may show it before that, for want of a script). */
  isAsked(name: string): boolean;
  /** Provinces whose communes are suggested somewhere on the page. */
  provinces: Set<string>;
  needsCountries: { yes: boolean };
  /** Fields inside options and groups. `prefix` is '' or 'children.0.'. */
  renderFields(fields: readonly FieldDefinition[], prefix: string): React.ReactNode;
  /** false: never on this page; true: always; text: for `data-when`. */
  whenOf(condition: Condition | undefined, prefix: string): boolean | string;
}

export interface FieldProps<D extends FieldDefinition = FieldDefinition> {
  def: D;
  /** HTML name with item numbers: `children.0.name`. */
  name: string;
  id: string;
  /** Item prefix for nested fields. */
  prefix: string;
  value: unknown;
  /** Value of `data-when`, absent when always shown. */
  when: string | undefined;
  page: Page;
}

/** The message that belongs to a field, or to one part of it. */
export function errorAt(page: Page, name: string, part = ''): string | undefined {
  const pointer = `/${name.replace(/\./g, '/')}${part && `/${part}`}`;
  return page.errors.find((error) => error.pointer === pointer)?.message;
}

export const idOf = (name: string): string => inputId(`/${name.replace(/\./g, '/')}`);

/** Ids for aria-describedby, in reading order; undefined when there is nothing to read. */
export const describedBy = (...ids: (string | false | undefined)[]): string | undefined =>
  ids.filter(Boolean).join(' ') || undefined;
