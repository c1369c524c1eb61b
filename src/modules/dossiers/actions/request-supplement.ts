import { z } from 'zod';
import { defaultSupplement } from '../../../../definitions/procedures/defaults.ts';
import { defineAction, json, problem } from '../../../kernel/index.ts';
import { deadline, describeDue } from '../../../kernel/working-time/index.ts';
import { notOwnMatter } from '../barred.ts';
import { MovedSchema } from '../contract.ts';
import { changed, Dossier, waitsAt } from '../dossier.ts';
import { openFor } from '../rules.ts';
import type { DossierServices } from '../services.ts';
import { RequestedItem, type Supplement } from '../supplement.ts';

/** What is missing is asked for once, all of it, item by item with its clause (slip 02); the clock stops until the person answers. */
export const requestSupplement = (the: DossierServices) =>
  defineAction({
    type: 'dossiers.request-supplement',
    label: 'Yêu cầu bổ sung',
    consequence: 'Người dân nhận phiếu yêu cầu bổ sung (mẫu 02), đồng hồ dừng. Chỉ được yêu cầu một lần: hãy ghi đủ mọi mục.',
    tone: 'second',
    target: Dossier,
    may: ['holder'],
    level: 2,
    barred: notOwnMatter,
    open: (row) =>
      openFor('dossiers.request-supplement')(row) ??
      ((row.supplement?.times ?? 0) >= defaultSupplement.times
        ? 'Hồ sơ này đã được yêu cầu bổ sung một lần; pháp luật không cho yêu cầu lần nữa.'
        : null),
    dialog: {
      key: 'B',
      done: 'Đã gửi phiếu yêu cầu bổ sung. Đồng hồ dừng đến khi người dân trả lời.',
      fields: {
        items: {
          label: 'Mục cần bổ sung',
          hint: 'Mỗi thứ thiếu hoặc sai là một mục.',
          rows: {
            component: { label: 'Giấy tờ', hint: 'Để trống nếu là thông tin trong tờ khai.', choices: 'components' },
            what: { label: 'Thiếu gì, sai gì', hint: 'Viết như nói với dân, và phải làm gì.', long: true },
            clause: { label: 'Căn cứ', hint: 'Điều, khoản của văn bản.', choices: 'legal-basis' },
          },
        },
      },
    },
    tells: {
      'supplement-requested': {
        title: 'Yêu cầu bổ sung',
        detail: (d) => `${Array.isArray(d.items) ? `${d.items.join(' ')} ` : ''}Trả lời trước ${describeDue(String(d.until))}`,
      },
    },
    input: z.strictObject({ items: z.array(RequestedItem).min(1, 'Ghi ít nhất một mục cần bổ sung.').max(20) }),
    reply: MovedSchema,
    example: {
      items: [
        { what: 'Ảnh giấy chứng sinh bị mờ, chưa đọc được ngày sinh.', clause: 'Khoản 1 Điều 16 Luật Hộ tịch 60/2014/QH13' },
      ],
    },
    read: async ({ now }, input, row) => {
      const { procedure } = the.catalogue.getVersion(row.definition);
      const known = new Set(procedure.components.map((c) => c.id));
      input.items.forEach((item, i) => {
        if (item.component !== undefined && !known.has(item.component))
          throw problem('kernel.invalid-input', 422, 'Thủ tục này không có thành phần hồ sơ như vậy.', {
            fields: [{ pointer: `/items/${i}/component`, message: 'Chọn giấy tờ trong danh sách.' }],
          });
      });
      const directory = the.directory();
      const calendar = directory.calendarOf(directory.getById(row.resolving));
      const { due } = deadline({ calendar, from: now, limit: defaultSupplement.days, unit: 'day' });
      return { until: new Date(due!) };
    },
    decide: (row, input, { now }, { until }) => {
      const supplement: Supplement = {
        items: input.items.map(({ component, what, clause }) => ({ component: component ?? null, what, clause, answer: null })),
        askedAt: now.toISOString(),
        until: until.toISOString(),
        times: (row.supplement?.times ?? 0) + 1,
        answeredAt: null,
      };
      const pauses = [...row.pauses, { from: now.toISOString(), to: null, ground: 'Chờ người nộp bổ sung hồ sơ' }];
      return {
        patches: changed(
          row,
          { state: 5, supplement: json(supplement), pauses: json(pauses) },
          waitsAt.position(row.holder!, until),
        ),
        facts: [
          {
            type: 'supplement-requested',
            data: { until: until.toISOString(), count: input.items.length },
            personal: { items: input.items.map((one) => one.what) },
          },
        ],
        reply: { state: 5 },
      };
    },
  });
