import type { Logger } from '../logging.ts';
import { Problem, problem, problemBody } from '../problem.ts';
import { diskFull } from '../room.ts';

/** Turns whatever was thrown into a Problem; what is not one is logged as a defect and shown as 500 without details. */
export function asProblem(error: unknown, logger: Logger, requestId: string): Problem {
  if (error instanceof Problem) {
    if (error.status >= 500)
      logger.error('unavailable', { code: error.code, requestId, reason: (error.cause as Error)?.message });
    return error;
  }
  const { code, message } = error as { code?: string; message?: string };
  if (code ? unavailable.test(code) : lostConnection.test(message ?? '')) {
    logger.warn('database-unavailable', { code: code ?? 'connection', requestId });
    return problem(
      'kernel.unavailable',
      503,
      'Hệ thống đang bận hoặc đang khởi động lại. Dữ liệu đã nhận không mất; hãy thử lại sau ít giây.',
    );
  }
  if (code && fullDisk.test(code)) {
    logger.error('disk-full', { code, requestId });
    return diskFull();
  }
  logger.error('defect', { requestId, error });
  return problem(
    'kernel.defect',
    500,
    `Có lỗi ở phía hệ thống. Hãy thử lại; nếu vẫn lỗi, báo mã ${requestId} cho người quản trị.`,
  );
}

/** Connection lost, server starting or shutting down, too many connections, deadlock, lock or statement time-out. */
const unavailable = /^(08...|57P0[123]|57014|53300|40P01|40001|55P03|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE)$/;

/** What the driver says without a code: the server went away, or no connection became free in time. */
const lostConnection =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after calling end)/;

/** PostgreSQL's and the file system's words for a full disk or quota. */
const fullDisk = /^(53100|ENOSPC|EDQUOT)$/;

export function problemResponse(p: Problem): Response {
  return new Response(JSON.stringify(problemBody(p)), {
    status: p.status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8' },
  });
}
