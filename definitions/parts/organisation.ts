import type { FieldDefinition } from '../../src/modules/forms/contract.ts';

/** Whoever speaks for a body: what it is called, and what they are there. `id` is the place of the body in the answers. */
export const organisationName = (id: string, label: string): FieldDefinition => ({
  id: `${id}.name`,
  type: 'text',
  label,
  maxLength: 200,
});

export const positionField = (id: string): FieldDefinition => ({
  id: `${id}.position`,
  type: 'text',
  label: 'Chức vụ của bạn',
  counterLabel: 'Chức vụ của người đại diện',
  maxLength: 80,
  width: 'medium',
});

/** @param label which number it is: of an enterprise, of a taxpayer */
export const organisationCode = (id: string, label: string, hint: string): FieldDefinition => ({
  id: `${id}.code`,
  type: 'text',
  label,
  hint,
  required: false,
  maxLength: 30,
  width: 'medium',
});
