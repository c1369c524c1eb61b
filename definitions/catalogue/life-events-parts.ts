/**
 * Events of life, each with a few plain questions that lead to the procedures. Answers add procedures; what is left at the end, in order,
 * is what the person should see. Our own words; the codes are those of the national catalogue.
 */
export type LifeEventStep = {
  readonly code: string;
  /** Why this one, for the person. */
  readonly why: string;
};

export type LifeEventQuestion = {
  readonly id: string;
  readonly ask: string;
  readonly options: readonly {
    readonly id: string;
    readonly label: string;
    readonly leadsTo: readonly LifeEventStep[];
    /** Codes of `always` that this answer makes needless. */
    readonly replaces?: readonly string[];
  }[];
};

export type LifeEvent = {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly questions: readonly LifeEventQuestion[];
  /** Whatever is answered. */
  readonly always: readonly LifeEventStep[];
};

/** A question with yes and no, where only yes leads on. */
export const yesNo = (yes: readonly LifeEventStep[], replaces?: readonly string[]): LifeEventQuestion['options'] => [
  { id: 'yes', label: 'Có', leadsTo: yes, ...(replaces && { replaces }) },
  { id: 'no', label: 'Không', leadsTo: [] },
];
