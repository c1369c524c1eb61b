// npm run new-action -- <module>.<verb> <Aggregate>: one file for the action, one for its test, and where to hang it.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from './node24.mjs';

const [type, target] = process.argv.slice(2);
const match = /^([a-z]+)\.([a-z][a-z-]+)$/.exec(type ?? '');
if (!match) {
  stop(
    'Cách dùng: npm run new-action -- dossiers.request-supplement Dossier\n  <module>.<verb-in-kebab-case> <Aggregate, as the module names it>',
  );
}
const [, module, verb] = match;
const folder = join(root, 'src/modules', module);
if (!existsSync(folder)) stop(`Không có module “${module}” trong src/modules.`);
const aggregates = aggregatesIn(folder);
const place = aggregates.get(target);
if (!place) {
  const names = [...aggregates.keys()].join(', ');
  stop(
    names === ''
      ? `Module “${module}” chưa có đối tượng nào (defineAggregate).`
      : `Hãy ghi đối tượng mà việc này thay đổi. Module “${module}” có: ${names}.`,
  );
}
const file = join(folder, 'actions', `${verb}.ts`);
if (existsSync(file)) stop(`Đã có ${file}.`);

const name = verb.replaceAll(/-([a-z])/g, (_, letter) => letter.toUpperCase());
const from = (path) => {
  const way = relative(join(folder, 'actions'), path);
  return way.startsWith('.') ? way : `./${way}`;
};
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, target === 'Dossier' ? ofDossier() : ofAnother());
writeFileSync(join(folder, 'actions', `${verb}.test.ts`), test());
console.log(`Đã tạo src/modules/${module}/actions/${verb}.ts và tệp kiểm thử bên cạnh. Việc còn lại:
${steps()
  .map((step, i) => `  ${i + 1}. ${step}`)
  .join('\n')}`);

function stop(sentence) {
  console.error(sentence);
  process.exit(2);
}

/** Name of each aggregate of the module -> its file. */
function aggregatesIn(path) {
  const found = new Map();
  for (const entry of readdirSync(path, { recursive: true })) {
    if (!entry.endsWith('.ts') || entry.endsWith('.test.ts')) continue;
    const text = readFileSync(join(path, entry), 'utf8');
    for (const [, known] of text.matchAll(/export const (\w+) = defineAggregate\b/g)) found.set(known, join(path, entry));
  }
  return found;
}

/** A dossier changes together with the desk at which it waits, and only as its table of transitions allows. */
function ofDossier() {
  return `import { z } from 'zod';
import { defineAction, freeText } from '../../../kernel/index.ts';
import { notOwnMatter } from '../barred.ts';
import { MovedSchema } from '../contract.ts';
import { changed, Dossier, waitsAt } from '../dossier.ts';
import { openFor } from '../rules.ts';

/** What this does, for whom, by which law. */
export const ${name} = () =>
  defineAction({
    type: '${type}',
    label: 'Chữ trên nút',
    consequence: 'Một câu nói điều gì sẽ xảy ra.',
    target: Dossier,
    may: ['holder'],
    level: 2,
    barred: notOwnMatter,
    open: openFor('${type}'),
    dialog: { key: '${freeKey()}', done: 'Đã làm xong.', fields: { reason: { label: 'Lý do', hint: 'Viết đủ một câu.', long: true } } },
    tells: { '${verb}-done': { title: 'Việc đã làm, như dòng thời gian kể lại' } },
    input: z.strictObject({ reason: freeText(10, 1000, 'Ghi lý do, ít nhất 10 ký tự.') }),
    reply: MovedSchema,
    example: { reason: 'Lý do viết đủ một câu.' },
    decide: (row, input) => ({
      // The columns that change, and where the dossier waits afterwards (null: for nobody).
      patches: changed(row, { step: row.step }, row.holder && row.due_at ? waitsAt.position(row.holder, row.due_at) : null),
      facts: [{ type: '${verb}-done', data: {}, personal: { reason: input.reason } }],
      reply: { state: row.state },
    }),
  });
`;
}

/** A key of the keyboard that no other dialog of the module takes. */
function freeKey() {
  const taken = new Set();
  for (const entry of readdirSync(join(folder, 'actions'))) {
    const text = readFileSync(join(folder, 'actions', entry), 'utf8');
    for (const [, key] of text.matchAll(/\bkey: '([A-Z])'/g)) taken.add(key);
  }
  return [...'GHLMNPQRSVWYZACEFIKO'].find((key) => !taken.has(key)) ?? 'G';
}

function ofAnother() {
  return `import { z } from 'zod';
import { defineAction, freeText, nothingMore } from '../../../kernel/index.ts';
import { ${target} } from '${from(place)}';

/** What this does, for whom, by which law. */
export const ${name} = () =>
  defineAction({
    type: '${type}',
    label: 'Chữ trên nút',
    consequence: 'Một câu nói điều gì sẽ xảy ra.',
    target: ${target},
    // One or more of the relations of ${target}.
    may: [],
    level: 2,
    input: z.strictObject({ reason: freeText(10, 1000, 'Ghi lý do, ít nhất 10 ký tự.') }),
    reply: nothingMore,
    example: { reason: 'Lý do viết đủ một câu.' },
    decide: (row, input) => ({
      // \`set\` holds the columns that change; the version counts up by itself.
      patches: [{ kind: 'update', table: ${target}.table, id: row.id, version: row.version, set: {} }],
      facts: [{ type: '${verb}-done', data: {}, personal: { reason: input.reason } }],
      reply: {},
    }),
  });
`;
}

function test() {
  return `import { afterAll, beforeAll, expect, test } from 'vitest';
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
`;
}

function steps() {
  const dossier = target === 'Dossier';
  return [
    ...(dossier
      ? [
          `Thêm một dòng vào bảng transitions trong src/modules/dossiers/rules.ts (trước đó kiểu của openFor còn báo lỗi):\n       '${type}': { from: [4], steps: ['check'], to: [4] },\n     Bước đi phải nằm trong legalMoves cùng tệp.`,
        ]
      : []),
    `Viết decide (thuần, không đọc ghi), nhãn, câu hệ quả; sửa may (quan hệ nào được làm), dialog, tells${dossier ? '' : ', open nếu chỉ làm được ở một số trạng thái'}.`,
    `Thêm ${name}() vào danh sách actions trong src/modules/${module}/index.ts (import từ './actions/${verb}.ts').`,
    `Cho vai trò nào được làm: thêm '${type}': ['holder'] (các quan hệ, nằm trong may) vào may của vai trò trong definitions/roles/roles.ts.`,
    'Nếu không hàng mẫu nào ở trạng thái mà việc này mở: thêm vào variants trong src/testkit/authorisation/sample-rows.ts.',
    'Nếu example không tự đi qua được (nó gọi tên thứ phải có sẵn): thêm vào src/testkit/fuzz/complete-inputs.ts.',
    'npm run authorisation-table: viết lại docs/authorisation.md (có kiểm thử so tệp này).',
    'npm run check && npm test: ma trận quyền và kiểm thử ngẫu nhiên tự nhận hành động mới.',
  ];
}
