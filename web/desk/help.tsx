import { Dialog } from './dialog.tsx';
import { useLetters } from './shortcuts.ts';

const parts: { title: string; keys: [string[], string][] }[] = [
  {
    title: 'Mọi trang',
    keys: [
      [['Ctrl K'], 'tìm hồ sơ'],
      [['?'], 'bảng phím tắt này'],
      [['Esc'], 'đóng hộp, bỏ chọn'],
    ],
  },
  {
    title: 'Việc của tôi',
    keys: [
      [['J', '↓'], 'xuống một dòng'],
      [['K', '↑'], 'lên một dòng'],
      [['X'], 'chọn hoặc bỏ chọn'],
      [['Enter'], 'mở hồ sơ'],
      [['N'], 'nhận hồ sơ ở quầy'],
    ],
  },
  {
    title: 'Trang hồ sơ',
    keys: [
      [['[', ']'], 'hồ sơ trước, sau'],
      [['1', '2', '3'], 'tờ khai, giấy tờ, lịch sử'],
      [['+', '−'], 'phóng to, thu nhỏ'],
      [['R'], 'xoay giấy'],
      [['L'], 'về danh sách'],
    ],
  },
  {
    title: 'Quầy tiếp nhận',
    keys: [
      [['F2'], 'quét thẻ, gõ số'],
      [['F3'], 'chọn thủ tục'],
      [['F4'], 'thêm giấy còn thiếu'],
      [['F9'], 'nhận hồ sơ, in giấy'],
    ],
  },
];

export function HelpDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const letters = useLetters();
  return (
    <Dialog open={open} title="Phím tắt" onClose={onClose} wide>
      {!letters && <p className="note mt-3">Phím một chữ đang tắt. Bật lại trong trang Hồ sơ cá nhân.</p>}
      <div className="help-grid mt-4">
        {parts.map((part) => (
          <section key={part.title}>
            <h3>{part.title}</h3>
            <dl>
              {part.keys.map(([keys, text]) => (
                <div key={text}>
                  <dt>
                    {keys.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="small soft mt-4">Phím một chữ không chạy khi đang gõ chữ, kể cả gõ Telex, VNI.</p>
      <p className="row">
        <button type="button" className="btn second" onClick={onClose}>
          Đóng <kbd>Esc</kbd>
        </button>
      </p>
    </Dialog>
  );
}
