import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDate } from '../../../design/format.ts';
import { Icon } from '../../../design/icons.tsx';
import { act, read, sentenceOf } from '../../api.ts';
import { Failed, Loading, useTitle } from '../../pieces.tsx';
import { EditingContext, useChange } from './procedures-edit.tsx';
import { FeesTab } from './procedures-fees.tsx';
import { LawPart } from './procedures-law.tsx';
import {
  type DefinitionView,
  type Managed,
  type Mistake,
  type ShownVersion,
  stateWords,
  type VersionPage,
} from './procedures-model.ts';
import { NoticesTab, StepsTab } from './procedures-notices.tsx';
import { DoDialog, type Doing } from './procedures-publish.tsx';
import { QuestionsTab } from './procedures-questions.tsx';
import { CasesTab, PapersTab } from './procedures-tabs.tsx';
import { VersionsTab } from './procedures-versions.tsx';

const tabs = [
  ['cases', 'Trường hợp', /^\/procedure\/cases/],
  ['papers', 'Giấy tờ', /^\/procedure\/components/],
  ['fees', 'Phí & thời hạn', /^\/procedure\/(fees|limits|settings)/],
  ['steps', 'Các bước', /^\/procedure\/steps/],
  ['questions', 'Câu hỏi của tờ khai', /^\/form/],
  ['notices', 'Thông báo', /^\/procedure\/(?!cases|components|fees|limits|settings|steps|legalBasis)/],
  ['law', 'Căn cứ', /^\/procedure\/legalBasis/],
  ['versions', 'Phiên bản', /^$/],
] as const;
type Tab = (typeof tabs)[number][0];

/** One procedure for its administrators: what is in force, and the version that is being written, read or approved. */
export function ProcedureAdminPage() {
  const { code } = useParams({ from: '/admin/procedures/$code' });
  return <Opened key={code} code={code} />;
}

function Opened({ code }: { code: string }) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const { version: wanted } = useSearch({ from: '/admin/procedures/$code' });
  const [tab, setTab] = useState<Tab>('fees');
  const [doing, setDoing] = useState<Doing | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const managed = useQuery({
    queryKey: ['procedure-managed', code],
    queryFn: ({ signal }) => read<Managed>(`/procedures/managed?code=${encodeURIComponent(code)}`, signal),
  });
  const open = managed.data?.versions.find((one) => one.state === 'draft' || one.state === 'proposed');
  const shown = wanted === 'in-force' ? undefined : (managed.data?.versions.find((one) => one.id === wanted) ?? open);
  const version = useQuery({
    queryKey: ['procedure-version', shown?.id],
    queryFn: ({ signal }) => read<VersionPage>(`/procedures/versions/${shown!.id}`, signal),
    enabled: shown !== undefined,
  });
  const page = shown && version.data?.id === shown.id ? version.data : undefined;
  const change = useChange(page);
  useTitle(managed.data?.plainName ?? 'Thủ tục');

  const begin = async (from: 'last' | 'joined'): Promise<void> => {
    setError(null);
    try {
      const { id } = await act<{ id: string }>('/procedures/begin-version', { code, from });
      await client.invalidateQueries({ queryKey: ['procedure-managed', code] });
      void navigate({ to: '/admin/procedures/$code', params: { code }, search: { version: id } });
    } catch (e) {
      setError(sentenceOf(e));
    }
  };

  if (!managed.data)
    return (
      <>
        <div className="page-head">
          <h1>Thủ tục</h1>
        </div>
        {managed.isPending ? <Loading /> : <Failed error={managed.error} onAgain={() => void managed.refetch()} />}
      </>
    );
  const view = shown ? page?.definition : managed.data.inForce;
  return (
    <EditingContext value={page?.state === 'draft' ? { page, change } : null}>
      <div className="page-head procedure-head">
        <Link to="/admin/procedures" className="soft">
          Thủ tục
        </Link>
        <h1>{managed.data.plainName}</h1>
        <span className="num soft">{code}</span>
      </div>
      <div className="procedure-bar">
        <VersionChoice code={code} managed={managed.data} shown={shown} />
        <span className="push row tight-row">
          <Buttons page={page} hasOpen={open !== undefined} onDo={setDoing} onBegin={() => void begin('last')} />
        </span>
      </div>
      <p role="status" className={said ? 'note good in-page' : 'vh'}>
        {said && <Icon name="check" />}
        <span>{said}</span>
      </p>
      {error && (
        <p className="note bad in-page" role="alert">
          {error}
        </p>
      )}
      {managed.data.upgrade && !open && <UpgradeNote upgrade={managed.data.upgrade} onJoin={() => void begin('joined')} />}
      {page?.state === 'proposed' && page.notByYou && (
        <p className="note in-page">
          <Icon name="info" />
          <span>Bản này chờ duyệt. {page.notByYou}</span>
        </p>
      )}
      <div className="filters">
        <div className="tabs procedure-tabs">
          {tabs.map(([name, label, places]) => {
            const wrong = countIn(page?.mistakes ?? [], places);
            return (
              <button key={name} type="button" aria-pressed={tab === name} onClick={() => setTab(name)}>
                {label}
                {wrong > 0 && (
                  <span className="wrong-count">
                    {wrong}
                    <span className="vh"> chỗ phải sửa</span>
                  </span>
                )}
              </button>
            );
          })}
        </div>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reachable by keyboard */}
      <section className="scroll procedure-page" tabIndex={0} aria-label={tabs.find(([name]) => name === tab)?.[1]}>
        {shown && version.isPending && <Loading />}
        {shown && version.error && <Failed error={version.error} onAgain={() => void version.refetch()} />}
        {tab === 'versions' ? (
          <VersionsTab code={code} managed={managed.data} page={page} />
        ) : view ? (
          <TabOf tab={tab} view={view} />
        ) : (
          !shown && (
            <p className="page-state">Chưa ai mô tả thủ tục này. Bấm “Soạn phiên bản mới” để bắt đầu từ danh mục quốc gia.</p>
          )
        )}
      </section>
      {doing && page && <DoDialog page={page} doing={doing} onClose={() => setDoing(null)} onDone={setSaid} />}
    </EditingContext>
  );
}

