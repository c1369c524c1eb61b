import { defineAggregate, type Row } from '../../kernel/index.ts';

export type AppointmentRow = Row & {
  id: string;
  version: number;
  account: string;
  position: string;
  organisation: string;
  role: string;
  jurisdiction: string;
  below: boolean;
  fields: string[] | null;
  valid_from: Date;
  valid_to: Date | null;
};

/** A person in a position with a role, for a period: the grant of rights. */
export const Appointment = defineAggregate<AppointmentRow>({
  name: 'appointment',
  table: 'identity.appointment',
  label: 'vai trò',
  relations: { administered: { organisation: 'organisation' } },
  subjectOf: () => null,
});
