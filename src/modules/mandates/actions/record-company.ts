import { z } from 'zod';
import { mandateRules } from '../../../../definitions/mandates/mandates.ts';
import { defineAction, freeLine, newId, nothingMore, problem } from '../../../kernel/index.ts';
import { findPerson } from '../../registers/index.ts';
import { idBetween, Mandate } from '../mandate.ts';

/**
 * VNeID has let somebody in with an organisation's account (Decree 69/2024: the account of its legal representative): for some time that
 * person may act for it. Each such sign-in renews it.
 */
export const recordCompany = () =>
  defineAction({
    type: 'mandates.record-company',
    label: 'Ghi nhận người đại diện của tổ chức',
    consequence: 'Người đăng nhập bằng tài khoản của tổ chức được làm hồ sơ cho tổ chức đó.',
    menu: false,
    creates: Mandate,
    may: ['none'],
    level: 2,
    input: z.strictObject({
      taxCode: z.string().regex(/^\d{10}(-\d{3})?$/),
      name: freeLine(1, 300, 'Thiếu tên tổ chức.'),
      person: z.uuid(),
    }),
    reply: nothingMore,
    example: { taxCode: '4300999012', name: 'Công ty Thử Nghiệm', person: '00000000-0000-7000-8000-000000000000' },
    read: async ({ sql, now }, input) => {
      const [company] = await sql.query<{ id: string }>('select id from mandates.company where tax_code = $1', [input.taxCode]);
      const taker = await findPerson(sql, input.person);
      if (!taker) throw problem('mandates.no-person', 422, 'Chưa có người này trong dữ liệu dân cư.');
      const giver = company?.id ?? newId(now);
      const [before] = await sql.query<{ version: number }>('select version from mandates.mandate where id = $1', [
        idBetween('company', giver, taker.id),
      ]);
      return { giver, taker, version: (before?.version ?? 0) + 1 };
    },
    decide: (_row, input, { now }, { giver, taker, version }) => {
      const id = idBetween('company', giver, taker.id);
      const row = {
        id,
        version,
        ground: 'company' as const,
        giver,
        giver_name: input.name,
        taker: taker.id,
        taker_name: taker.fullName,
        covers: null,
        state: 'accepted' as const,
        made_at: now,
        answered_at: now,
        valid_to: new Date(now.getTime() + mandateRules.companyDays.value * 86_400_000),
        ended_at: null,
        ended_by: null,
      };
      return {
        created: { id, subject: giver, row },
        patches: [
          {
            kind: 'put',
            table: 'mandates.company',
            key: ['tax_code'],
            values: { id: giver, tax_code: input.taxCode, name: input.name, source: 'VNeID', known_at: now },
          },
          { kind: 'put', table: 'mandates.mandate', key: ['id'], values: row },
        ],
        facts: [{ type: 'company-vouched', data: { taxCode: input.taxCode, person: taker.id } }],
        reply: {},
      };
    },
  });
