import { useEffect, useRef, useState } from 'react';
import { showFact } from '../../../../src/modules/forms/rules.ts';
import type { Person as Register } from '../../../../src/modules/registers/contract.ts';
import { formatDate, formatTaken } from '../../../design/format.ts';
import { Icon } from '../../../design/icons.tsx';
import { ApiError, ask, sentenceOf } from '../../api.ts';
import { DateBoxes } from '../../date-boxes.tsx';
import { readScan } from './card.ts';
import type { Draft, Person } from './draft.ts';

/** What the population register says about a number; null when it knows nobody. Every look-up is shown to that citizen. */
export const reason = 'Tiếp nhận hồ sơ của người đang ở quầy';

export async function lookUp(citizenNumber: string): Promise<Person | null> {
  try {
    const found = await ask<Register>('/registers/person', { citizenNumber }, reason);
    const { fullName, dateOfBirth, sex, ethnicity, residence, source } = found;
    return { citizenNumber, fullName, dateOfBirth: dateOfBirth ?? '', sex, ethnicity, residence, source };
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  }
}

type Props = { draft: Draft; change: (part: Partial<Draft>) => void; error: string | undefined; onFound: () => void };

export function Applicant({ draft, change, error, onFound }: Props) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const asked = useRef<string | null>(draft.person?.citizenNumber ?? null);
  const { scan, person } = draft;

  const find = async (text: string): Promise<void> => {
    const scanned = readScan(text);
    if (scanned.kind === 'wrong') setProblem(scanned.sentence);
    if (scanned.kind !== 'card' && scanned.kind !== 'number') return;
    const citizenNumber = scanned.kind === 'card' ? scanned.card.citizenNumber : scanned.citizenNumber;
    const fromCard: Person | null =
      scanned.kind === 'card'
        ? {
            citizenNumber,
            fullName: scanned.card.fullName,
            dateOfBirth: scanned.card.dateOfBirth ?? '',
            sex: scanned.card.sex,
            ethnicity: null,
            residence: scanned.card.address,
            source: { name: 'Mã QR trên thẻ', at: new Date().toISOString() },
          }
        : null;
    if (asked.current === citizenNumber && person && !fromCard) return;
    asked.current = citizenNumber;
    setBusy(true);
    setProblem(null);
    change({ scan: citizenNumber, person: fromCard });
    try {
      const found = await lookUp(citizenNumber);
      if (asked.current !== citizenNumber) return;
      if (found) change({ person: found });
      else if (!fromCard) {
        change({
          person: { citizenNumber, fullName: '', dateOfBirth: '', sex: null, ethnicity: null, residence: null, source: null },
        });
        setProblem('Dữ liệu dân cư chưa có số này. Xem kỹ lại 12 số, rồi gõ họ tên và ngày sinh theo thẻ.');
      }
      if (found || fromCard) onFound();
    } catch (e) {
      // With the line cut the card itself is enough; without a card the officer types what the card says.
      if (!fromCard) {
        change({
          person: { citizenNumber, fullName: '', dateOfBirth: '', sex: null, ethnicity: null, residence: null, source: null },
        });
        setProblem(`${sentenceOf(e)} Có thể gõ họ tên và ngày sinh theo thẻ để làm tiếp.`);
      }
    } finally {
      setBusy(false);
    }
  };
  const latest = useRef(find);
  useEffect(() => {
    latest.current = find;
  });
  useEffect(() => {
    // A scanner types the whole card, with or without Enter at its end: wait until it has stopped.
    const scanned = readScan(scan);
    const number =
      scanned.kind === 'number' ? scanned.citizenNumber : scanned.kind === 'card' ? scanned.card.citizenNumber : null;
    if (number === null || number === asked.current) return;
    const timer = setTimeout(() => void latest.current(scan), 350);
    return () => clearTimeout(timer);
  }, [scan]);

  const shown = problem ?? error;
  return (
    <section aria-labelledby="c1">
      <h2 id="c1">
        <span className={`n ${person?.fullName ? '' : 'now'}`}>{person?.fullName ? <Icon name="check" /> : 1}</span>Người nộp
      </h2>
      <fieldset className="locked" disabled={draft.receipt !== null}>
        <div className={shown ? 'field bad mt-3' : 'field mt-3'}>
          <label htmlFor="card">
            Quét thẻ hoặc gõ 12 số <kbd>F2</kbd>
          </label>
          {shown && (
            <p className="error" id="card-error" role="alert">
              <Icon name="warn" />
              {shown}
            </p>
          )}
          <input
            id="card"
            className="input num"
            inputMode="numeric"
            autoComplete="off"
            value={scan}
            aria-describedby={shown ? 'card-error' : undefined}
            aria-busy={busy}
            onChange={(event) => {
              setProblem(null);
              // Another number is another person.
              if (person && event.target.value.replace(/\s/g, '') !== person.citizenNumber) {
                asked.current = null;
                change({ scan: event.target.value, person: null });
              } else change({ scan: event.target.value });
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              if (readScan(scan).kind === 'incomplete') setProblem('Số định danh có đúng 12 chữ số.');
              else void find(scan);
            }}
          />
        </div>
        {busy && !person && (
          <p className="small soft mt-2" role="status">
            Đang hỏi dữ liệu dân cư…
          </p>
        )}
        {person?.source && <KnownBox person={person} />}
        {person && !person.source && <TypedPerson person={person} onChange={(next) => change({ person: next })} />}
        {person && (
          <div className="field">
            <label htmlFor="phone">Điện thoại</label>
            <input
              id="phone"
              className="input num"
              inputMode="tel"
              autoComplete="off"
              value={draft.phone}
              onChange={(event) => change({ phone: event.target.value })}
            />
            <span className="hint mt-1">Để báo kết quả. Không có cũng được.</span>
          </div>
        )}
      </fieldset>
    </section>
  );
}

