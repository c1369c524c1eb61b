import { defineModule, type Module, migrationsIn } from '../../kernel/index.ts';
import { workList } from './queries/work-list.ts';

export { type DeskItem, desks, desksOf, putItem, removeItem } from './items.ts';

export const deskModule = (the: Parameters<typeof workList>[0]): Module =>
  defineModule({ name: 'desk', queries: [workList(the)], migrations: migrationsIn('src/modules/desk') });
