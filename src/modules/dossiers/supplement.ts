import { z } from 'zod';
import { freeLine, freeText } from '../../kernel/index.ts';
import { deadline } from '../../kernel/working-time/index.ts';
import type { SupplementView } from './contract.ts';
import type { DossierRow } from './dossier.ts';
import type { DossierServices } from './services.ts';

/** A supplement as it was asked for (slip 02) and answered. */
export type Supplement = {
  items: SupplementItem[];
  /** ISO moments. */
  askedAt: string;
  /** By when the person should answer; afterwards the body may refuse. */
  until: string;
  /** How often one was asked of this dossier. */
  times: number;
  answeredAt: string | null;
};
export type SupplementItem = {
  /** Component of the procedure it is about; null: something in the declaration. */
  component: string | null;
  /** What is missing or wrong, as one says it to the person. */
  what: string;
  /** Clause that asks for it. */
  clause: string;
  answer: { text: string | null; files: string[] } | null;
};

export const RequestedItem = z.strictObject({
  component: z.string().max(60).optional(),
  what: freeText(10, 500, 'Ghi thiếu gì, sai gì, ít nhất 10 chữ.'),
  clause: freeLine(5, 300, 'Ghi điều khoản làm căn cứ.'),
});

export const AnsweredItem = z.strictObject({
  text: freeText(1, 1000, 'Câu trả lời còn trống.').optional(),
  files: z.array(z.uuid()).max(20).default([]),
});

/** As the pages show it. */
export function supplementView(
  { items, askedAt, until, answeredAt }: Supplement,
  components: readonly { id: string; shortName: string }[],
): SupplementView {
  const names = new Map(components.map((c) => [c.id, c.shortName]));
  return {
    items: items.map((item) => ({
      ...item,
      about: item.component ? (names.get(item.component) ?? item.component) : 'Thông tin trong tờ khai',
    })),
    askedAt,
    until,
    answeredAt,
  };
}

/** When the result is due once the pauses so far are given back (the law counts none of the waiting). */
export function dueAfterPauses(the: DossierServices, row: DossierRow, pauses: DossierRow['pauses'], limit: Limit): Date {
  const directory = the.directory();
  const { due } = deadline({
    calendar: directory.calendarOf(directory.getById(row.resolving)),
    from: row.received_at!,
    limit: limit.value,
    unit: limit.unit,
    ...(limit.cutoff ? { cutoff: limit.cutoff } : {}),
    pauses: pauses.map(({ from, to }) => ({ from, to })),
  });
  return new Date(due!);
}
type Limit = { value: number; unit: Parameters<typeof deadline>[0]['unit']; cutoff?: string | undefined };
