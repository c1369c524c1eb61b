// npm run new-action -- <module>.<verb> [aggregate]: one file for the action, one for its test, and where to hang it.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './node24.mjs';

const [type, aggregate = ''] = process.argv.slice(2);
const match = /^([a-z]+)\.([a-z][a-z-]+)$/.exec(type ?? '');
if (!match) {
  console.error(
    'Cách dùng: npm run new-action -- dossiers.request-supplement Dossier\n  <module>.<verb-in-kebab-case> [Aggregate, as the module names it]',
  );
  process.exit(2);
}
const [, module, verb] = match;
const folder = join(root, 'src/modules', module);
if (!existsSync(folder)) {
  console.error(`Không có module “${module}” trong src/modules.`);
  process.exit(2);
}
const file = join(folder, 'actions', `${verb}.ts`);
if (existsSync(file)) {
  console.error(`Đã có ${file}.`);
  process.exit(2);
}
const name = verb.replaceAll(/-([a-z])/g, (_, letter) => letter.toUpperCase());
const target = aggregate || 'YourAggregate';
const place = `../${target.charAt(0).toLowerCase()}${target.slice(1)}.ts`;
mkdirSync(join(folder, 'actions'), { recursive: true });
writeFileSync(
  file,
  `import { z } from 'zod';
import { defineAction, nothingMore } from '../../../kernel/index.ts';
import { ${target} } from '${place}';

/** What this does, for whom, by which law. */
export const ${name} = () =>
  defineAction({
    type: '${type}',
    label: 'Chữ trên nút',
    consequence: 'Một câu nói điều gì sẽ xảy ra.',
    target: ${target},
    may: ['holder'],
    level: 2,
    input: z.strictObject({ reason: z.string().trim().min(10, 'Ghi lý do, ít nhất 10 ký tự.').max(1000) }),
    reply: nothingMore,
    example: { reason: 'Lý do viết đủ một câu.' },
    decide: (row, _input, { now }) => ({
      patches: [{ kind: 'update', table: ${target}.table, id: row.id, version: row.version, set: { changed_at: now } }],
      facts: [{ type: '${verb}', data: {} }],
      reply: {},
    }),
  });
`,
);
writeFileSync(
  join(folder, 'actions', `${verb}.test.ts`),
  `import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../testkit/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

test('${type} is there, with a label and a consequence in Vietnamese', () => {
  const action = app.kernel.actions.get('${type}');
  expect(action?.label).toMatch(/[À-ỹ]/);
  expect(action?.consequence).toMatch(/[À-ỹ]/);
});
`,
);
console.log(`Đã tạo src/modules/${module}/actions/${verb}.ts và tệp kiểm thử bên cạnh. Việc còn lại:
  1. Viết decide (thuần, không đọc ghi), nhãn và câu hệ quả.
  2. Thêm ${name}() vào danh sách actions trong src/modules/${module}/index.ts.
  3. Cho vai trò nào được làm: thêm '${type}' vào definitions/roles/roles.ts.
  4. Nếu đổi trạng thái hồ sơ: thêm một dòng vào bảng transitions trong src/modules/dossiers/rules.ts.
  5. npm run check && npm test: ma trận quyền và kiểm thử ngẫu nhiên tự nhận hành động mới.`);