const countIn = (mistakes: readonly Mistake[], places: RegExp): number => mistakes.filter((one) => places.test(one.at)).length;

function TabOf({ tab, view }: { tab: Tab; view: DefinitionView }) {
  switch (tab) {
    case 'cases':
      return <CasesTab view={view} />;
    case 'papers':
      return <PapersTab view={view} />;
    case 'fees':
      return <FeesTab view={view} />;
    case 'steps':
      return <StepsTab view={view} />;
    case 'questions':
      return <QuestionsTab view={view} />;
    case 'notices':
      return <NoticesTab view={view} />;
    default:
      return <LawPart view={view} />;
  }
}

const nameOf = (one: ShownVersion): string =>
  `Phiên bản ${one.number}: ${stateWords[one.state].label.toLowerCase()}${one.validFrom ? `, từ ${formatDate(one.validFrom)}` : ''}`;

function VersionChoice({ code, managed, shown }: { code: string; managed: Managed; shown: ShownVersion | undefined }) {
  const navigate = useNavigate();
  const state = shown ? stateWords[shown.state] : managed.inForce ? stateWords['in-force'] : null;
  return (
    <>
      {managed.versions.length > 0 ? (
        <select
          className="input version-choice"
          aria-label="Đang xem"
          value={shown?.id ?? 'in-force'}
          onChange={(event) =>
            void navigate({ to: '/admin/procedures/$code', params: { code }, search: { version: event.target.value } })
          }
        >
          {managed.inForce && <option value="in-force">Bản đang áp dụng hôm nay</option>}
          {managed.versions.map((one) => (
            <option key={one.id} value={one.id}>
              {nameOf(one)}
            </option>
          ))}
        </select>
      ) : (
        managed.inForce && <span className="soft">Bản của phần mềm</span>
      )}
      {state && <span className={`tag ${state.tone}`}>{state.label}</span>}
    </>
  );
}

type ButtonsProps = { page: VersionPage | undefined; hasOpen: boolean; onDo: (doing: Doing) => void; onBegin: () => void };

function Buttons({ page, hasOpen, onDo, onBegin }: ButtonsProps) {
  const state = page?.state;
  return (
    <>
      {page && (
        <a className="btn second" href={`/xem-thu/${page.id}`} target="_blank" rel="noreferrer">
          Xem thử như người dân
        </a>
      )}
      {!hasOpen && (
        <button type="button" className="btn" onClick={onBegin}>
          Soạn phiên bản mới
        </button>
      )}
      {page && state && ['draft', 'proposed', 'scheduled', 'in-force'].includes(state) && (
        <button type="button" className="btn second" onClick={() => onDo('withdraw')}>
          {state === 'draft' ? 'Bỏ bản soạn' : 'Thu hồi'}
        </button>
      )}
      {state === 'proposed' && (
        <button type="button" className="btn second" onClick={() => onDo('return')}>
          Trả lại
        </button>
      )}
      {state === 'draft' && (
        <button type="button" className="btn" onClick={() => onDo('propose')}>
          Trình duyệt
        </button>
      )}
      {state === 'proposed' && page && !page.notByYou && (
        <button type="button" className="btn" onClick={() => onDo('publish')}>
          Duyệt và ban hành
        </button>
      )}
    </>
  );
}

/** The product was upgraded: what it changed, what the province changed, and where both did. Nothing is overwritten. */
function UpgradeNote({ upgrade, onJoin }: { upgrade: NonNullable<Managed['upgrade']>; onJoin: () => void }) {
  return (
    <div className="note in-page upgrade">
      <Icon name="info" />
      <div>
        <p>
          <b>Phần mềm vừa có bản định nghĩa mới của thủ tục này.</b> Bản của tỉnh vẫn đang áp dụng, chưa có gì bị ghi đè.
        </p>
        <details>
          <summary>Xem ba bên khác nhau ở đâu</summary>
          {(
            [
              ['Phần mềm thay đổi', upgrade.theirs],
              ['Tỉnh đã thay đổi', upgrade.ours],
              ['Cả hai cùng sửa (khi ghép giữ bản của tỉnh)', upgrade.both],
            ] as const
          ).map(([title, lines]) => (
            <div key={title} className="mt-2">
              <b>{title}</b>
              {lines.length === 0 ? (
                <p>Không có.</p>
              ) : (
                <ul className="dots">
                  {lines.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              )}
            </div>
          ))}
        </details>
        <button type="button" className="btn second mt-2" onClick={onJoin}>
          Soạn bản ghép cả hai
        </button>
      </div>
    </div>
  );
}
