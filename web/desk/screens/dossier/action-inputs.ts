import type { DossierPage } from '../../../../src/modules/dossiers/contract.ts';

/** A field that an action asks for before it is done. */
export type ActionField = {
  name: string;
  label: string;
  hint: string;
  required: boolean;
  long: boolean;
  suggestion?: string;
  missing: string;
};

const reason = (label: string, hint: string): ActionField => ({
  name: 'reason',
  label,
  hint,
  required: true,
  long: true,
  missing: 'Chưa ghi lý do.',
});

/** By the action's name without its module; unknown actions ask nothing, the server still decides. */
const asked: Record<string, { fields: ActionField[]; fixed?: Record<string, unknown>; key?: string; done: string }> = {
  receive: {
    fields: [
      { name: 'note', label: 'Ghi chú', hint: 'Không bắt buộc. Chỉ cán bộ đọc được.', required: false, long: true, missing: '' },
    ],
    key: 'T',
    done: 'Đã tiếp nhận. Giấy tiếp nhận đã gửi cho dân.',
  },
  refuse: {
    fields: [
      reason('Lý do từ chối', 'Viết như nói với dân: thiếu gì, sai gì, phải làm gì tiếp.'),
      {
        name: 'legalBasis',
        label: 'Căn cứ',
        hint: 'Điều, khoản của văn bản.',
        required: true,
        long: false,
        missing: 'Từ chối phải nêu căn cứ pháp luật.',
      },
    ],
    key: 'D',
    done: 'Đã từ chối. Thông báo đã gửi cho dân.',
  },
  take: { fields: [], key: 'T', done: 'Đã nhận xử lý hồ sơ này.' },
  propose: {
    fields: [
      {
        name: 'opinion',
        label: 'Ý kiến trình',
        hint: 'Lãnh đạo đọc câu này trước khi ký.',
        required: true,
        long: true,
        suggestion: 'Hồ sơ đầy đủ, thông tin khớp với dữ liệu. Đề nghị ký.',
        missing: 'Chưa ghi ý kiến trình.',
      },
    ],
    key: 'T',
    done: 'Đã trình lãnh đạo.',
  },
  'return-proposal': { fields: [reason('Lý do trả lại', 'Công chức cần sửa gì?')], key: 'D', done: 'Đã trả lại công chức.' },
  approve: { fields: [], key: 'T', done: 'Đã duyệt.' },
  'hand-over': {
    fields: [
      {
        name: 'to',
        label: 'Người nhận kết quả',
        hint: 'Bỏ trống nếu trao cho chính người nộp.',
        required: false,
        long: false,
        missing: '',
      },
    ],
    key: 'T',
    done: 'Đã trả kết quả.',
  },
  withdraw: { fields: [reason('Lý do rút', 'Theo lời người nộp.')], key: 'U', done: 'Đã rút hồ sơ.' },
};

export function inputsOf(type: string): {
  name: string;
  fields: ActionField[];
  fixed: Record<string, unknown>;
  key: string | null;
  done: string;
} {
  const name = type.split('.').at(-1) ?? type;
  const known = asked[name];
  return {
    name,
    fields: known?.fields ?? [],
    fixed: known?.fixed ?? {},
    key: known?.key ?? null,
    done: known?.done ?? 'Đã xong.',
  };
}

/** The body of the action: optional fields that were left empty are not sent. */
export function bodyOf(
  type: string,
  typed: Readonly<Record<string, string>>,
  dossier: Pick<DossierPage, 'proposal'>,
): Record<string, unknown> {
  const { fields, fixed } = inputsOf(type);
  const body: Record<string, unknown> = { ...fixed };
  // The leader signs exactly what is on the screen.
  if (type === 'dossiers.approve') body.preparedHash = dossier.proposal?.dataHash;
  for (const field of fields) {
    const value = (typed[field.name] ?? '').trim();
    if (value !== '') body[field.name] = value;
  }
  return body;
}
