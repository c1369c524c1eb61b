import { mandateRules } from '../../../definitions/mandates/mandates.ts';
import { type Actor, type Patch, problem, type Sql } from '../../kernel/index.ts';
import { localDay } from '../../kernel/working-time/index.ts';
import { findPerson, type Person } from '../registers/index.ts';
import type { MandateStand, Principal } from './contract.ts';
import { type Delegability, idBetween, type MandateRow, stillStanding } from './mandate.ts';
import { isCovered, isMinor, standOf, yearsOldAt } from './rules.ts';

/** What is asked of a mandate: which procedure. */
export type Wanted = { code: string; field: string; plainName: string; delegable?: Delegability | undefined };

/** For whom a declaration is made, and by what right. */
export type Standing = {
  mandate: string;
  giver: { id: string; name: string };
  ground: MandateRow['ground'];
  /** Makes the mandate of a parent where there is none yet, or keeps the one there from ending meanwhile. */
  patches: Patch[];
};

const showDay = (at: Date): string => localDay(at).split('-').reverse().join('/');
const refused = (code: string, detail: string) =>
  problem(`mandates.${code}`, 403, detail, { fields: [{ pointer: '/onBehalfOf', message: detail }] });

/** Why nobody else may do it at all; null when somebody may. */
export const notDelegable = ({ delegable }: Pick<Wanted, 'delegable'>): string | null =>
  delegable && !delegable.may ? `${delegable.text} (${delegable.source.name}).` : null;

type Found = MandateRow & { rests: boolean };

/** Those between a taker and a giver, newest first, with whether what they rest on still holds. */
const between = (sql: Sql, taker: string, giver: string | null): Promise<Found[]> =>
  sql.query<Found>(
    `select m.*, (m.state <> 'accepted' or exists (select 1 from mandates.standing_view s where s.id = m.id)) as rests
     from mandates.mandate m where m.taker = $1 and ($2::uuid is null or m.giver = $2) order by m.made_at desc, m.id desc limit 200`,
    [taker, giver],
  );

/** Why this mandate does not open this procedure; null when it does. */
function closedBy(row: Found, wanted: Wanted, now: Date): string | null {
  const stand = standOf(row, now, row.rests);
  if (stand === 'offered') return `Bạn chưa nhận ủy quyền của ${row.giver_name}. Vào Của tôi, mục Làm thay để nhận.`;
  if (stand === 'declined') return `Bạn đã không nhận ủy quyền của ${row.giver_name}.`;
  if (stand === 'ended') return `Ủy quyền của ${row.giver_name} đã kết thúc ngày ${showDay(row.ended_at ?? now)}.`;
  if (stand === 'lapsed')
    return `Quyền làm thay ${row.giver_name} đã hết hạn ngày ${showDay(new Date(row.valid_to.getTime() - 1))}.`;
  if (stand === 'void') return `Quyền làm thay ${row.giver_name} không còn căn cứ trong dữ liệu.`;
  return isCovered(row.covers, wanted) ? null : `Ủy quyền của ${row.giver_name} không gồm thủ tục ${wanted.plainName}.`;
}

/** Of several that open nothing, the one to speak of: what could be mended first. */
const nearness: MandateStand[] = ['standing', 'offered', 'lapsed', 'void', 'ended', 'declined'];

const childrenOf = (sql: Sql, parent: string) =>
  sql.query<{ child: string }>('select child from registers.parent_view where parent = $1', [parent]);

/** The parent's right by law, as a row: until the child is grown up. */
function parentsMandate(child: Person, parent: Person, now: Date): { id: string; patches: Patch[] } {
  const id = idBetween('parent', child.id, parent.id);
  const values = {
    id,
    version: 1,
    ground: 'parent',
    giver: child.id,
    giver_name: child.fullName,
    taker: parent.id,
    taker_name: parent.fullName,
    covers: null,
    state: 'accepted',
    tie: parent.sex === 'male' ? 'cha' : parent.sex === 'female' ? 'mẹ' : 'cha, mẹ',
    made_at: now,
    answered_at: now,
    valid_to: yearsOldAt(child.dateOfBirth, mandateRules.adultFrom)!,
  };
  return { id, patches: [{ kind: 'put', table: 'mandates.mandate', key: ['id'], values }] };
}

/**
 * The right of the actor to apply for somebody else now, in this procedure.
 * @param giver a person or a company
 * @throws Problem 403, each case in a sentence of its own: no mandate, not accepted, ended, run out, another procedure, a grown-up child
 */
