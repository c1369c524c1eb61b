import type { Database, Jurisdiction, Sql } from '../../kernel/index.ts';
import type { Calendar } from '../../kernel/working-time/index.ts';
import { calendarByCode } from './calendars.ts';
import { isWithin, type Organisation } from './contract.ts';

/** Every body of the installation, in memory: a few thousand rows that change a few times a year. */
export type Directory = Jurisdiction & {
  all: readonly Organisation[];
  findById(id: string): Organisation | undefined;
  getById(id: string): Organisation;
  /** The body that has this code today. */
  findByCode(code: string): Organisation | undefined;
  getByCode(code: string): Organisation;
  /** The State identifier that stands in dossier codes: its own, or the nearest above. */
  identifierOf(organisation: Organisation, day: string): string;
  calendarOf(organisation: Organisation): Calendar;
  childrenOf(id: string): Organisation[];
  /** The Service Centre that receives a unit's dossiers ('21523'); a branch of it is not meant. */
  centreOf(unitCode: string): Organisation | undefined;
  /** The body of a unit whose case officers have this field of work. */
  unitFor(unitCode: string, field: string): Organisation | undefined;
};

/** Which body of which unit has case officers of a field. */
export type FieldOfUnit = { organisation: string; field: string };

export function createDirectory(organisations: Organisation[], today: string, fields: FieldOfUnit[] = []): Directory {
  const byId = new Map(organisations.map((o) => [o.id, o]));
  const byCode = new Map<string, Organisation>();
  for (const o of organisations) {
    if (o.validFrom <= today && (!o.validTo || o.validTo > today)) byCode.set(o.code, o);
  }
  const children = new Map<string, Organisation[]>();
  for (const o of organisations) if (o.parentId) children.set(o.parentId, [...(children.get(o.parentId) ?? []), o]);
  const centres = new Map<string, Organisation>();
  for (const o of byCode.values()) {
    const isBranch = o.parentId !== null && byId.get(o.parentId)?.kind === 'service-centre';
    if (o.kind === 'service-centre' && !isBranch) centres.set(o.unitCode, o);
  }
  const units = new Map<string, Organisation>();
  for (const { organisation, field } of fields) {
    const body = byId.get(organisation);
    if (body && !units.has(`${body.unitCode}/${field}`)) units.set(`${body.unitCode}/${field}`, body);
  }
  const belowCache = new Map<string, string[]>();
  const directory: Directory = {
    all: organisations,
    findById: (id) => byId.get(id),
    getById(id) {
      const found = byId.get(id);
      if (!found) throw new Error(`organisation ${id} is not in the directory`);
      return found;
    },
    findByCode: (code) => byCode.get(code),
    getByCode(code) {
      const found = byCode.get(code);
      if (!found) throw new Error(`organisation ${code} is not in the directory`);
      return found;
    },
    within(organisation, root, reach = 'all') {
      const [a, b] = [byId.get(organisation), byId.get(root)];
      return a !== undefined && b !== undefined && isWithin(a.path, b.path) && (reach === 'all' || a.unitCode === b.unitCode);
    },
    below(root, reach = 'all') {
      const key = `${reach} ${root}`;
      let ids = belowCache.get(key);
      if (!ids) {
        ids = organisations.filter((o) => directory.within(o.id, root, reach)).map((o) => o.id);
        belowCache.set(key, ids);
      }
      return ids;
    },
    identifierOf(organisation, day) {
      for (let o: Organisation | undefined = organisation; o; o = o.parentId ? byId.get(o.parentId) : undefined) {
        const identifier = o.identifiers.find(
          (i) => i.scheme === 'state-2020' && i.validFrom <= day && (!i.validTo || i.validTo > day),
        );
        if (identifier) return identifier.value;
      }
      throw new Error(`organisation ${organisation.code} has no State identifier on ${day}`);
    },
    calendarOf: (organisation) => calendarByCode(organisation.code),
    childrenOf: (id) => children.get(id) ?? [],
    centreOf: (unitCode) => centres.get(unitCode),
    unitFor: (unitCode, field) => units.get(`${unitCode}/${field}`),
  };
  return directory;
}

type OrganisationRow = {
  id: string;
  code: string;
  name: string;
  short_name: string;
  kind: Organisation['kind'];
  hierarchy: Organisation['hierarchy'];
  parent_id: string | null;
  path: string;
  unit_code: string;
  identifiers: Organisation['identifiers'];
  valid_from: string;
  valid_to: string | null;
  calendar: string | null;
  phone: string | null;
  address: string | null;
};

export async function loadDirectory(db: Sql, today: string): Promise<{ directory: Directory; revision: number }> {
  const [revision] = await db.query<{ n: number }>(
    `select coalesce(max(n), 0) as n from kernel.revision where name = 'organisations'`,
  );
  const rows = await db.query<OrganisationRow>('select * from organisations.organisation order by path');
  const organisations = rows.map(
    (r): Organisation => ({
      id: r.id,
      code: r.code,
      name: r.name,
      shortName: r.short_name,
      kind: r.kind,
      hierarchy: r.hierarchy,
      parentId: r.parent_id,
      path: r.path,
      unitCode: r.unit_code,
      identifiers: r.identifiers,
      validFrom: r.valid_from,
      validTo: r.valid_to,
      ...(r.calendar ? { calendar: r.calendar } : {}),
      ...(r.phone ? { phone: r.phone } : {}),
      ...(r.address ? { address: r.address } : {}),
    }),
  );
  const fields = await db.query<FieldOfUnit>(
    `select distinct organisation, unnest(fields) as field from organisations.position where role = 'case-officer' order by organisation, field`,
  );
  return { directory: createDirectory(organisations, today, fields), revision: revision!.n };
}

/** The directory as this process holds it; `refresh` reads it again when its revision in the database moved. */
export type CurrentDirectory = { get(): Directory; refresh(revision: number): Promise<void> };

export async function currentDirectory(db: Database, today: () => string): Promise<CurrentDirectory> {
  let loaded = await loadDirectory(db, today());
  let loading: Promise<void> | null = null;
  return {
    get: () => loaded.directory,
    async refresh(revision) {
      if (revision <= loaded.revision) return;
      loading ??= loadDirectory(db, today())
        .then((fresh) => {
          loaded = fresh;
        })
        .finally(() => {
          loading = null;
        });
      await loading;
    },
  };
}
