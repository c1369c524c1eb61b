/**
 * Correcting what an office itself wrote wrong on a result that has been given. What else one wants changed is a procedure of its own:
 * the portal leads there. Nobody has checked the clauses against the gazette yet.
 */
export const corrections = {
  /** From the report to the new paper, or to the refusal. */
  limit: {
    value: 3,
    unit: 'working-day',
    text: '3 ngày làm việc kể từ khi nhận đề nghị',
    source: { name: 'Nghị định 118/2025/NĐ-CP, trách nhiệm khi kết quả có sai sót do cơ quan giải quyết', verify: true },
  },
  /** What the citizen confirms, and what the office answers for. */
  ground: {
    text: 'Cơ quan ghi sai so với điều tôi đã khai, đã nộp, hoặc so với sổ gốc.',
    source: {
      name: 'Nghị định 118/2025/NĐ-CP; với hộ tịch: khoản 12 Điều 4 Luật Hộ tịch 60/2014/QH13, khoản 2 Điều 7 Nghị định 123/2015/NĐ-CP',
      verify: true,
    },
  },
  /** Said on the check page of the paper that was replaced. */
  reason: 'Sai sót do cơ quan cấp, đã được sửa.',
  /** Errors reported at once; more of them is a new paper, and a talk at the counter. */
  most: 10,
  /** Where a change belongs that is no error of the office, by field of work. */
  elsewhere: {
    'civil-status': {
      procedure: '1.004859',
      text: 'Giấy ghi đúng như đã khai, nhưng nay bạn muốn đổi hoặc đã khai nhầm: đó là thủ tục thay đổi, cải chính, bổ sung thông tin hộ tịch.',
      source: { name: 'Luật Hộ tịch 60/2014/QH13, Điều 26 đến Điều 29', verify: true },
    },
  } as Readonly<Record<string, { procedure: string; text: string; source: { name: string; verify: boolean } }>>,
  elsewhereOtherwise:
    'Giấy ghi đúng như đã khai, nhưng nay bạn muốn đổi hoặc đã khai nhầm: bạn nộp lại thủ tục này với thông tin đúng.',
} as const;
