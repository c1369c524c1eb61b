import { defineAggregate, type Row } from '../../kernel/index.ts';

/** What somebody says does not work on the portal. Nobody needs to be signed in, so it is nobody's row; the words may still name people. */
export type PortalFaultRow = Row & {
  id: string;
  version: number;
  organisation: string;
  page: string;
  what: string;
  contact: string | null;
  state: 'open' | 'closed';
  outcome: string | null;
  made_at: Date;
  closed_at: Date | null;
};

export const PortalFault = defineAggregate<PortalFaultRow>({
  name: 'portal-fault',
  table: 'system.portal_fault',
  label: 'phản ánh về cổng',
  relations: { administered: { organisation: 'organisation' } },
  subjectOf: () => null,
});
