import { demoContacts, demoEntries, demoHouseholds, demoPeople } from '../definitions/demo/index.ts';
import type { Database, Keys, Logger } from './kernel/index.ts';
import { localDay } from './kernel/working-time/index.ts';
import { seedOfficers } from './modules/identity/index.ts';
import { buildTree, nameBasedId, seedTree } from './modules/organisations/index.ts';
import { seedEntries, seedFamilies, seedPeople } from './modules/registers/index.ts';

/** What a new installation begins with: the tree of its root, and in demo mode the synthetic people. Repeating it adds nothing. */
export async function seed(
  db: Database,
  options: { root: string; demo: boolean; keys: Keys; now: Date; logger: Logger },
): Promise<void> {
  const [done] = await db.query<{ n: number }>('select count(*) as n from organisations.organisation');
  if (done!.n > 0) return;
  const today = localDay(options.now);
  const tree = buildTree(options.root, today);
  if (options.demo) {
    for (const contact of demoContacts) {
      const body = tree.organisations.find((o) => o.code === contact.organisationCode);
      if (body) Object.assign(body, { phone: contact.phone, address: contact.address });
    }
    await seedPeople(
      db,
      demoPeople.map((p) => ({
        id: nameBasedId(`person:${p.citizenNumber}`),
        citizenNumber: p.citizenNumber,
        fullName: p.fullName,
        dateOfBirth: p.bornOn,
        sex: p.sex,
        ethnicity: p.ethnicity,
        nationality: p.nationality,
        nativePlace: p.nativePlace,
        residence: p.residence.text,
        residenceCommune: p.residence.communeCode,
        phone: p.phone ?? null,
        source: 'Dữ liệu dân cư (thử nghiệm)',
      })),
      options.now,
    );
    await seedFamilies(
      db,
      {
        households: demoHouseholds.map(({ code, communeCode, address, members }) => ({
          code,
          commune: communeCode,
          address,
          members: [...members],
        })),
        parents: demoPeople.flatMap((p) => [
          ...(p.fatherNumber ? [{ child: p.citizenNumber, parent: p.fatherNumber, kind: 'father' as const }] : []),
          ...(p.motherNumber ? [{ child: p.citizenNumber, parent: p.motherNumber, kind: 'mother' as const }] : []),
        ]),
        deceased: demoPeople.flatMap((p) => (p.deceasedOn ? [{ citizenNumber: p.citizenNumber, on: p.deceasedOn }] : [])),
      },
      options.now,
    );
    await seedEntries(db, demoEntries, options.now);
  }
  const bodies = await seedTree(db, tree);
  await seedOfficers(db, options.keys, options.now, options.demo);
  options.logger.info('seeded', { bodies, demo: options.demo });
}
