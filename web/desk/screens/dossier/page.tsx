import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { DossierPage } from '../../../../src/modules/dossiers/contract.ts';
import { read } from '../../api.ts';
import { keptList, neighboursOf } from '../../list-context.ts';
import { Failed, Keys, Loading, StateTag, useTitle } from '../../pieces.tsx';
import { useShortcuts } from '../../shortcuts.ts';
import { isView } from '../../views.ts';
import { channelTags } from '../../words.ts';
import { Aside } from './aside.tsx';
import { Left, type LeftTab } from './left.tsx';
import { type Sheet, sheetsOf, Viewer } from './viewer.tsx';

export function DossierScreen() {
  const { id } = useParams({ from: '/dossiers/$id' });
  // A new dossier is a new page: nothing typed for one may reach another.
  return <Opened key={id} id={id} />;
}

type Pane = 'act' | 'left' | 'view';

function Opened({ id }: { id: string }) {
  const navigate = useNavigate();
  const query = useQuery({
    queryKey: ['dossier', id],
    queryFn: ({ signal }) => read<DossierPage>(`/dossiers/${encodeURIComponent(id)}`, signal),
    // Signing takes seconds: look every second and a half until the result is there.
    refetchInterval: ({ state }) =>
      state.status === 'error' ? false : state.data?.step === 'signing' && !state.data.result ? 1_000 : 30_000,
  });
  const [tab, setTab] = useState<LeftTab>('declaration');
  const [pane, setPane] = useState<Pane>('act');
  const [wanted, setWanted] = useState<string | null>(null);
  const dossier = query.data;
  const list = keptList();
  const near = neighboursOf(list, id);
  const go = (to: string | null | undefined): void => {
    if (to) void navigate({ to: '/dossiers/$id', params: { id: to } });
  };
  const listSearch = list && isView(list.view) && list.view !== 'all' ? { view: list.view } : {};
  useTitle(dossier ? `${dossier.code}, ${dossier.title}` : 'Hồ sơ');
  useShortcuts({
    '[': () => go(near?.before),
    ']': () => go(near?.after),
    l: () => void navigate({ to: '/', search: listSearch }),
    '1': () => setTab('declaration'),
    '2': () => setTab('papers'),
    '3': () => setTab('history'),
  });
  const resultId = dossier?.result?.id;
  useEffect(() => {
    // The finished paper is what one wants to see next.
    if (resultId) setWanted('result');
  }, [resultId]);

  if (!dossier) {
    return (
      <>
        <div className="page-head">
          <h1>Hồ sơ</h1>
        </div>
        {query.isPending ? <Loading /> : <Failed error={query.error} onAgain={() => void query.refetch()} />}
      </>
    );
  }
  const sheets = sheetsOf(dossier);
  const sheet: Sheet | null = sheets.find((s) => s.key === wanted) ?? sheets[0] ?? null;
  const show = (key: string): void => {
    setWanted(key);
    setPane('view');
  };
  return (
    <>
      <div className="page-head dossier-head">
        <h1>{dossier.title}</h1>
        <StateTag dossier={dossier} />
        <p className="num">
          {dossier.code}, {channelTags[dossier.channel].sentence}, của {dossier.applicant.name}
        </p>
        <span className="push row small soft">
          {near ? (
            <>
              <span className="steps-keys">
                <button
                  type="button"
                  className="kbd"
                  disabled={!near.before}
                  aria-label="Hồ sơ trước"
                  onClick={() => go(near.before)}
                >
                  [
                </button>
                <button
                  type="button"
                  className="kbd"
                  disabled={!near.after}
                  aria-label="Hồ sơ sau"
                  onClick={() => go(near.after)}
                >
                  ]
                </button>{' '}
                hồ sơ trước, sau
              </span>
              <span>
                {near.place} trên {near.total}
              </span>
            </>
          ) : (
            <Link to="/" search={listSearch}>
              Về danh sách
            </Link>
          )}
        </span>
      </div>
      <div className="pane-tabs tabs" role="tablist" aria-label="Phần của trang">
        {(
          [
            ['act', 'Hạn và việc'],
            ['left', 'Tờ khai'],
            ['view', 'Xem giấy'],
          ] as const
        ).map(([name, label]) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`pane-${name}`}
            aria-selected={pane === name}
            aria-controls={`panel-${name}`}
            onClick={() => setPane(name)}
          >
            {label}
          </button>
        ))}
      </div>
      <div className="panes" data-pane={pane}>
        <Left dossier={dossier} tab={tab} onTab={setTab} sheet={sheet} onShow={show} />
        <Viewer sheet={sheet} sheets={sheets} onShow={setWanted} />
        <Aside dossier={dossier} onShow={show} />
      </div>
      <Keys
        items={[
          [['1', '2', '3'], 'đổi phần'],
          [['+', '−'], 'phóng, thu'],
          [['R'], 'xoay'],
          [['[', ']'], 'hồ sơ trước, sau'],
          [['L'], 'về danh sách'],
          [['?'], 'mọi phím tắt'],
        ]}
      />
    </>
  );
}
