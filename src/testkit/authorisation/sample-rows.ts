import { randomBytes } from 'node:crypto';
import { type AnyAggregate, newId, type Row } from '../../kernel/index.ts';
import { Dossier } from '../../modules/dossiers/index.ts';
import { Result } from '../../modules/results/result.ts';
import { birthAnswers, birthProcedure } from '../birth.ts';
import type { TestApp } from '../test-app.ts';

/**
 * How to make a row of an aggregate for generated tests. Columns that a type alone can fill are filled; the rest is said here.
 * A new aggregate needs an entry in `samples`, and the tests say so until it has one.
 */
export type Sample = {
  /** Columns that cannot be made up from their type. */
  columns: Row;
  /** Rows in different states; every action must find one in which it is open. */
  variants: Row[];
  /** What a row of this kind never stands without. */
  companions?: (rows: Row[]) => Promise<void>;
};

const zeroHash = '0'.repeat(64);
const nobody = '00000000-0000-4000-8000-0000000000aa';

const bodiesOf = (app: TestApp): Row => ({
  receiving: app.app.directory.get().centreOf('21523')!.id,
  resolving: app.app.directory.get().getByCode('21523.vp').id,
});

/** The dossiers that these rows came from, ended, with a whole declaration. */
async function theirDossiers(app: TestApp, rows: readonly Row[]): Promise<void> {
  const at = app.clock.now().toISOString();
  await insertRows(
    app,
    Dossier,
    rows.map((r) => ({
      id: r.dossier,
      subject: r.subject,
      receiving: r.receiving,
      resolving: r.resolving,
      state: 10,
      step: 'none',
      finished_at: at,
      signing: null,
    })),
  );
  await app.db.query('update dossiers.declaration set answers = $1 where dossier = any($2::uuid[])', [
    JSON.stringify(birthAnswers),
    rows.map((r) => r.dossier),
  ]);
}

/** A declaration that somebody else has to confirm as well. */
function marriageDraft(app: TestApp): Row {
  const published = app.app.catalogue.find('1.000894')!;
  const side = (number: string, given: string, born: string) => ({
    idPaper: 'citizen-number',
    citizenNumber: number,
    name: { family: 'Nguyễn Thử', given },
    dateOfBirth: born,
    ethnicity: '01',
    nationality: 'VN',
    residence: { province: '51', commune: '21523', detail: 'Thôn 1' },
    former: 'never',
  });
  return {
    procedure: published.procedure.code,
    definition: published.hash,
    step: published.form.steps[0]!.id,
    answers: {
      side: 'groom',
      bride: side('051302001234', 'Nghiệm', '2002-05-29'),
      groom: side('051098004417', 'Hai', '1998-07-01'),
      result: { copies: 0 },
    },
  };
}

