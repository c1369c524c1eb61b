import type { FieldDefinition, FieldOf, OptionDefinition } from '../../src/modules/forms/contract.ts';

/** Photographs of a paper, one a page. `component` is the paper's id among the procedure's components. */
export const photos = (
  id: string,
  component: string,
  label: string,
  more: Pick<FieldOf<'paper'>, 'hint' | 'when' | 'counterLabel'> = {},
): FieldDefinition => ({ id, type: 'paper', component, label, several: true, ...more });

/** The paper that lets somebody act for another. */
export const authorisationPhotos = (
  label = 'Văn bản ủy quyền',
  more: Pick<FieldOf<'paper'>, 'hint' | 'when'> = {},
): FieldDefinition => photos('authorisation-paper', 'authorisation', label, more);

/** 'Another relative', who says in their own words what they are. @param example after 'Ghi rõ, ví dụ'; @param whose of whom */
export const otherRelative = (label: string, example: string, whose: string): OptionDefinition => ({
  value: 'relative',
  label,
  reveal: [
    {
      id: 'relationDetail',
      type: 'text',
      label: `Ghi rõ, ví dụ ${example}`,
      missing: `Ghi rõ bạn là gì của ${whose}`,
      maxLength: 60,
      width: 'medium',
    },
  ],
});

/** Somebody whom the family asked to act, with the paper that says so. */
export const authorisedOption = (label: string, more: Partial<OptionDefinition> = {}): OptionDefinition => ({
  value: 'authorised',
  label,
  reveal: [authorisationPhotos('Văn bản ủy quyền', { hint: 'Có chứng thực. Mỗi trang một ảnh.' })],
  ...more,
});
