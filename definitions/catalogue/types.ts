/** Facts of the public catalogue of administrative procedures. What law may change carries a source; `verify` marks what nobody has checked. */

export type CatalogueLevel = 'commune' | 'province' | 'ministry' | 'other';

/** One procedure as the national portal lists it (July 2026): enough to find it and to say who handles it. */
export type CatalogueRow = {
  readonly code: string;
  readonly name: string;
  /** Ministry, or the People's Committee of the province that published it. */
  readonly publisher: string;
  /** Body that decides, in the portal's words; empty where the portal names none. */
  readonly agency: string;
  /** Field of work in the portal's words. */
  readonly field: string;
  /** Levels that handle it, nearest to the citizen first; empty where neither the portal nor the agency says it. */
  readonly levels: readonly CatalogueLevel[];
};

export type FactChannel = 'online' | 'counter' | 'postal';

/** Registers whose data may stand in for a paper: those of the engine, and three that it does not speak to yet. */
export type FactRegister =
  | 'population'
  | 'civil-status'
  | 'birth-notice'
  | 'land'
  | 'enterprise'
  | 'social-insurance'
  | 'social-security'
  | 'criminal-record'
  | 'diplomas'
  | 'merit';

/** `usual`: the one that stands where nothing is said; it comes first. */
export type FactCase = { readonly id: string; readonly label: string; readonly usual?: true };

export type FactComponent = {
  /** Stable within its procedure and version: `paper-1` and on. */
  readonly id: string;
  /** Statutory wording. */
  readonly name: string;
  readonly originals: number;
  readonly copies: number;
  readonly kind: 'submit' | 'present';
  /**
   * `declaration`: the paper form that an electronic declaration replaces; `interactive`: that electronic declaration itself;
   * `paper`: anything else. A general declaration asks for uploads of `paper` only.
   */
  readonly role: 'paper' | 'declaration' | 'interactive';
  /** Ids of the cases that need it; absent: every case. */
  readonly cases?: readonly string[];
  /** `authorised`: only when somebody acts for the person; `sometimes`: its own wording says when. */
  readonly when: 'always' | 'sometimes' | 'authorised';
  /** Registers that hold the same fact. Own keyword rule, not an official list. */
  readonly replaceableBy?: readonly FactRegister[];
  /** Number of the official template, such as CT01. */
  readonly template?: string;
};

export type FactLimit = {
  readonly channels?: readonly FactChannel[];
  readonly cases?: readonly string[];
  readonly value: number;
  readonly unit: 'working-hour' | 'working-day' | 'day' | 'month';
  /** `15:00`: received later counts from the next working day. */
  readonly cutoff?: string;
  readonly verify?: boolean;
};

export type FactFee = {
  readonly name: string;
  /** Whole đồng; null where the provincial council sets it or nobody has published it. */
  readonly amount: number | null;
  readonly channels?: readonly FactChannel[];
  /** `page`: for each page; absent: for the request. */
  readonly per?: 'page';
  /** Words for people: 'Miễn phí', '10.000 đồng'. */
  readonly text: string;
  readonly verify?: boolean;
};

/**
 * Everything that was published about one procedure, in one version. Complete enough that a general declaration
 * (applicant, case, papers, delivery, consent) can be made from it without another fact.
 */
export type CuratedFacts = {
  readonly code: string;
  readonly name: string;
  /** Group of the commune's own list: 'Hộ tịch', 'Cư trú (Công an xã)'. */
  readonly category: string;
  readonly field: string;
  readonly agency: string;
  readonly levels: readonly CatalogueLevel[];
  readonly audience: readonly string[];
  /** Decision that announced it; empty name where the portal shows none. */
  readonly decision: string;
  /** First day on which this version holds, as far as known (`YYYY-MM-DD`). */
  readonly validFrom: string;
  /** Absent: still in force. */
  readonly validTo?: string;
  readonly onlineLevel: 'full' | 'partial' | 'none';
  readonly onlineLevelSource: string;
  /** Number in the list of 25 essential services of Directive 24/CT-TTg. */
  readonly essential?: number;
  readonly channels: readonly FactChannel[];
  readonly cases: readonly FactCase[];
  readonly components: readonly FactComponent[];
  readonly limits: readonly FactLimit[];
  readonly fees: readonly FactFee[];
  /** `code` null where the portal shows none of the form KQ.*. */
  readonly results: readonly { readonly code: string | null; readonly name: string }[];
  readonly legalBasis: readonly { readonly number: string; readonly name: string }[];
  /** What of it has to be checked against the gazette before it is relied on. */
  readonly verify: readonly ('all' | 'limits' | 'fees' | 'components' | 'online-level' | 'results')[];
};
