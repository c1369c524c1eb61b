/**
 * Roles as literals (they survive JSON). A right is: role x relation to the row x jurisdiction x field of work x period.
 * Source: positions and duties of commune and province bodies since July 2025 (configuration, to be verified per province).
 */

import { desks } from './desks.ts';
import { everybody } from './everybody.ts';
import { oversight } from './oversight.ts';
import type { RoleDefinition } from './role.ts';

export { publicMay } from './everybody.ts';
export { type Relation, type RoleDefinition, relations } from './role.ts';

export const roles: readonly RoleDefinition[] = [...everybody, ...desks, ...oversight];

/** Role by its code, or undefined. */
export const findRole = (code: string): RoleDefinition | undefined => roles.find((role) => role.code === code);

/** True when a grant of the role takes in more than its body; how much more, the role's scope says. */
export const reachesBelow = (code: string): boolean => (findRole(code)?.scope ?? 'own') !== 'own';
