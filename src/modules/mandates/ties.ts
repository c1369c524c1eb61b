import type { Sql } from '../../kernel/index.ts';
import { familyOf, type Person } from '../registers/index.ts';

const bySex = (person: Person, male: string, female: string, unknown: string): string =>
  person.sex === 'male' ? male : person.sex === 'female' ? female : unknown;

/**
 * What `other` is to `person`, as far as the registers know: 'chồng', 'con gái', 'anh, chị, em ruột'. The relatives whom the law spares a
 * certified authorisation; null for anybody else.
 */
export async function tieTo(sql: Sql, person: string, other: Person): Promise<string | null> {
  const family = await familyOf(sql, person);
  const spouse = family.marriages.find((m) => !m.entry.endedOn && m.spouse?.id === other.id);
  if (spouse) return spouse.spouseIs === 'wife' ? 'vợ' : 'chồng';
  const { father, mother } = family.parents;
  if (father?.id === other.id) return 'cha';
  if (mother?.id === other.id) return 'mẹ';
  if (family.children.some((child) => child.id === other.id)) return bySex(other, 'con trai', 'con gái', 'con');
  for (const parent of [father, mother]) {
    if (!parent) continue;
    const above = await familyOf(sql, parent.id);
    if (above.children.some((child) => child.id === other.id)) return 'anh, chị, em ruột';
    if (above.parents.father?.id === other.id) return 'ông';
    if (above.parents.mother?.id === other.id) return 'bà';
  }
  return null;
}
