import type { Logger } from '../logging.ts';
import { Problem, problem, problemBody } from '../problem.ts';

/** Turns whatever was thrown into a Problem; what is not one is logged as a defect and shown as 500 without details. */
export function asProblem(error: unknown, logger: Logger, requestId: string): Problem {
  if (error instanceof Problem) return error;
  const { code } = error as { code?: string };
  if (code && unavailable.test(code)) {
    logger.warn('database-unavailable', { code, requestId });
    return problem(
      'kernel.unavailable',
      503,
      'Hệ thống đang bận hoặc đang khởi động lại. Dữ liệu đã nhận không mất; hãy thử lại sau ít giây.',
    );
  }
  if (code === '53100') {
    logger.error('disk-full', { code, requestId });
    return problem(
      'kernel.disk-full',
      503,
      'Máy chủ hết chỗ chứa nên tạm thời chưa nhận thêm. Những gì đã nhận vẫn an toàn; hãy thử lại sau.',
    );
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

export function problemResponse(p: Problem): Response {
  return new Response(JSON.stringify(problemBody(p)), {
    status: p.status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8' },
  });
}
