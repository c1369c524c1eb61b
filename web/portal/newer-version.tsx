import { formatDate } from '../design/format.ts';
import { Icon } from '../design/icons.tsx';
import { In } from './in.tsx';

export type NewerVersionProps = {
  /** First day of the version that is in force now, `YYYY-MM-DD`. */
  validFrom: string;
  /** What is otherwise, as sentences. */
  changes: string[];
  procedure: string;
};

/** Somebody fills in a declaration that was begun under an earlier version: it stays as it is, and they are told what is new. */
export function NewerVersion({ validFrom, changes, procedure }: NewerVersionProps) {
  return (
    <div className="note mb-5">
      <Icon name="info" />
      <div>
        <p>
          <b>
            <In en="There is a newer version of this procedure.">Thủ tục này có quy định mới từ {formatDate(validFrom)}.</In>
          </b>{' '}
          <In en="This declaration keeps the version that you began with; you can hand it in as it is.">
            Tờ khai này giữ quy định lúc bạn bắt đầu, bạn cứ khai tiếp và nộp được.
          </In>
        </p>
        {changes.slice(0, 3).map((one) => (
          <p key={one} className="small">
            {one}
          </p>
        ))}
        <p className="small">
          <a href={`/thu-tuc/${encodeURIComponent(procedure)}/phien-ban`}>
            <In en="Everything that is new">Xem đủ những gì mới</In>
          </a>{' '}
          <In en="or">hoặc</In>{' '}
          <a href={`/to-khai/moi?thu-tuc=${encodeURIComponent(procedure)}`}>
            <In en="begin a new declaration under the new version">bắt đầu tờ khai mới theo quy định mới</In>
          </a>
        </p>
      </div>
    </div>
  );
}