const samples: Record<string, (app: TestApp) => Sample | Promise<Sample>> = {
  dossier: (app) => {
    const { catalogue, directory } = app.app;
    const published = catalogue.find(birthProcedure)!;
    const at = app.clock.now().toISOString();
    return {
      columns: {
        procedure: published.procedure.code,
        definition: published.hash,
        case_id: published.procedure.cases[0]!.id,
        field: published.procedure.field,
        channel: 'online',
        state: 1,
        step: 'reception',
        receiving: directory.get().centreOf('21523')!.id,
        resolving: directory.get().getByCode('21523.vp').id,
        papers: [],
        pauses: [],
        delivery: 'counter',
        due_at: at,
        holder: nobody,
        title: 'Đăng ký khai sinh: Nguyễn Thử Nghiệm',
        title_key: 'dang ky khai sinh: nguyen thu nghiem',
        proposal: { opinion: 'Đủ giấy tờ, đề nghị ký.', account: nobody, position: nobody, at, dataHash: zeroHash },
        signing: { account: nobody, position: nobody, organisation: nobody, at, dataHash: zeroHash },
      },
      variants: [
        { state: 1, step: 'reception' },
        { state: 2, step: 'check' },
        { state: 4, step: 'check' },
        { state: 4, step: 'sign' },
        { state: 4, step: 'signing' },
        {
          state: 5,
          step: 'check',
          received_at: at,
          supplement: {
            items: [{ component: null, what: 'Xin ghi rõ quê quán của cháu.', clause: 'Điều 4 Luật Hộ tịch', answer: null }],
            askedAt: at,
            until: at,
            times: 1,
            answeredAt: null,
          },
          pauses: [{ from: at, to: null, ground: 'Chờ người nộp bổ sung hồ sơ' }],
        },
        { state: 6, step: 'none' },
        { state: 9, step: 'hand-over' },
      ],
      companions: async (rows) => {
        await app.db.query(
          `insert into dossiers.declaration (dossier, answers, known, hash) select id, '{}', '{}', '\\x00' from unnest($1::uuid[]) as r(id)`,
          [rows.map((r) => r.id)],
        );
      },
    };
  },
  draft: (app) => {
    const published = app.app.catalogue.find(birthProcedure)!;
    return {
      columns: {
        procedure: published.procedure.code,
        definition: published.hash,
        organisation: app.app.directory.get().centreOf('21523')!.id,
        step: published.form.steps[0]!.id,
        papers: [],
        joined: [],
        field: published.procedure.field,
        expires_at: new Date(app.clock.now().getTime() + 30 * 86_400_000).toISOString(),
      },
      variants: [{}, marriageDraft(app)],
    };
  },
  mandate: (app) => ({
    columns: {
      ground: 'authorisation',
      state: 'offered',
      covers: null,
      valid_to: new Date(app.clock.now().getTime() + 30 * 86_400_000).toISOString(),
    },
    variants: [{ state: 'offered' }, { state: 'accepted' }],
  }),
  confirmation: (app) => {
    const published = app.app.catalogue.find(birthProcedure)!;
    return {
      columns: {
        procedure: published.procedure.code,
        field: published.procedure.field,
        state: 'asked',
        draft_version: 1,
        expires_at: new Date(app.clock.now().getTime() + 30 * 86_400_000).toISOString(),
      },
      variants: [{}],
      companions: async (rows) => {
        await app.db.query(
          `insert into forms.draft (id, subject, procedure, definition, organisation, answers, papers, known, step, short_code, made_at, saved_at, expires_at)
           select r.id, r.subject, $3, $4, r.organisation, '{}', '[]', '{}', $5, 'KS 0001', $6, $6, $6::timestamptz + interval '30 days'
           from unnest($1::uuid[], $2::uuid[], $7::uuid[]) as r(id, subject, organisation) on conflict do nothing`,
          [
            rows.map((r) => r.draft),
            rows.map((r) => r.subject),
            published.procedure.code,
            published.hash,
            published.form.steps[0]!.id,
            app.clock.now(),
            rows.map((r) => r.organisation),
          ],
        );
      },
    };
  },
  appointment: async (app) => {
    const [account] = await app.db.query<{ id: string }>(
      `select id from identity.account where kind = 'officer' order by id limit 1`,
    );
    const body = app.app.directory.get().getByCode('21523').id;
    return { columns: { account: account!.id, role: 'clerk', organisation: body, jurisdiction: body }, variants: [{}] };
  },
  'procedure-version': (app) => {
    const { procedure, form, hash } = app.app.catalogue.find(birthProcedure)!;
    const tomorrow = new Date(app.clock.now().getTime() + 2 * 86_400_000).toISOString().slice(0, 10);
    return {
      columns: {
        base: hash,
        built_in: hash,
        // Closed: many rows may be of one procedure, of which only one may be open.
        state: 'withdrawn',
        body: { procedure: { ...procedure, validFrom: tomorrow }, form: { ...form, validFrom: tomorrow } },
        valid_from: tomorrow,
        hash: null,
        authors: [],
      },
      variants: [{ state: 'withdrawn' }, { state: 'draft' }, { state: 'proposed' }],
    };
  },
  'civil-entry': () => ({ columns: { kind: 'birth', year: 2026 }, variants: [{}] }),
  booking: (app) => ({
    columns: {
      organisation: app.app.directory.get().centreOf('21523')!.id,
      kind: 'counter',
      starts_at: new Date(app.clock.now().getTime() - 600_000).toISOString(),
      ends_at: new Date(app.clock.now().getTime() + 600_000).toISOString(),
      // As many at one time as the generated tests want.
      windows: 5_000,
      state: 'booked',
    },
    variants: [{ state: 'booked' }],
  }),
  capacity: (app) => ({
    columns: { organisation: app.app.directory.get().centreOf('21523')!.id, kind: 'counter', windows: 2 },
    variants: [{}],
  }),
  'dead-letter': () => ({ columns: {}, variants: [{}] }),
  'portal-fault': (app) => ({
    columns: { organisation: app.app.directory.get().centreOf('21523')!.id, state: 'open' },
    variants: [{}],
  }),
  result: (app) => ({
    columns: {
      issuer: app.app.directory.get().getByCode('21523').id,
      ...bodiesOf(app),
      state: 'valid',
      number: '1/2026',
      field: 'civil-status',
    },
    variants: [{}],
    companions: (rows) => theirDossiers(app, rows),
  }),
  correction: (app) => ({
    columns: {
      ...bodiesOf(app),
      field: 'civil-status',
      channel: 'online',
      changes: [],
      files: [],
      signing: { account: nobody, position: nobody, at: app.clock.now().toISOString(), dataHash: zeroHash },
      opinion: { text: 'Cơ quan nhập sai.', account: nobody, at: app.clock.now().toISOString() },
      procedure: birthProcedure,
      book_number: 1,
      state: 'asked',
    },
    variants: [{ state: 'asked' }, { state: 'verified' }, { state: 'signing' }],
    companions: async (rows) => {
      await insertRows(
        app,
        Result,
        rows.map((r) => ({
          id: r.result,
          dossier: r.dossier,
          subject: r.subject,
          receiving: r.receiving,
          resolving: r.resolving,
        })),
      );
    },
  }),
  share: (app) => ({
    columns: { expires_at: new Date(app.clock.now().getTime() + 86_400_000).toISOString() },
    variants: [{}],
  }),
  notice: () => ({ columns: { kind: 'received' }, variants: [{}] }),
  complaint: (app) => ({
    columns: { field: 'civil-status', body: app.app.directory.get().getByCode('21523').id },
    variants: [{}],
  }),
};

