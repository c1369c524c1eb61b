import { readFileSync } from 'node:fs';
import { checkRoot, openDataDir } from './before-start.ts';
import type { Booted } from './boot.ts';
import { boot } from './boot.ts';
import { checkDefinitions } from './check-definitions.ts';
import { ConfigurationError, createLogger, type Head, newId, readConfiguration, readHeads, verifyLog } from './kernel/index.ts';
import { EmbeddedPostgresError, joinOrStartPostgres } from './kernel/postgres/index.ts';
import { type Calendar, DeadlineUsageError, runDeadlineCommand } from './kernel/working-time/index.ts';
import { demoAccounts, makeAdministrator, makeSystemToken } from './modules/identity/index.ts';
import { calendarByCode, isUnitCode } from './modules/organisations/index.ts';
import { StartError } from './start-error.ts';

/** What a command answers: text for people, or one JSON document with `--json`; status 0, 1 (the work failed) or 2 (wrong call). */
type Answer = { status: 0 | 1; text: string; json: unknown };
type Command = { usage: string; about: string; run: (booted: Booted, args: string[]) => Promise<Answer> };
class WrongCall extends Error {}

const commands: Record<string, Command> = {
  accounts: {
    usage: 'accounts [--json]',
    about: 'liệt kê tài khoản dùng thử, vai trò và cơ quan',
    run: async (booted) => {
      if (booted.app.kernel.configuration.MOTCUA_MODE !== 'demo') throw new WrongCall('Chỉ có ở chế độ dùng thử.');
      const list = demoAccounts(
        booted.keys,
        booted.app.kernel.clock.now(),
        (code) => booted.app.directory.get().findByCode(code)?.name ?? code,
      );
      const rows = list.map(({ account, name, role, title, organisation, password }) => ({
        account,
        name,
        role,
        title,
        organisation,
        password,
      }));
      return {
        status: 0,
        json: rows,
        text: rows.map((r) => `${r.account.padEnd(28)} ${r.role.padEnd(22)} ${r.name}, ${r.title}, ${r.organisation}`).join('\n'),
      };
    },
  },
  token: {
    usage: 'token <tài-khoản|số-định-danh> [--position MÃ] [--json]',
    about: 'cấp mã truy cập API cho một tài khoản dùng thử (30 ngày)',
    run: async (booted, args) => {
      if (booted.app.kernel.configuration.MOTCUA_MODE !== 'demo')
        throw new WrongCall('Chế độ production cấp mã cho hệ thống qua quản trị, không qua lệnh này.');
      const { db, app, sessions } = booted;
      const name = args.find((a) => !a.startsWith('--'));
      if (!name) throw new WrongCall('Thiếu tên tài khoản. Xem danh sách: motcua accounts');
      const wanted = option(args, '--position');
      const now = app.kernel.clock.now();
      const account = /^\d{12}$/.test(name) ? await citizenAccount(booted, name) : await officerAccount(booted, name);
      if (!account) throw new WrongCall(`Không có tài khoản ${name}.`);
      const [seat] = await db.query<{ position: string }>(
        `select a.position from identity.appointment a join organisations.position_view p on p.id = a.position
         where a.account = $1 and ($2::text is null or p.code = $2) and a.valid_from <= $3 and (a.valid_to is null or a.valid_to > $3) order by a.valid_from, a.id limit 1`,
        [account, wanted ?? null, now],
      );
      if (wanted && !seat) throw new WrongCall(`Tài khoản này không giữ vị trí ${wanted}.`);
      const token = await sessions.makeToken(db, {
        account,
        position: seat?.position ?? null,
        label: 'motcua token',
        days: 30,
        now,
      });
      return { status: 0, json: { token }, text: token };
    },
  },
  administrator: {
    usage: 'administrator <tài-khoản> <họ-tên> [--position MÃ] [--json]',
    about: 'tạo tài khoản quản trị đầu tiên; in mật khẩu một lần và địa chỉ mã xác thực',
    run: async (booted, args) => {
      const [login, name] = args.filter((a, i) => !a.startsWith('--') && args[i - 1] !== '--position');
      if (!login || !name || !/^[a-z0-9.]{3,60}$/.test(login))
        throw new WrongCall('Cách dùng: motcua administrator nguyen.van.a "Nguyễn Văn A"');
      const made = await makeAdministrator(booted.db, booted.keys, {
        login,
        name,
        position: option(args, '--position') ?? null,
        now: booted.app.kernel.clock.now(),
      });
      if (!made) throw new WrongCall('Tài khoản đã có, hoặc không có vị trí quản trị như vậy.');
      return {
        status: 0,
        json: made,
        text: `Tài khoản: ${login}\nMật khẩu (chỉ hiện lần này): ${made.password}\nMã xác thực: ${made.totpUri}`,
      };
    },
  },
  'system-token': {
    usage: 'system-token <tên-hệ-thống> [--days N] [--json]',
    about: 'cấp mã truy cập cho một hệ thống đối tác',
    run: async (booted, args) => {
      const [name] = args.filter((a, i) => !a.startsWith('--') && args[i - 1] !== '--days');
      const days = Number(option(args, '--days') ?? 365);
      if (!name || !/^[a-z0-9-]{3,40}$/.test(name) || !(days >= 1 && days <= 1100))
        throw new WrongCall('Cách dùng: motcua system-token kho-bac --days 365');
      const token = await makeSystemToken(booted.db, booted.sessions, { name, days, now: booted.app.kernel.clock.now() });
      return { status: 0, json: { token }, text: token };
    },
  },
  log: {
    usage: 'log verify [--heads TỆP] [--json]',
    about: 'kiểm tra nhật ký còn nguyên vẹn, so với đầu lô đã công bố',
    run: async (booted, args) => {
      if (args[0] !== 'verify') throw new WrongCall('Chỉ có: log verify');
      const file = option(args, '--heads');
      let heads: Head[] | undefined;
      if (file) {
        try {
          heads = readHeads(readFileSync(file, 'utf8'));
        } catch (error) {
          const none = (error as NodeJS.ErrnoException).code === 'ENOENT';
          throw new WrongCall(
            none
              ? `Chưa có tệp đầu lô ${file}. Một Cửa lập tệp này khi khởi động (npm start), ở MOTCUA_HEADS_FILE hoặc heads.jsonl trong thư mục dữ liệu.`
              : `Không đọc được tệp đầu lô: ${file}`,
          );
        }
      }
      const result = await verifyLog(booted.db, {
        publicKeyPem: booted.secrets.seal.publicKeyPem,
        epoch: booted.app.kernel.epoch,
        ...(heads ? { heads } : {}),
      });
      return {
        status: result.ok ? 0 : 1,
        json: result,
        text: [result.summary, ...result.findings.map((f) => `- ${f.detail}`)].join('\n'),
      };
    },
  },
};

