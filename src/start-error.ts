import type { Connection } from './kernel/index.ts';

/** Why the product cannot start now although its settings could be right; the message is Vietnamese and ready to print. */
export class StartError extends Error {
  override name = 'StartError';
}

const special = 'Ký tự đặc biệt trong mật khẩu phải viết dạng phần trăm (@ là %40, / là %2F, # là %23).';

/**
 * One sentence naming DATABASE_URL for what a server or its driver says while the product starts; other errors stay as they are.
 * The password is never repeated.
 */
export function databaseFailure(error: unknown, connection: Connection): unknown {
  if (!('url' in connection)) return error;
  const { code, message } = error as { code?: string; message?: string };
  const where = target(connection.url);
  const say = (sentence: string) => new StartError(`DATABASE_URL: ${sentence}`, { cause: error });
  switch (code) {
    case 'ECONNREFUSED':
    case 'ENOENT':
      return say(`không có PostgreSQL nào trả lời ở ${where.server}. Hãy bật máy chủ đó, hoặc sửa địa chỉ và cổng.`);
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return say(`không tìm thấy máy chủ ${where.server}. Hãy sửa tên máy. ${special}`);
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ECONNRESET':
      return say(`không nối được tới ${where.server}. Hãy kiểm tra mạng và tường lửa.`);
    case '28P01':
      return say(`${where.server} không nhận mật khẩu của tài khoản ${where.user}. Hãy sửa mật khẩu. ${special}`);
    case '28000':
      return say(`${where.server} không cho tài khoản ${where.user} vào (pg_hba.conf, hoặc tài khoản chưa có).`);
    case '3D000':
      return say(
        `${where.server} chưa có cơ sở dữ liệu ${where.database}. Hãy tạo: createdb -E UTF8 -T template0 ${where.database}`,
      );
    case '42501':
      return say(
        `tài khoản ${where.user} không được tạo bảng trong ${where.database}. Hãy cho quyền: GRANT CREATE ON DATABASE ${where.database} TO ${where.user}`,
      );
    case '53300':
      return say(`${where.server} đã hết chỗ nối. Hãy tăng max_connections, hoặc giảm MOTCUA_DATABASE_CONNECTIONS.`);
    case '57P03':
      return say(`${where.server} đang khởi động. Hãy chạy lại sau ít phút.`);
  }
  if (/password must be a string/.test(message ?? ''))
    return say(`${where.server} đòi mật khẩu mà địa chỉ không có. Viết postgres://${where.user}:mật-khẩu@… ${special}`);
  if (/SSL|certificate/i.test(message ?? '')) return say(`không lập được đường nối mã hóa tới ${where.server}: ${message}.`);
  if (/timeout|terminated/i.test(message ?? ''))
    return say(`${where.server} không trả lời kịp. Hãy kiểm tra mạng và tường lửa, và đó có phải PostgreSQL không.`);
  return error;
}

function target(url: string): { server: string; user: string; database: string } {
  const { hostname, port, username, pathname, searchParams } = new URL(url);
  const host = decodeURIComponent(hostname) || searchParams.get('host') || 'localhost';
  const user = decodeURIComponent(username) || '(mặc định)';
  return { server: `${host}:${port || 5432}`, user, database: decodeURIComponent(pathname.slice(1)) || user };
}