/** @throws an Error that says what to write where, for an aggregate that nobody has thought of yet */
export async function sampleOf(app: TestApp, aggregate: AnyAggregate): Promise<Sample> {
  const make = samples[aggregate.name];
  if (!make) {
    throw new Error(
      `No sample row for the aggregate '${aggregate.name}' (${aggregate.table}). Add an entry '${aggregate.name}' to samples in ` +
        'src/testkit/authorisation/sample-rows.ts: the columns that a type alone cannot fill, and the states its actions open in.',
    );
  }
  return make(app);
}

export type Column = { name: string; type: string; nullable: boolean };

export async function columnsOf(app: TestApp, table: string): Promise<Column[]> {
  const [schema, name] = table.split('.');
  return app.db.query<Column>(
    `select column_name as name, udt_name as type, is_nullable = 'YES' as nullable from information_schema.columns
     where table_schema = $1 and table_name = $2 order by ordinal_position`,
    [schema, name],
  );
}

function made(app: TestApp, table: string, column: Column): unknown {
  if (column.name === 'version') return 1;
  if (column.nullable) return null;
  const now = app.clock.now();
  switch (column.type) {
    case 'uuid':
      return newId(now);
    case 'text':
      return `x-${randomBytes(8).toString('hex')}`;
    case 'int2':
    case 'int4':
    case 'int8':
    case 'numeric':
    case 'xid8':
      return 1;
    case 'bool':
      return false;
    case 'jsonb':
      return {};
    case 'bytea':
      return `\\x${randomBytes(32).toString('hex')}`;
    case 'timestamptz':
      return now.toISOString();
    case 'date':
      return now.toISOString().slice(0, 10);
    case '_text':
      return [];
    default:
      throw new Error(
        `${table}.${column.name}: a column of type ${column.type} is not known to src/testkit/authorisation/sample-rows.ts`,
      );
  }
}

/** Inserts rows of the aggregate, one for each of `wanted`, which holds the columns that matter. @returns them as the kernel reads them */
export async function insertRows(app: TestApp, aggregate: AnyAggregate, wanted: readonly Row[]): Promise<Row[]> {
  const sample = await sampleOf(app, aggregate);
  const columns = await columnsOf(app, aggregate.table);
  const rows = wanted.map((given) => {
    const row: Row = {};
    for (const column of columns) row[column.name] = made(app, aggregate.table, column);
    return { ...row, ...sample.columns, ...given };
  });
  await app.db.query(
    `insert into ${aggregate.table} select * from jsonb_populate_recordset(null::${aggregate.table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
  await sample.companions?.(rows);
  return app.db.query(`select * from ${aggregate.table} where id = any($1) order by array_position($1, id)`, [
    rows.map((r) => r.id),
  ]);
}
