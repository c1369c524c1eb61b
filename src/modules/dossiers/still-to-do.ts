import type { Answers, KnownRecords } from '../forms/contract.ts';
import type { ProcedureDefinition } from '../procedures/contract.ts';
import { feesFor, papersFor } from '../procedures/index.ts';
import { type DossierRow, situationOf } from './dossier.ts';

/** `later`: not before there is a result; until then nobody need do it. */
export type ToDo = { text: string; href?: string; later: boolean };

type Situated = Pick<DossierRow, 'case_id' | 'channel' | 'received_at' | 'submitted_at' | 'state' | 'delivery' | 'papers'>;

/**
 * What the law still asks of the person after handing in, each a whole sentence: originals to be shown or left, where and until when; what
 * is to be paid; where the result waits. A visit that is booked says itself what to bring, so its papers are left to it.
 */
export function stillToDo(
  procedure: Pick<ProcedureDefinition, 'components' | 'fees' | 'presence'>,
  row: Situated,
  declared: { answers: Answers; known: KnownRecords },
  { centre, until }: { centre: string; until: string | null },
): ToDo[] {
  if (![1, 2, 4, 5, 6, 9].includes(row.state)) return [];
  const at = situationOf(row);
  const needed = papersFor(procedure, at, declared);
  const before = until ? `, trước ${until}` : '';
  const seen = (id: string): boolean => row.papers.some((paper) => paper.component === id && paper.seen);
  const originals =
    row.state === 9 || row.channel === 'counter' || procedure.presence
      ? []
      : needed.flatMap((one): ToDo[] => {
          if (seen(one.id)) return [];
          if (one.kind === 'present')
            return [{ text: `Mang bản chính ${lower(one.shortName)} đến ${centre} để đối chiếu${before}.`, later: false }];
          if (one.photoIsEnough || one.originals === 0) return [];
          const how = one.neededText ?? `đến ${centre}${before}.`;
          return [{ text: `Mang ${one.originals} bản chính ${lower(one.shortName)}: ${lower(how)}`, later: false }];
        });
  const fees = feesFor(procedure, at, declared.answers);
  const pay: ToDo[] =
    fees.lines.length > 0 && row.channel !== 'counter'
      ? [{ text: `Nộp phí, lệ phí: ${fees.text} Nộp tại ${centre}, hoặc khi được báo trên trang hồ sơ.`, later: false }]
      : [];
  const collect: ToDo[] =
    row.delivery === 'counter' ? [{ text: `Khi có kết quả, đến ${centre} nhận bản giấy, mang theo căn cước.`, later: true }] : [];
  return [...originals, ...pay, ...collect];
}

const lower = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
