/** What a role is. Roles are literals (they survive JSON). A right is: role x relation to the row x jurisdiction x field of work x period. */

/**
 * What ties the actor, or the actor's body, to the row.
 * none: no row yet, or any row of the jurisdiction without a closer tie; subject: it is about the actor; representative: parent of a minor,
 * authorised person, business representative, each by a mandate in force; giver / taker: either side of a mandate; asked: whose confirmation
 * is wanted; holder: it lies on the actor's desk; receiving / resolving / co-ordinating: the actor's body
 * has that part in it; public: anyone, without signing in;
 * administered: it belongs to a body of the administrator's tree; operator: running the installation; system: the product itself.
 */
export type Relation =
  | 'none'
  | 'subject'
  | 'representative'
  | 'giver'
  | 'taker'
  | 'asked'
  | 'holder'
  | 'receiving'
  | 'resolving'
  | 'co-ordinating'
  | 'public'
  | 'administered'
  | 'operator'
  | 'system';

export const relations: readonly Relation[] = [
  'none',
  'subject',
  'representative',
  'giver',
  'taker',
  'asked',
  'holder',
  'receiving',
  'resolving',
  'co-ordinating',
  'public',
  'administered',
  'operator',
  'system',
];

export type RoleDefinition = {
  readonly code: string;
  /** Vietnamese, as on a desk. */
  readonly title: string;
  /** Vietnamese, one sentence for the person who grants it. */
  readonly description: string;
  /** Who can hold it. */
  readonly audience: 'citizen' | 'officer' | 'system';
  /**
   * Reach of a grant: the body alone; the body with its own units, but never the bodies of another commune or province that hang below
   * it; or everything below in the same hierarchy.
   */
  readonly scope: 'own' | 'body' | 'below';
  /** The only hierarchy in which it may be granted; absent = any of the four. */
  readonly hierarchy?: 'state' | 'police' | 'party' | 'front';
  /** Action or query -> relations, any of which is enough. */
  readonly may: Readonly<Record<string, readonly Relation[]>>;
  /**
   * Where its work waits: what comes in at the body's counter, what its units have in the grant's fields of work, what the body's leaders
   * sign in them. Everybody besides has the desk of their own position.
   */
  readonly sitsAt?: readonly ('reception' | 'unit' | 'signature')[];
  /** Actions and queries that also need a recorded reason (inspection decision, complaint, ...). */
  readonly withReason?: readonly string[];
};
