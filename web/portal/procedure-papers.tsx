import type { IconName } from '../design/icons.tsx';
import { In } from './in.tsx';
import { Tag, type Tone } from './pieces.tsx';

/** One line of the summary card: a figure in bold, a sentence under it. `unsure`: not held against the gazette yet. */
export type Fact = { main: string; detail: string | null; unsure?: boolean };

/** `form`, `fill`: the declaration, here or at the counter; `maybe`: a register may already hold it. */
export type PaperView = {
  name: string;
  how: 'data' | 'photo' | 'bring' | 'have' | 'show' | 'form' | 'fill' | 'maybe';
  detail: string;
  /** '1 bản chính, 1 bản sao' */
  count?: string | null;
};

/** Papers under one heading: of every case (`title` null, always open), or of one. */
export type PaperGroup = {
  title: string | null;
  papers: PaperView[] /** The rest of a long list, not a case. */;
  rest?: boolean;
};

export type ProcedureView = {
  code: string;
  name: string;
  /** Where people call it something shorter. */
  officialName?: string | null;
  /** What one gets and by when it should be asked, in two sentences. */
  summary: string;
  /** The way in: on this portal, elsewhere, or only at the counter. */
  start:
    | { kind: 'here'; href: string; minutes: number | null; level: 'VNeID mức độ 1' | 'VNeID mức độ 2' }
    | { kind: 'elsewhere'; href: string; where: string }
    | { kind: 'counter'; why: string; also?: { href: string; label: string } };
  time: Fact;
  fee: Fact;
  result: Fact;
  where: Fact;
  who: string[];
  papers: PaperView[];
  /** Instead of `papers` where cases ask for different ones. */
  groups?: PaperGroup[];
  special: { title: string; text: string }[];
  after: { title: string; detail: string }[];
  legalBasis: string[];
  /** Who decides: 'UBND xã Ba Tô'. */
  decidedBy: string | null;
  /** Ways to hand in, with the limit and the fee of each. */
  channels?: { name: string; detail: string }[];
  /** Every result, where there are several. */
  results?: string[];
  /** Level of online service. */
  online?: Fact;
  /** Sentences on what has not been checked. */
  unsure?: string[];
  /** First day of this version (`YYYY-MM-DD`); says that versions can be looked at. */
  validFrom?: string;
};

const ways: Record<PaperView['how'], { tone: Tone; icon: IconName; label: string; en: string }> = {
  data: { tone: 'good', icon: 'data', label: 'Đã có dữ liệu', en: 'Known already' },
  photo: { tone: 'run', icon: 'camera', label: 'Chụp ảnh là đủ', en: 'A photo will do' },
  bring: { tone: 'wait', icon: 'folder', label: 'Cần mang theo', en: 'Bring it' },
  have: { tone: 'wait', icon: 'folder', label: 'Chụp hoặc mang theo', en: 'A photo, or bring it' },
  show: { tone: 'wait', icon: 'eye', label: 'Xem rồi trả lại', en: 'Shown and given back' },
  form: { tone: 'good', icon: 'pen', label: 'Điền trên trang này', en: 'Filled in here' },
  fill: { tone: 'rest', icon: 'pen', label: 'Có mẫu tại quầy', en: 'Form at the counter' },
  maybe: { tone: 'good', icon: 'data', label: 'Có thể không cần', en: 'Maybe not needed' },
};

/** What to bring: one list, and one to open for each case that asks for more. */
export function Papers({ procedure }: { procedure: ProcedureView }) {
  const groups = procedure.groups ?? [{ title: null, papers: procedure.papers }];
  const [first, ...others] = groups;
  const none = groups.every((group) => group.papers.length === 0);
  return (
    <>
      {none && (
        <p>
          <In en="No papers. Only the form.">Không cần giấy tờ nào. Bạn chỉ cần điền tờ khai.</In>
        </p>
      )}
      {first && first.papers.length > 0 && <PaperList papers={first.papers} />}
      {others.length > 0 && (
        <div>
          {others.some((group) => !group.rest) && (
            <h3 className="mt-5 mb-3">
              <In en="By case">Tùy trường hợp của bạn</In>
            </h3>
          )}
          {others.map((group) => (
            <details key={group.title}>
              <summary>{group.title}</summary>
              <PaperList papers={group.papers} />
            </details>
          ))}
        </div>
      )}
    </>
  );
}

function PaperList({ papers }: { papers: PaperView[] }) {
  return (
    <ul className="list papers">
      {papers.map((paper, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the law may name the same paper twice, and nothing moves here
        <li key={index}>
          <Tag tone={ways[paper.how].tone} icon={ways[paper.how].icon}>
            <In en={ways[paper.how].en}>{ways[paper.how].label}</In>
          </Tag>
          <div>
            {paper.name.length > 160 ? <p>{paper.name}</p> : <b>{paper.name}</b>}
            {(paper.detail || paper.count) && (
              <p className="soft small">{[paper.count && `${paper.count}.`, paper.detail].filter(Boolean).join(' ')}</p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
