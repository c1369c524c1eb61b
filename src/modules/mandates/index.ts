import { defineModule, type Module, migrationsIn } from '../../kernel/index.ts';
import { actedFor } from './acted-for.ts';
import { accept, decline } from './actions/answer.ts';
import { end, limit } from './actions/end.ts';
import { grant } from './actions/grant.ts';
import { recordCompany } from './actions/record-company.ts';
import { Mandate, type MandateServices } from './mandate.ts';
import { mine } from './queries/mine.ts';
import { principals } from './queries/principals.ts';

export type { MandateView, Principal } from './contract.ts';
export { type Delegable, heldMandate } from './mandate.ts';
export {
  type Company,
  findCompany,
  linkOffers,
  notDelegable,
  type Representation,
  representationBy,
  type Standing,
  standingFor,
  whyClosed,
} from './standing.ts';

export const mandatesModule = (the: MandateServices): Module =>
  defineModule({
    name: 'mandates',
    aggregates: [Mandate],
    actions: [grant(the), accept(), decline(), limit(the), end(), recordCompany()],
    queries: [mine(the), principals(the)],
    menu: [
      {
        for: 'citizen',
        href: '/cua-toi/lam-thay',
        label: { vi: 'Làm thay, ủy quyền', en: 'Acting for others' },
        count: async (db, actor) => {
          const [row] = await db.query<{ n: number }>(
            `select count(*)::int as n from mandates.mandate where taker = $1 and state = 'offered'`,
            [actor.person],
          );
          return row!.n;
        },
      },
    ],
    shows: [actedFor(the)],
    migrations: migrationsIn('src/modules/mandates'),
  });
