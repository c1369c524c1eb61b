import type { FieldDefinition, StepDefinition } from '../../../src/modules/forms/contract.ts';
import { answered, applicantKnown } from '../../parts/conditions.ts';
import { memberOptions } from '../../parts/household.ts';
import { ethnicityField, nameField, numberField, sexField, toldBox } from '../../parts/people.ts';
import { authorisationPhotos, photos } from '../../parts/uploads.ts';

const typed = { not: applicantKnown };
const owner = { id: 'owner', who: 'bạn', when: typed };
const household = answered('case', 'household');

/** Somebody who registers too and is not in the household register. */
const otherMember: FieldDefinition = {
  id: 'members.others',
  type: 'group',
  label: 'Người cùng đăng ký chưa có tên ở trên',
  itemLabel: 'Người',
  addLabel: 'Thêm một người',
  missing: 'Thêm người cùng đăng ký',
  min: 1,
  max: 10,
  fields: [
    { id: 'name', type: 'person-name', label: 'Họ tên', whose: 'người cùng đăng ký' },
    {
      id: 'citizenNumber',
      type: 'citizen-number',
      label: 'Số định danh',
      hint: '12 số trên thẻ căn cước',
      birthDate: 'item.dateOfBirth',
    },
    { id: 'dateOfBirth', type: 'date', label: 'Ngày sinh', missing: 'Nhập ngày sinh', min: 'today-120y', max: 'today-18y' },
  ],
};

/** Alone or with the family, then who the owner is. */
export const ownerStep: StepDefinition = {
  id: 'owner',
  title: 'Chủ hộ kinh doanh',
  sections: [
    {
      id: 'case',
      title: 'Ai đứng tên',
      fields: [
        {
          id: 'case',
          type: 'choice',
          label: 'Bạn đăng ký một mình hay cùng người nhà?',
          counterLabel: 'Chủ thể thành lập',
          missing: 'Chọn đăng ký một mình hay cùng người nhà',
          options: [
            { value: 'individual', label: 'Một mình tôi', counterLabel: 'Cá nhân', hint: 'Phần lớn mọi người chọn mục này' },
            {
              value: 'household',
              label: 'Tôi cùng người nhà',
              counterLabel: 'Các thành viên hộ gia đình',
              hint: 'Mọi người viết giấy ủy quyền cho bạn làm chủ hộ kinh doanh',
            },
          ],
        },
        {
          id: 'members.who',
          type: 'multi-choice',
          label: 'Những ai cùng đăng ký với bạn?',
          counterLabel: 'Thành viên cùng đăng ký',
          missing: 'Chọn người cùng đăng ký với bạn',
          min: 1,
          when: household,
          options: [...memberOptions(18), { value: 'other', label: 'Người khác trong gia đình', reveal: [otherMember] }],
        },
        photos('members-paper', 'members-authorisation', 'Giấy ủy quyền của người nhà cho bạn làm chủ hộ kinh doanh', {
          hint: 'Có công chứng hoặc chứng thực. Xã chứng thực được ngay tại quầy. Mỗi trang một ảnh.',
          when: household,
        }),
      ],
    },
    {
      id: 'owner',
      title: 'Chủ hộ kinh doanh',
      fields: [
        toldBox({
          id: 'owner-known',
          label: 'Chủ hộ kinh doanh',
          facts: ['dateOfBirth', 'sex', 'citizenNumber', 'ethnicity', 'nationality', 'residence', 'phone'],
          when: applicantKnown,
        }),
        { ...nameField(owner), counterLabel: 'Họ tên chủ hộ kinh doanh', autocomplete: 'name' },
        numberField(owner, { counterLabel: 'Số định danh', birthDate: 'owner.dateOfBirth' }),
        {
          id: 'owner.dateOfBirth',
          type: 'date',
          label: 'Ngày sinh của bạn',
          counterLabel: 'Ngày sinh',
          missing: 'Nhập ngày sinh của bạn',
          min: 'today-120y',
          max: 'today-18y',
          when: typed,
        },
        { ...sexField(owner), label: 'Giới tính của bạn' },
        { ...ethnicityField(owner), counterLabel: 'Dân tộc' },
        {
          id: 'owner.residence',
          type: 'address',
          label: 'Nơi thường trú của bạn',
          counterLabel: 'Nơi thường trú',
          missing: 'Nhập nơi thường trú của bạn',
          when: typed,
        },
        {
          id: 'owner.livesThere',
          type: 'yes-no',
          label: 'Hiện bạn ở đúng nơi ghi trên không?',
          counterLabel: 'Nơi ở hiện tại',
          missing: 'Chọn bạn có đang ở nơi ghi trên không',
          yes: 'Đúng',
          no: 'Không, tôi đang ở nơi khác',
          initial: true,
          revealNo: [
            {
              id: 'owner.livesAt',
              type: 'address',
              label: 'Nơi bạn đang ở',
              counterLabel: 'Nơi ở hiện tại',
              missing: 'Nhập nơi bạn đang ở',
            },
          ],
        },
        {
          id: 'submittedBy',
          type: 'choice',
          label: 'Ai nộp hồ sơ này?',
          counterLabel: 'Người nộp',
          missing: 'Chọn người nộp hồ sơ',
          initial: 'owner',
          // On the web the person who signed in is the owner.
          when: { in: [{ var: '$channel' }, ['counter', 'postal']] },
          options: [
            { value: 'owner', label: 'Chủ hộ kinh doanh' },
            {
              value: 'authorised',
              label: 'Người được ủy quyền',
              reveal: [
                authorisationPhotos('Giấy ủy quyền nộp hồ sơ, hoặc hợp đồng dịch vụ kèm giấy giới thiệu', {
                  hint: 'Không phải công chứng, chứng thực',
                }),
              ],
            },
          ],
        },
      ],
    },
  ],
};
