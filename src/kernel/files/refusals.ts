import { type Problem, problem } from '../problem.ts';
import { fileLimits } from './limits.ts';

/** Why a file is not taken, and what to do about it. One sentence that says what it is, one that says what helps. */
const refusals = {
  'files.empty': [422, 'Tệp này rỗng (0 byte). Bạn chụp lại, hoặc chọn tệp khác.'],
  'files.wrong-type': [415, 'Chỉ nhận ảnh (JPEG, PNG, WebP, HEIC, TIFF) hoặc PDF. Bạn chụp ảnh tờ giấy, hoặc chọn tệp khác.'],
  'files.program': [415, 'Tệp này là chương trình máy tính, không phải ảnh hay PDF, dù tên có thể ghi khác. Bạn chọn tệp khác.'],
  'files.office': [415, 'Đây là tệp Word, Excel. Bạn mở tệp, chọn In hoặc Lưu thành PDF, rồi gửi tệp PDF đó.'],
  'files.archive': [415, 'Đây là tệp nén. Bạn giải nén, rồi gửi từng ảnh hoặc PDF bên trong.'],
  'files.video': [415, 'Đây là tệp phim hoặc âm thanh. Bạn chụp ảnh từng trang giấy rồi gửi.'],
  'files.web-page': [
    415,
    'Đây là trang web hoặc hình vẽ dạng chữ, không phải ảnh hay PDF. Bạn chụp ảnh tờ giấy, hoặc chọn tệp khác.',
  ],
  'files.damaged': [422, 'Tệp bị hỏng hoặc thiếu phần cuối nên không mở được. Bạn chụp lại, hoặc tải lại tệp gốc rồi gửi.'],
  'files.locked': [422, 'Tệp PDF này có mật khẩu nên cán bộ không mở được. Bạn bỏ mật khẩu, hoặc chụp ảnh từng trang rồi gửi.'],
  'files.active': [
    422,
    'Tệp PDF này có chương trình chạy bên trong nên không nhận được. Bạn mở tệp, chọn In rồi Lưu thành PDF, và gửi tệp mới.',
  ],
  'files.attachments': [
    422,
    'Tệp PDF này có tệp khác gắn bên trong. Bạn gửi riêng từng tệp, hoặc In rồi Lưu thành PDF và gửi tệp mới.',
  ],
  'files.hidden': [422, 'Tệp này có một tệp nén giấu ở cuối nên không nhận được. Bạn chụp lại, hoặc lưu thành tệp mới.'],
  'files.bomb': [422, 'Tệp này mở ra quá lớn so với kích thước của nó nên không nhận được. Bạn chụp ảnh từng trang rồi gửi.'],
  'files.too-large-picture': [422, 'Ảnh quá nhiều điểm ảnh. Bạn chụp lại ở chế độ ảnh thường.'],
  'files.too-heavy': [422, 'Tệp này quá phức tạp, máy không mở được an toàn. Bạn chụp ảnh từng trang rồi gửi.'],
  'files.too-many-pages': [
    422,
    `Tệp có quá nhiều trang: nhiều nhất ${fileLimits.pages} trang một tệp. Bạn chỉ gửi những trang cần, hoặc tách thành nhiều tệp.`,
  ],
  'files.heic': [
    422,
    'Không mở được ảnh HEIC này. Trên iPhone: vào Cài đặt, Camera, Định dạng, chọn Tương thích nhất, rồi chụp lại.',
  ],
  'files.infected': [422, 'Tệp này có mã độc nên đã bị chặn và xóa. Bạn quét vi-rút máy của mình, rồi chụp lại tờ giấy.'],
  'files.unchecked': [
    503,
    'Chưa kiểm tra được tệp lúc này nên chưa nhận. Tờ khai của bạn vẫn còn nguyên; ít phút nữa bạn gửi lại.',
  ],
  'files.busy': [503, 'Đang có nhiều người gửi tệp cùng lúc. Tờ khai của bạn vẫn còn nguyên; ít phút nữa bạn gửi lại.'],
  'files.gone': [503, 'Tệp chưa lưu được. Bạn gửi lại tệp này.'],
  'files.already': [409, 'Tệp này đã có ở mục này rồi, không cần gửi lần nữa.'],
  'kernel.too-large': [
    413,
    `Tệp quá lớn: nhiều nhất ${fileLimits.bytes / 1024 / 1024} MB. Bạn chụp lại ở chế độ ảnh thường, mỗi trang một ảnh.`,
  ],
} as const satisfies Record<string, readonly [number, string]>;

export type RefusalCode = keyof typeof refusals;

export const isRefusal = (code: string): code is RefusalCode => Object.hasOwn(refusals, code);
export const refusalText = (code: RefusalCode): string => refusals[code][1];

export function refuse(code: RefusalCode): Problem {
  const [status, text] = refusals[code];
  return problem(code, status, text);
}
