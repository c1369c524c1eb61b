import type { DossierPage } from '../../src/modules/dossiers/contract.ts';
import { In } from './in.tsx';

/** What the person must still do: now, and when there is a result. Never left out where an original has to be brought. */
export function ToDo({ toDo }: { toDo: DossierPage['toDo'] }) {
  if (toDo.length === 0) return null;
  const parts = [toDo.filter((one) => !one.later), toDo.filter((one) => one.later)] as const;
  return (
    <section className="section pb-0" aria-labelledby="h-con-phai" id="con-phai-lam">
      <h2 id="h-con-phai">
        {parts[0].length > 0 ? (
          <In en="You still have to">Bạn còn phải làm</In>
        ) : (
          <In en="When there is a result">Khi có kết quả</In>
        )}
      </h2>
      <ul className="dots">
        {[...parts[0], ...parts[1]].map((one) => (
          <li key={one.text}>{one.href ? <a href={one.href}>{one.text}</a> : one.text}</li>
        ))}
      </ul>
    </section>
  );
}
