import { statfs } from 'node:fs/promises';
import { z } from 'zod';
import {
  deadJobs,
  defineModule,
  defineQuery,
  type Module,
  migrationsIn,
  oldestWriter,
  reactionLags,
} from '../../kernel/index.ts';
import { describeDue } from '../../kernel/working-time/index.ts';
import type { Directory } from '../organisations/index.ts';
import { closeFault } from './actions/close-fault.ts';
import { reportFault } from './actions/report-fault.ts';
import { PortalFault } from './portal-fault.ts';
import { faults } from './queries/faults.ts';

const Check = z.object({ name: z.string(), label: z.string(), status: z.enum(['ok', 'warn', 'bad']), detail: z.string() });

/** How the installation is, in words an operator can act on. */
const health = (the: {
  dataDir: string;
  https: boolean;
  definitionsToVerify: () => number;
  reactionLabel: (name: string) => string;
}) =>
  defineQuery({
    type: 'system.health',
    label: 'Sức khỏe hệ thống',
    input: z.strictObject({}),
    reply: z.object({ checks: z.array(Check), asOf: z.string() }),
    may: ['none'],
    level: 2,
    personal: false,
    example: {},
    load: async ({ db, now }) => {
      const checks: z.infer<typeof Check>[] = [];
      const put = (name: string, label: string, status: 'ok' | 'warn' | 'bad', detail: string): void =>
        void checks.push({ name, label, status, detail });
      const [server] = await db.query<{ version: string }>(`select current_setting('server_version') as version`);
      put('database', 'Cơ sở dữ liệu', 'ok', `PostgreSQL ${server!.version}`);
      const open = await oldestWriter(db);
      const stuck = open !== undefined && open.seconds > 10;
      put(
        'transactions',
        'Giao dịch đang mở',
        stuck ? 'bad' : 'ok',
        stuck
          ? `Có giao dịch mở đã ${Math.round(open.seconds)} giây: việc nối tiếp và niêm phong đang phải chờ.`
          : 'Không có giao dịch treo.',
      );
      for (const lag of await reactionLags(db)) {
        const status = lag.parked > 0 || lag.behindSeconds > 120 ? 'warn' : 'ok';
        put(
          `reaction-${lag.name}`,
          the.reactionLabel(lag.name),
          status,
          lag.parked === 0 && lag.behindSeconds < 1
            ? 'Theo kịp, không có việc kẹt.'
            : `${lag.parked} việc đang kẹt, chậm ${Math.round(lag.behindSeconds)} giây.`,
        );
      }
      const dead = await deadJobs(db);
      put(
        'jobs',
        'Việc làm lại',
        dead.length > 0 ? 'warn' : 'ok',
        dead.length > 0 ? `${dead.length} việc chưa làm được, xem mục Thư lỗi.` : 'Không có việc lỗi.',
      );
      const [seal] = await db.query<{ at: Date | null; batch: number | null }>(
        'select max(at) as at, max(batch) as batch from kernel.seal',
      );
      put('seal', 'Niêm phong nhật ký', 'ok', seal?.at ? `Lô ${seal.batch}, lúc ${describeDue(seal.at)}` : 'Chưa có lô nào.');
      const disk = await statfs(the.dataDir);
      const free = (disk.bavail * disk.bsize) / 1024 ** 3;
      put('disk', 'Đĩa chứa dữ liệu', free < 2 ? 'bad' : free < 10 ? 'warn' : 'ok', `Còn ${free.toFixed(1)} GB.`);
      put(
        'https',
        'Kết nối an toàn',
        the.https ? 'ok' : 'warn',
        the.https
          ? 'Đang dùng HTTPS.'
          : 'Chưa có HTTPS: quầy ngoại tuyến, máy ảnh và khóa truy cập chỉ chạy trên máy này (localhost).',
      );
      const verify = the.definitionsToVerify();
      put(
        'verify',
        'Căn cứ cần xác minh',
        verify > 0 ? 'warn' : 'ok',
        verify > 0 ? `${verify} chỗ trong định nghĩa còn đánh dấu cần xác minh.` : 'Không còn chỗ nào.',
      );
      return { checks, asOf: now.toISOString() };
    },
  });

export const systemModule = (the: Parameters<typeof health>[0] & { directory: () => Directory }): Module =>
  defineModule({
    name: 'system',
    aggregates: [PortalFault],
    actions: [reportFault(the), closeFault()],
    queries: [health(the), faults(the)],
    migrations: migrationsIn('src/modules/system'),
  });
