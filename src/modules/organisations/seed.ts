import type { Database } from '../../kernel/index.ts';
import type { OrganisationTree } from './contract.ts';

/** Writes the tree of a new installation. Bodies that are there already stay as they are. @returns how many were added */
export async function seedTree(db: Database, tree: OrganisationTree): Promise<number> {
  return db.transaction(async (sql) => {
    const organisations = tree.organisations.map((o) => ({
      id: o.id,
      code: o.code,
      name: o.name,
      short_name: o.shortName,
      kind: o.kind,
      hierarchy: o.hierarchy,
      parent_id: o.parentId,
      path: o.path,
      unit_code: o.unitCode,
      identifiers: o.identifiers,
      valid_from: o.validFrom,
      valid_to: o.validTo,
      calendar: o.calendar ?? null,
      phone: o.phone ?? null,
      address: o.address ?? null,
    }));
    const added = await sql.query(
      `insert into organisations.organisation (id, code, name, short_name, kind, hierarchy, parent_id, path, unit_code, identifiers, valid_from, valid_to, calendar, phone, address)
       select id, code, name, short_name, kind, hierarchy, parent_id, path, unit_code, identifiers, valid_from, valid_to, calendar, phone, address
       from jsonb_to_recordset($1::jsonb) as r(id uuid, code text, name text, short_name text, kind text, hierarchy text, parent_id uuid, path text,
         unit_code text, identifiers jsonb, valid_from date, valid_to date, calendar text, phone text, address text)
       on conflict do nothing returning 1`,
      [JSON.stringify(organisations)],
    );
    const positions = tree.positions.map((p) => ({
      id: p.id,
      code: p.code,
      organisation: p.organisationId,
      title: p.title,
      role: p.role,
      fields: p.fields ?? null,
      signing_prefix: p.signingPrefix ?? null,
      jurisdiction: p.jurisdictionId ?? null,
      valid_from: tree.organisations.find((o) => o.id === p.organisationId)?.validFrom ?? '2025-07-01',
    }));
    await sql.query(
      `insert into organisations.position (id, code, organisation, title, role, fields, signing_prefix, jurisdiction, valid_from)
       select id, code, organisation, title, role, case when fields is null then null else array(select jsonb_array_elements_text(fields)) end,
         signing_prefix, jurisdiction, valid_from
       from jsonb_to_recordset($1::jsonb) as r(id uuid, code text, organisation uuid, title text, role text, fields jsonb, signing_prefix text, jurisdiction uuid, valid_from date)
       on conflict do nothing`,
      [JSON.stringify(positions.map((p) => ({ ...p, fields: p.fields })))],
    );
    await sql.query(
      `insert into kernel.revision (name) values ('organisations') on conflict (name) do update set n = kernel.revision.n + 1`,
    );
    return added.length;
  });
}
