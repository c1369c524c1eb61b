import { createPrivateKey } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/**
 * The environment, read once at boot. Every refusal names the variable and says what to write.
 * Secrets: demo mode makes its own under the data folder, once; production takes them from here and refuses to start without.
 */
const secret = (name: string) =>
  z
    .string()
    .regex(/^[A-Za-z0-9+/_-]{43,}={0,2}$/, `${name} phải là 32 byte viết bằng base64 (tạo bằng: openssl rand -base64 32)`)
    .optional();

const whole = (fallback: number, min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, 'phải là số nguyên')
    .transform(Number)
    .refine((n) => n >= min && n <= max, `phải từ ${min} đến ${max}`)
    .default(fallback);

/** What the driver would make of the address: it throws on these without saying which variable. */
function readable(url: string): boolean {
  try {
    const { username, password, pathname } = new URL(url);
    for (const part of [username, password, pathname]) decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}

const schema = z.object({
  PORT: whole(3000, 1, 65535),
  HOST: z.string().min(1).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'phải bắt đầu bằng postgres://')
    .refine(
      readable,
      'không đọc được; dạng postgres://tài-khoản:mật-khẩu@máy:5432/tên. Ký tự đặc biệt trong mật khẩu phải viết dạng phần trăm: @ là %40, : là %3A, / là %2F, # là %23, ? là %3F, % là %25',
    )
    .optional(),
  MOTCUA_DATA_DIR: z.string().min(1).default('./var'),
  MOTCUA_ROOT: z
    .string()
    .regex(/^(\d{2}|\d{5})$/, 'phải là mã tỉnh 2 số hoặc mã xã 5 số, ví dụ 51')
    .default('51'),
  MOTCUA_MODE: z.enum(['demo', 'production'], 'chỉ nhận demo hoặc production').default('demo'),
  MOTCUA_PORTAL: z.enum(['own', 'national'], 'chỉ nhận own hoặc national').optional(),
  MOTCUA_PUBLIC_URL: z.url('phải là địa chỉ đầy đủ, ví dụ https://dichvu.tinh.gov.vn').optional(),
  MOTCUA_SECRET_KEY: secret('MOTCUA_SECRET_KEY'),
  MOTCUA_FILE_KEY: secret('MOTCUA_FILE_KEY'),
  MOTCUA_LOG_SIGNING_KEY_FILE: z.string().optional(),
  MOTCUA_HEADS_FILE: z.string().optional(),
  MOTCUA_FILES: z
    .string()
    .regex(/^(local|s3:\/\/.+)$/, 'chỉ nhận local hoặc s3://tên-thùng')
    .default('local'),
  S3_ENDPOINT: z.url('phải là địa chỉ đầy đủ').optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  VNEID_ISSUER: z.url('phải là địa chỉ đầy đủ').optional(),
  VNEID_CLIENT_ID: z.string().optional(),
  VNEID_CLIENT_SECRET: z.string().optional(),
  TSA_URL: z.url('phải là địa chỉ đầy đủ').optional(),
  SIGNING_KEYS_DIR: z.string().optional(),
  SIGNING_KEYS_PASSPHRASE: z.string().optional(),
  MOTCUA_CLAMAV: z
    .string()
    .regex(/^(\[[0-9a-fA-F:]+\]|[^:\s]+):\d{1,5}$/, 'phải là máy:cổng của ClamAV, ví dụ 127.0.0.1:3310')
    .optional(),
  SANDBOX_PORT: whole(0, 0, 65535),
  MOTCUA_DATABASE_CONNECTIONS: whole(16, 2, 200),
  MOTCUA_RATE_LIMIT: z.enum(['on', 'off'], 'chỉ nhận on hoặc off').default('on'),
  MOTCUA_WORKER: z.enum(['on', 'off'], 'chỉ nhận on hoặc off').default('on'),
  MOTCUA_TRUST_PROXY: z.enum(['on', 'off'], 'chỉ nhận on hoặc off').default('off'),
  MOTCUA_LOG: z.enum(['info', 'warn'], 'chỉ nhận info hoặc warn').default('info'),
});

export type Configuration = Omit<z.output<typeof schema>, 'MOTCUA_PORTAL'> & { MOTCUA_PORTAL: 'own' | 'national' };

