/**
 * An error that a person or a system outside may read (RFC 9457). `code` is stable and English; `detail` and the field
 * messages are Vietnamese and say what to do. Anything else thrown is a defect and reaches the outside only as 500.
 */
export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  readonly detail: string;
  readonly fields: FieldProblem[];
  readonly extra: Record<string, unknown>;

  constructor(
    code: string,
    status: number,
    detail: string,
    options: { fields?: FieldProblem[]; extra?: Record<string, unknown> } = {},
  ) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.status = status;
    this.detail = detail;
    this.fields = options.fields ?? [];
    this.extra = options.extra ?? {};
  }
}

/** `pointer` is an RFC 6901 JSON pointer into the request's body. */
export type FieldProblem = { pointer: string; message: string };

export function problem(
  code: string,
  status: number,
  detail: string,
  options?: ConstructorParameters<typeof Problem>[3],
): Problem {
  return new Problem(code, status, detail, options);
}

/** The body of an `application/problem+json` answer. */
export function problemBody(p: Problem): Record<string, unknown> {
  return {
    type: `urn:motcua:problem:${p.code}`,
    title: titles[p.status] ?? 'Không thực hiện được',
    status: p.status,
    code: p.code,
    detail: p.detail,
    ...(p.fields.length > 0 ? { errors: p.fields } : {}),
    ...p.extra,
  };
}

const titles: Record<number, string> = {
  400: 'Yêu cầu chưa đúng',
  401: 'Chưa đăng nhập',
  403: 'Không có quyền',
  404: 'Không tìm thấy',
  409: 'Vừa có người thay đổi',
  413: 'Quá lớn',
  415: 'Loại tệp không nhận',
  422: 'Có chỗ cần sửa',
  429: 'Quá nhiều yêu cầu',
  503: 'Tạm thời chưa phục vụ được',
};