/** A body's calendar needs no database: hours and days are definitions. */
function calendarFor(code: string): Calendar {
  if (!isUnitCode(code.split('.')[0]!))
    throw new DeadlineUsageError(
      `Không có cơ quan mang mã ${code}. Dùng mã tỉnh (51), mã xã (21523) hoặc mã đơn vị (51.ttpvhcc).`,
    );
  return calendarByCode(code);
}

function option(args: string[], name: string): string | undefined {
  const at = args.indexOf(name);
  if (at < 0) return undefined;
  const value = args[at + 1];
  if (!value || value.startsWith('--')) throw new WrongCall(`${name} cần một giá trị.`);
  return value;
}

async function officerAccount({ db }: Booted, login: string): Promise<string | undefined> {
  const [row] = await db.query<{ id: string }>(
    `select id from identity.account where login = $1 and demo and closed_at is null`,
    [login.toLowerCase()],
  );
  return row?.id;
}

/** A demo citizen who never signed in gets an account now, as VNeID would give one. */
async function citizenAccount({ db, keys, app }: Booted, citizenNumber: string): Promise<string | undefined> {
  const [person] = await db.query<{ id: string; full_name: string }>(
    'select id, full_name from registers.person where citizen_number = $1 and demo',
    [citizenNumber],
  );
  if (!person) return undefined;
  const now = app.kernel.clock.now();
  const [known] = await db.query<{ id: string }>(
    `select id from identity.account where person = $1 and kind = 'citizen' limit 1`,
    [person.id],
  );
  if (known) return known.id;
  const [made] = await db.query<{ id: string }>(
    `insert into identity.account (id, kind, display_name, person, vneid_subject, demo, made_at) values ($1, 'citizen', $2, $3, $4, true, $5) returning id`,
    [newId(now), person.full_name, person.id, keys.digest(`token:${citizenNumber}`), now],
  );
  return made!.id;
}