function KnownBox({ person }: { person: Person }) {
  return (
    <div className="known mt-4">
      <header>
        <b>{person.fullName}</b>
      </header>
      <dl className="dl two">
        <div>
          <dt>Ngày sinh</dt>
          <dd className="num">{person.dateOfBirth ? formatDate(person.dateOfBirth) : 'Chưa rõ'}</dd>
        </div>
        <div>
          <dt>Giới tính</dt>
          <dd>{person.sex === 'female' || person.sex === 'male' ? showFact('sex', person.sex) : (person.sex ?? 'Chưa rõ')}</dd>
        </div>
        {person.ethnicity && (
          <div className="all">
            <dt>Dân tộc</dt>
            <dd>{showFact('ethnicity', person.ethnicity)}</dd>
          </div>
        )}
        {person.residence && (
          <div className="all">
            <dt>Thường trú</dt>
            <dd>{person.residence}</dd>
          </div>
        )}
      </dl>
      {person.source && (
        <footer>
          <span className="soft">
            <Icon name={person.source.name.includes('QR') ? 'scan' : 'data'} /> {person.source.name}, lấy lúc{' '}
            {formatTaken(person.source.at)}.
          </span>
        </footer>
      )}
    </div>
  );
}

/** Typed from the card when no register answered. The date is typed as people write it. */
function TypedPerson({ person, onChange }: { person: Person; onChange: (person: Person) => void }) {
  return (
    <>
      <div className="field">
        <label htmlFor="full-name">Họ và tên</label>
        <input
          id="full-name"
          className="input"
          autoComplete="off"
          value={person.fullName}
          onChange={(e) => onChange({ ...person, fullName: e.target.value })}
        />
      </div>
      <DateBoxes
        id="born"
        legend="Ngày sinh"
        value={person.dateOfBirth}
        onChange={(date) => onChange({ ...person, dateOfBirth: date ?? '' })}
      />
    </>
  );
}
