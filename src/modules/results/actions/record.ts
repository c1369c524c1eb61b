import { z } from 'zod';
import { exampleResult } from '../../../../definitions/examples/calls.ts';
import { defineAction, json, problem } from '../../../kernel/index.ts';
import { desks } from '../../desk/index.ts';
import { changed, closedReason, Dossier, type DossierRow } from '../../dossiers/index.ts';

/** Second phase of the signature: compare-and-set on what was decided; the signed result and the dossier's state in one write. */
export const record = () =>
  defineAction({
    type: 'results.record',
    label: 'Ghi nhận kết quả đã ký',
    consequence: 'Lưu kết quả đã ký và chuyển hồ sơ sang đã xử lý xong.',
    menu: false,
    target: Dossier,
    may: ['system'],
    level: 2,
    open: (row: DossierRow) => closedReason('results.record', row),
    tells: {
      'result-recorded': {
        title: 'Đã ký kết quả',
        detail: (d) => `Số ${d.number}${d.timestamp ? ', có dấu thời gian' : ', chờ dấu thời gian'}`,
      },
    },
    input: z.strictObject({
      dataHash: z.string().regex(/^[0-9a-f]{64}$/),
      token: z.string().regex(/^[\w-]{22}$/),
      code: z.string().max(30),
      name: z.string().max(200),
      number: z.string().max(40),
      issuer: z.uuid(),
      issuerName: z.string().max(200),
      about: z.string().max(200),
      data: z.record(z.string(), z.json()),
      jws: z.string().max(200_000),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      bytes: z.number().int().min(1).max(2_147_483_647),
      signerName: z.string().max(200),
      signerTitle: z.string().max(200),
      signedAt: z.iso.datetime(),
      timestamped: z.boolean(),
    }),
    reply: z.object({ result: z.uuid() }),
    example: {
      dataHash: '0'.repeat(64),
      token: 'A'.repeat(22),
      ...exampleResult,
      issuer: '00000000-0000-7000-8000-000000000000',
      data: {},
      jws: 'a.b.c',
      sha256: '0'.repeat(64),
      bytes: 1,
      signedAt: '2026-11-22T03:00:00Z',
      timestamped: true,
    },
    decide: (row, input, { now, id }) => {
      if (row.signing?.dataHash !== input.dataHash)
        throw problem('results.prepared-differs', 409, 'Nội dung đã ký khác với nội dung lãnh đạo duyệt.');
      const result = {
        id,
        number: input.number,
        signedAt: input.signedAt,
        timestamp: input.timestamped,
        name: input.name,
        token: input.token,
      };
      return {
        patches: [
          ...changed(
            row,
            { state: 9, step: 'hand-over', finished_at: now, result: json(result) },
            { desk: desks.reception(row.receiving), dueAt: row.due_at! },
          ),
          {
            kind: 'insert',
            table: 'results.result',
            values: {
              id,
              token: input.token,
              dossier: row.id,
              code: input.code,
              name: input.name,
              number: input.number,
              issuer: input.issuer,
              issuer_name: input.issuerName,
              receiving: row.receiving,
              resolving: row.resolving,
              subject: row.subject,
              about: input.about,
              data: json(input.data),
              jws: input.jws,
              sha256: Buffer.from(input.sha256, 'hex'),
              bytes: input.bytes,
              signer_name: input.signerName,
              signer_title: input.signerTitle,
              signed_at: new Date(input.signedAt),
              timestamped: input.timestamped,
              state: 'valid',
            },
          },
        ],
        facts: [
          {
            type: 'result-recorded',
            data: { result: id, number: input.number, sha256: input.sha256, timestamp: input.timestamped },
          },
        ],
        reply: { result: id },
      };
    },
  });
