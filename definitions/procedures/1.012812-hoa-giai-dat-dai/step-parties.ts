import type { StepDefinition } from '../../../src/modules/forms/contract.ts';
import { answered } from '../../parts/conditions.ts';
import { organisationName, positionField } from '../../parts/organisation.ts';
import { applicantFields } from '../../parts/people.ts';
import { neededPhoneField } from '../../parts/result.ts';
import { authorisationPhotos } from '../../parts/uploads.ts';

/** Who asks, and with whom they disagree. */
export const partiesStep: StepDefinition = {
  id: 'parties',
  title: 'Các bên',
  sections: [
    {
      id: 'applicant',
      title: 'Người yêu cầu',
      fields: [
        ...applicantFields({ people: false }),
        {
          id: 'standing',
          type: 'choice',
          label: 'Bạn yêu cầu hòa giải cho ai?',
          counterLabel: 'Yêu cầu cho',
          missing: 'Chọn bạn yêu cầu cho ai',
          options: [
            { value: 'self', label: 'Cho tôi và gia đình tôi', counterLabel: 'Cho người khai và gia đình' },
            {
              value: 'authorised',
              label: 'Cho người khác, tôi được ủy quyền',
              counterLabel: 'Cho người khác, theo ủy quyền',
              reveal: [
                { id: 'principal.name', type: 'person-name', label: 'Họ tên người ủy quyền', whose: 'người ủy quyền' },
                {
                  id: 'principal.residence',
                  type: 'address',
                  label: 'Nơi cư trú của người ủy quyền',
                  missing: 'Nhập nơi cư trú của người ủy quyền',
                },
                authorisationPhotos('Giấy ủy quyền'),
              ],
            },
            {
              value: 'organisation',
              label: 'Cho cơ quan, tổ chức, cộng đồng mà tôi đại diện',
              counterLabel: 'Cho cơ quan, tổ chức, cộng đồng',
              reveal: [organisationName('organisation', 'Tên cơ quan, tổ chức, cộng đồng'), positionField('organisation')],
            },
          ],
        },
        {
          id: 'own.others',
          type: 'text',
          label: 'Ai cùng đứng về phía bạn?',
          counterLabel: 'Người cùng bên',
          hint: 'Ví dụ vợ, anh em cùng có quyền với đất. Không có thì để trống.',
          required: false,
          maxLength: 300,
          when: answered('standing', 'self', 'authorised'),
        },
        neededPhoneField('Cán bộ gọi báo ngày hòa giải.'),
      ],
    },
    {
      id: 'opponents',
      title: 'Bên kia',
      intro: 'Bạn đang tranh chấp với ai? Ghi những gì bạn biết.',
      fields: [
        {
          id: 'opponents',
          type: 'group',
          label: 'Người hoặc tổ chức bên kia',
          counterLabel: 'Bên bị yêu cầu',
          itemLabel: 'Người thứ',
          addLabel: 'Thêm một người',
          min: 1,
          max: 10,
          fields: [
            { id: 'name', type: 'text', label: 'Họ tên, hoặc tên tổ chức', missing: 'Nhập họ tên bên kia', maxLength: 150 },
            { id: 'address', type: 'address', label: 'Nơi ở của họ', counterLabel: 'Nơi ở', missing: 'Nhập nơi ở của họ' },
            {
              id: 'relation',
              type: 'text',
              label: 'Họ là gì của bạn?',
              counterLabel: 'Quan hệ',
              hint: 'Ví dụ hàng xóm, anh ruột. Không cần thì để trống.',
              required: false,
              maxLength: 80,
              width: 'medium',
            },
            {
              id: 'phone',
              type: 'phone',
              label: 'Số điện thoại của họ',
              hint: 'Không biết thì để trống',
              required: false,
            },
          ],
        },
        {
          id: 'related',
          type: 'text',
          label: 'Còn ai có quyền lợi liên quan?',
          counterLabel: 'Người liên quan',
          hint: 'Ví dụ người đang thuê đất, người thừa kế. Không có thì để trống.',
          required: false,
          maxLength: 300,
        },
      ],
    },
  ],
};
