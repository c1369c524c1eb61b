/**
 * Bodies and positions of a province and of a commune since July 2025. Names and powers are configuration (general knowledge, to be
 * verified per province). In names `{unit}` is 'xã Ba Tô', 'tỉnh Quảng Ngãi'; `{name}` the bare name.
 */
import { communeBodies } from './commune-bodies.ts';
import { provinceBodies } from './province-bodies.ts';

/** A seat in a body. `over`: suffix of the body the role looks over, '' = the unit's People's Committee; absent = the body itself. */
export type PositionTemplate = {
  readonly slug: string;
  readonly title: string;
  readonly role: string;
  readonly fields?: readonly string[];
  readonly signingPrefix?: 'TM.' | 'KT.' | 'TL.' | 'TUQ.' | 'Q.';
  readonly over?: string;
};

/**
 * A body of a unit. `suffix` follows the unit's code ('' = the People's Committee itself). `parent` is the suffix of a body of the same
 * unit, `upper` the suffix of a body of the province, neither = top of its own tree. `number` is the last group of its identifier.
 */
export type BodyTemplate = {
  readonly suffix: string;
  readonly kind: string;
  readonly hierarchy: 'state' | 'police' | 'party' | 'front';
  readonly parent?: string;
  readonly upper?: string;
  readonly name: string;
  readonly shortName: string;
  /** Another name where the unit is of one of these types. */
  readonly renamed?: readonly { readonly types: readonly string[]; readonly name: string; readonly shortName: string }[];
  readonly number?: string;
  /** Which chain the identifier hangs on; absent = the State's own (H..). */
  readonly chain?: 'council' | 'police' | 'military' | 'party' | 'front';
  readonly positions: readonly PositionTemplate[];
};

export const communeTemplate: readonly BodyTemplate[] = communeBodies;
export const provinceTemplate: readonly BodyTemplate[] = provinceBodies;

/** Bodies that one province has and others do not. Quang Ngai: a branch of the provincial Centre in the former Kon Tum. */
export const provinceExtras: Readonly<Record<string, readonly BodyTemplate[]>> = {
  '51': [
    {
      suffix: 'ttpvhcc.cn1',
      kind: 'service-centre',
      hierarchy: 'state',
      parent: 'ttpvhcc',
      name: 'Chi nhánh Trung tâm Phục vụ hành chính công {unit} tại phường Kon Tum',
      shortName: 'Chi nhánh Trung tâm tại Kon Tum',
      number: '01',
      positions: [
        { slug: 'truong-chi-nhanh', title: 'Trưởng chi nhánh', role: 'head-of-unit' },
        { slug: 'tiep-nhan', title: 'Công chức tiếp nhận và trả kết quả', role: 'one-stop-officer' },
      ],
    },
  ],
};