function help(): string {
  const lines = [
    'definitions check [--json]',
    '  kiểm tra mọi định nghĩa thủ tục: sai ở tệp nào, dòng nào',
    'deadline --from … --limit … --unit … [--organisation …]',
    ...Object.values(commands).map((c) => `${c.usage.padEnd(58)} ${c.about}`),
  ];
  return `Cách dùng: npm run -s motcua -- <lệnh>\n\n  ${lines.join('\n  ')}\n`;
}

async function main(argv: string[]): Promise<number> {
  const [name, ...args] = argv;
  if (!name || name === 'help' || name === '--help') {
    process.stdout.write(help());
    return name ? 0 : 2;
  }
  // Pure: needs no database.
  if (name === 'deadline') {
    const { exitCode, stdout, stderr } = runDeadlineCommand(args, (code) => calendarFor(code ?? '51'));
    if (exitCode !== 0 && stdout === '') return failed(stderr.trimEnd(), exitCode);
    process.stdout.write(stdout);
    process.stderr.write(stderr);
    return exitCode;
  }
  if (name === 'definitions') {
    const { status, text, json } = await checkDefinitions(args);
    process.stdout.write(args.includes('--json') ? `${JSON.stringify(json)}\n` : `${text}\n`);
    return status;
  }
  const command = commands[name];
  if (!command) return failed(`Không có lệnh “${name}”.\n\n${help().trimEnd()}`, 2);
  const configuration = readConfiguration(process.env);
  const logger = createLogger((line) => process.stderr.write(line), 'warn');
  checkRoot(configuration);
  const dataDir = openDataDir(configuration);
  const joined = configuration.DATABASE_URL ? null : await joinOrStartPostgres({ dataDir, log: () => {} });
  try {
    const booted = await boot(configuration, joined ? joined.connection : { url: configuration.DATABASE_URL! }, {
      logger,
      dataDir,
      sandboxUrl: () => null,
      connections: 2,
    });
    try {
      const answer = await command.run(
        booted,
        args.filter((a) => a !== '--json'),
      );
      process.stdout.write(args.includes('--json') ? `${JSON.stringify(answer.json)}\n` : `${answer.text}\n`);
      return answer.status;
    } finally {
      await booted.db.close();
    }
  } finally {
    await joined?.leave();
  }
}

/** Says why on standard error; with `--json` standard output still holds one document. @returns the status */
function failed(message: string, status: number): number {
  process.stderr.write(`${message}\n`);
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ error: message })}\n`);
  return status;
}

function explain(error: unknown): number {
  if (error instanceof ConfigurationError)
    return failed(`Cấu hình chưa đúng:\n${error.lines.map((l) => `  - ${l}`).join('\n')}`, 2);
  if (error instanceof WrongCall) return failed(error.message, 2);
  if (error instanceof EmbeddedPostgresError || error instanceof StartError) return failed(error.message, 1);
  return failed(error instanceof Error ? error.message : String(error), 1);
}

main(process.argv.slice(2))
  .catch(explain)
  .then((status) => process.exit(status));
