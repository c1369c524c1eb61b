import { defineAggregate, type Row } from '../../kernel/index.ts';

export type ComplaintRow = Row & {
  id: string;
  version: number;
  dossier: string;
  subject: string;
  body: string;
  field: string;
  text: string;
  at: Date;
  due_at: Date;
  answer: string | null;
  answered_at: Date | null;
};

/** A remark on how somebody was served, which the body's leaders answer. */
export const Complaint = defineAggregate<ComplaintRow>({
  name: 'complaint',
  table: 'feedback.complaint',
  label: 'phản ánh',
  relations: { subject: { person: 'subject' }, resolving: { organisation: 'body', field: 'field' } },
  subjectOf: (row) => row.subject,
});
