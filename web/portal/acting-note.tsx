import { In } from './in.tsx';
import { Note } from './pieces.tsx';

/** Whose matter it is: on every page of a declaration that somebody fills in for somebody else. */
export type ActingFor = { name: string; mine: boolean };

export function ActingNote({ acting }: { acting: ActingFor | null | undefined }) {
  if (!acting) return null;
  return (
    <div className="mt-3">
      <Note
        tone="run"
        lead={
          acting.mine ? (
            <In en="Filled in for you.">{acting.name} khai thay bạn.</In>
          ) : (
            <In en="You act for somebody.">Bạn làm thay {acting.name}.</In>
          )
        }
      >
        {acting.mine
          ? 'Tờ khai là của bạn: bạn xem, sửa và nộp được.'
          : 'Thông tin đã có sẵn là của người đó. Người đó cũng thấy tờ khai này.'}
      </Note>
    </div>
  );
}