export async function standingFor(sql: Sql, actor: Actor, giver: string, wanted: Wanted, now: Date): Promise<Standing> {
  const not = notDelegable(wanted);
  if (not) throw refused('not-delegable', not);
  if (!actor.person) throw refused('none', 'Tài khoản này chưa gắn với một người trong dữ liệu dân cư.');
  const rows = await between(sql, actor.person, giver);
  const held = rows.find((row) => row.ground !== 'parent' && closedBy(row, wanted, now) === null);
  if (held)
    return {
      mandate: held.id,
      giver: { id: held.giver, name: held.giver_name },
      ground: held.ground,
      patches: [stillStanding(held, now)],
    };
  const isChild = (await childrenOf(sql, actor.person)).some(({ child }) => child === giver);
  const [child, parent] = isChild ? await Promise.all([findPerson(sql, giver), findPerson(sql, actor.person)]) : [];
  if (child && parent && !child.deceasedOn && isMinor(child.dateOfBirth, now)) {
    const known = rows.find((row) => row.ground === 'parent');
    const { id, patches } = parentsMandate(child, parent, now);
    return {
      mandate: id,
      giver: { id: child.id, name: child.fullName },
      ground: 'parent',
      patches: known && closedBy(known, wanted, now) === null ? [stillStanding(known, now)] : patches,
    };
  }
  const nearest = rows
    .filter((row) => row.ground !== 'parent')
    .sort((a, b) => nearness.indexOf(standOf(a, now, a.rests)) - nearness.indexOf(standOf(b, now, b.rests)))[0];
  if (nearest) throw refused('closed', closedBy(nearest, wanted, now)!);
  if (child)
    throw refused('grown-up', `${child.fullName} đã đủ ${mandateRules.adultFrom} tuổi: tự khai, hoặc ủy quyền cho bạn trước.`);
  throw refused('none', 'Bạn chưa có quyền làm thay người này.');
}

/** For whom this person may make this declaration, and for whom not and why: children by the register, then whoever gave a mandate. */
export async function principalsOf(sql: Sql, person: string, wanted: Wanted, now: Date): Promise<Principal[]> {
  const [rows, children] = await Promise.all([between(sql, person, null), childrenOf(sql, person)]);
  const never = notDelegable(wanted);
  const kids = (await Promise.all(children.map(({ child }) => findPerson(sql, child)))).flatMap((child): Principal[] => {
    if (!child || child.deceasedOn || !isMinor(child.dateOfBirth, now)) return [];
    return [{ id: child.id, name: child.fullName, as: 'con', ground: 'parent', ...(never && { closed: never }) }];
  });
  const others = new Map<string, Principal>();
  for (const row of rows) {
    if (row.ground === 'parent' || !['standing', 'offered'].includes(standOf(row, now, row.rests))) continue;
    const closed = never ?? closedBy(row, wanted, now);
    const before = others.get(row.giver);
    if (before && !before.closed) continue;
    const as = row.ground === 'company' ? 'tổ chức bạn đại diện' : 'ủy quyền';
    others.set(row.giver, { id: row.giver, name: row.giver_name, as, ground: row.ground, ...(closed && { closed }) });
  }
  return [...kids, ...others.values()];
}

/** Who has signed in: offers made to that number under that name are theirs to answer. Technical state, like the session itself. */
export async function linkOffers(sql: Sql, person: Pick<Person, 'id' | 'citizenNumber'>, sameName: (name: string) => boolean) {
  const rows = await sql.query<{ id: string; taker_name: string }>(
    'select id, taker_name from mandates.mandate where taker is null and taker_number = $1',
    [person.citizenNumber],
  );
  const ids = rows.filter((row) => sameName(row.taker_name)).map((row) => row.id);
  if (ids.length > 0)
    await sql.query('update mandates.mandate set taker = $2, version = version + 1 where id = any($1) and taker is null', [
      ids,
      person.id,
    ]);
}

export type Representation = {
  name: string;
  ground: MandateRow['ground'];
  tie: string | null;
  acceptedAt: string;
};

/** By what right somebody acted, for whoever reads what they did. */
export async function representationBy(sql: Sql, mandate: string): Promise<Representation | undefined> {
  const [row] = await sql.named<MandateRow>('mandate_by_id', 'select * from mandates.mandate where id = $1', [mandate]);
  return (
    row && {
      name: row.taker_name,
      ground: row.ground,
      tie: row.tie,
      acceptedAt: (row.answered_at ?? row.made_at).toISOString(),
    }
  );
}

/** Of a mandate that this person had: whose it was and why it opens nothing more; undefined when it is not theirs or still stands. */
export async function whyClosed(
  sql: Sql,
  mandate: string,
  person: string,
  now: Date,
  procedure: Wanted,
): Promise<{ giver: string; why: string } | undefined> {
  const [row] = await sql.query<Found>(
    `select m.*, (m.state <> 'accepted' or exists (select 1 from mandates.standing_view s where s.id = m.id)) as rests
     from mandates.mandate m where m.id = $1 and m.taker = $2`,
    [mandate, person],
  );
  const why = row && closedBy(row, procedure, now);
  return why ? { giver: row.giver_name, why } : undefined;
}

export type Company = { id: string; name: string; taxCode: string; source: { name: string; at: string } };

export async function findCompany(sql: Sql, id: string): Promise<Company | undefined> {
  const [row] = await sql.query<{ id: string; name: string; tax_code: string; source: string; known_at: Date }>(
    'select id, name, tax_code, source, known_at from mandates.company where id = $1',
    [id],
  );
  return (
    row && { id: row.id, name: row.name, taxCode: row.tax_code, source: { name: row.source, at: row.known_at.toISOString() } }
  );
}