/** Thrown when the environment is wrong; `lines` are ready to print, one a variable. */
export class ConfigurationError extends Error {
  readonly lines: string[];
  constructor(lines: string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

export function readConfiguration(environment: Record<string, string | undefined>): Configuration {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const lines = unknownNames(Object.keys(present));
  const result = schema.safeParse(present);
  if (!result.success) {
    throw new ConfigurationError([...lines, ...result.error.issues.map((i) => `${String(i.path[0])}: ${i.message}`)]);
  }
  const c = result.data;
  if (c.MOTCUA_LOG_SIGNING_KEY_FILE) lines.push(...keyFileGaps(c.MOTCUA_LOG_SIGNING_KEY_FILE));
  if (c.MOTCUA_MODE === 'production') lines.push(...productionGaps(c));
  if (c.MOTCUA_FILES !== 'local') {
    for (const name of ['S3_ENDPOINT', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const) {
      if (!c[name]) lines.push(`${name}: cần có khi MOTCUA_FILES là s3://`);
    }
  }
  if (lines.length > 0) throw new ConfigurationError(lines);
  return { ...c, MOTCUA_PORTAL: c.MOTCUA_PORTAL ?? (c.MOTCUA_MODE === 'demo' ? 'own' : 'national') };
}

/** A name that nobody reads is a setting that silently does not hold: `MOTCUA_MOD=production` would be a demo. */
function unknownNames(names: readonly string[]): string[] {
  const known = Object.keys(schema.shape);
  return names
    .filter((name) => name.startsWith('MOTCUA_') && !known.includes(name))
    .map((name) => {
      const near = known
        .map((other) => ({ other, far: distance(name, other) }))
        .sort((a, b) => a.far - b.far)
        .find(({ far }) => far <= 4);
      return `${name}: không có biến này${near ? `; có phải ${near.other}?` : '. Bảng các biến ở README.md'}`;
    });
}

/** Letters to add, drop or change between two names (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}

function keyFileGaps(path: string): string[] {
  const how = 'tạo bằng: openssl genpkey -algorithm ed25519';
  let pem: string;
  try {
    pem = readFileSync(path, 'utf8');
  } catch {
    return [`MOTCUA_LOG_SIGNING_KEY_FILE: không đọc được tệp ${path} (${how})`];
  }
  try {
    if (createPrivateKey(pem).asymmetricKeyType === 'ed25519') return [];
  } catch {
    // said below
  }
  return [`MOTCUA_LOG_SIGNING_KEY_FILE: ${path} không phải khóa riêng Ed25519 dạng PEM không mật khẩu (${how})`];
}

/** What production may not be without, and what it may not point at (demo secrets, sandbox addresses). */
function productionGaps(c: z.output<typeof schema>): string[] {
  const lines: string[] = [];
  const needed = {
    MOTCUA_PUBLIC_URL: 'địa chỉ công khai của cổng, bắt đầu bằng https://',
    MOTCUA_SECRET_KEY: 'khóa mã hóa nhật ký (openssl rand -base64 32)',
    MOTCUA_FILE_KEY: 'khóa mã hóa tệp (openssl rand -base64 32)',
    MOTCUA_LOG_SIGNING_KEY_FILE: 'tệp khóa riêng Ed25519 ký sổ niêm phong (openssl genpkey -algorithm ed25519)',
    VNEID_ISSUER: 'địa chỉ máy chủ định danh',
    VNEID_CLIENT_ID: 'mã ứng dụng đã đăng ký',
    VNEID_CLIENT_SECRET: 'khóa ứng dụng đã đăng ký',
    TSA_URL: 'địa chỉ dịch vụ dấu thời gian',
    SIGNING_KEYS_DIR: 'thư mục khóa ký của lãnh đạo và cơ quan',
    SIGNING_KEYS_PASSPHRASE: 'mật khẩu của khóa ký',
  } as const;
  for (const [name, what] of Object.entries(needed)) {
    if (!c[name as keyof typeof needed]) lines.push(`${name}: chế độ production cần ${what}`);
  }
  if (c.SIGNING_KEYS_DIR && !isFolder(c.SIGNING_KEYS_DIR))
    lines.push(`SIGNING_KEYS_DIR: không có thư mục ${c.SIGNING_KEYS_DIR}, hoặc không đọc được (cần chứa gì: deploy/README.md)`);
  if (c.MOTCUA_PUBLIC_URL && !c.MOTCUA_PUBLIC_URL.startsWith('https://')) lines.push('MOTCUA_PUBLIC_URL: phải là https://');
  for (const name of ['VNEID_ISSUER', 'TSA_URL'] as const) {
    const value = c[name];
    if (value && /^https?:\/\/(localhost|127\.|\[::1\])/.test(value)) {
      lines.push(`${name}: đang trỏ vào hệ thống thử nghiệm (${new URL(value).host}); production không dùng được`);
    }
  }
  if (c.MOTCUA_SECRET_KEY && c.MOTCUA_SECRET_KEY === c.MOTCUA_FILE_KEY)
    lines.push('MOTCUA_FILE_KEY: phải khác MOTCUA_SECRET_KEY');
  return lines;
}

function isFolder(path: string): boolean {
  try {
    readdirSync(path);
    return true;
  } catch {
    return false;
  }
}
