/** Synthetic citizens with accounts, bearer tokens and uploaded files, written set by set. */
import { communesOf } from '../definitions/organisations/index.ts';
import type { Booted } from '../src/boot.ts';
import { newToken } from '../src/kernel/index.ts';
import { nameKey } from '../src/modules/registers/index.ts';
import { generatePeople } from '../src/testkit/synthetic-people.ts';

export type Citizen = { account: string; person: string; token: string; commune: string };

export const communeCodes: readonly string[] = communesOf('51').map((c) => c.code);

/** `each` grown-up citizens of every commune, signed in as systems with a token would be. */
export async function makeCitizens(booted: Booted, each: number, seed = 1): Promise<Citizen[]> {
  const people = communeCodes.flatMap((commune) =>
    generatePeople(seed, each * 3, commune)
      .filter((p) => p.identityLevel === 2 && p.bornOn > '1950' && p.bornOn < '2004')
      .slice(0, each)
      .map((p) => ({ ...p, commune, token: newToken(24) })),
  );
  const now = new Date();
  const rows = people.map((p) => ({
    number: p.citizenNumber,
    name: p.fullName,
    key: nameKey(p.fullName),
    born: p.bornOn,
    sex: p.sex,
    ethnicity: p.ethnicity,
    native: p.nativePlace,
    commune: p.commune,
    residence: p.residence.text,
    phone: p.phone ?? null,
    digest: booted.sessions.digest(p.token).toString('hex'),
  }));
  const made = await booted.db.query<{ account: string; person: string; number: string }>(
    `with r as materialized (
       select gen_random_uuid() as person, gen_random_uuid() as account, t.* from jsonb_to_recordset($1::jsonb) as t(number text, name text, key text, born text,
         sex text, ethnicity text, native text, commune text, residence text, phone text, digest text)),
     p as (insert into registers.person (id, citizen_number, full_name, name_key, date_of_birth, sex, ethnicity, nationality, native_place, residence_commune,
         residence_text, phone, source, known_at, demo)
       select person, number, name, key, born, sex, ethnicity, 'Việt Nam', native, commune, residence, phone, 'Đo tốc độ', $2, true from r),
     a as (insert into identity.account (id, kind, display_name, person, vneid_subject, made_at)
       select account, 'citizen', name, person, sha256(number::bytea), $2 from r),
     -- A data-modifying part does not see the others' rows; the foreign key is looked at when the statement ends.
     t as (insert into identity.token (digest, id, account, position, label, made_at, expires_at)
       select decode(digest, 'hex'), gen_random_uuid(), account, null, 'bench', $2, $2::timestamptz + interval '30 days' from r)
     select account, person, number from r`,
    [JSON.stringify(rows), now],
  );
  const byNumber = new Map(made.map((m) => [m.number, m]));
  return people.map((p) => {
    const { account, person } = byNumber.get(p.citizenNumber)!;
    return { account, person, token: p.token, commune: p.commune };
  });
}

/** One row of an uploaded file for each owner named, as the upload writes it (without its bytes). @returns ids, in the order given */
export async function makeFiles(booted: Booted, owners: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < owners.length; at += 20_000) {
    const chunk = owners.slice(at, at + 20_000);
    const rows = await booted.db.query<{ id: string }>(
      `with r as materialized (select uuidv7() as id, o.owner, o.n from unnest($1::uuid[]) with ordinality as o(owner, n)),
       w as (insert into kernel.file (id, sha256, name, media_type, bytes, pages, owner, received_at)
         select id, sha256(id::text::bytea), 'chung-sinh.jpg', 'image/jpeg', 412345, null, owner, now() from r)
       select id from r order by n`,
      [chunk],
    );
    for (const row of rows) ids.push(row.id);
  }
  return ids;
}
