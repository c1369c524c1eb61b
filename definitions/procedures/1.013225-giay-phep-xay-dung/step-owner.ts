import type { StepDefinition } from '../../../src/modules/forms/contract.ts';
import { organisationCode, organisationName, positionField } from '../../parts/organisation.ts';
import { applicantFields, numberField } from '../../parts/people.ts';
import { neededPhoneField } from '../../parts/result.ts';
import { authorisationPhotos } from '../../parts/uploads.ts';

/** First what is built, then who builds it. */
export const ownerStep: StepDefinition = {
  id: 'owner',
  title: 'Chủ đầu tư',
  sections: [
    {
      id: 'case',
      title: 'Công trình',
      fields: [
        {
          id: 'case',
          type: 'choice',
          label: 'Bạn xin phép xây công trình gì?',
          counterLabel: 'Loại công trình',
          missing: 'Chọn công trình bạn xin phép xây',
          options: [
            { value: 'house', label: 'Nhà ở riêng lẻ', hint: 'Nhà để ở của hộ gia đình, cá nhân' },
            { value: 'building', label: 'Công trình khác', hint: 'Ví dụ nhà kho, cửa hàng, nhà xưởng, trạm phát sóng' },
            { value: 'line', label: 'Công trình theo tuyến trong đô thị', hint: 'Ví dụ đường ống, đường cáp, đường nội bộ' },
            { value: 'religious', label: 'Công trình tôn giáo', hint: 'Ví dụ chùa, nhà thờ, thánh thất' },
            { value: 'belief', label: 'Công trình tín ngưỡng', hint: 'Ví dụ đình, đền, miếu, nhà thờ họ' },
            { value: 'monument', label: 'Tượng đài, tranh hoành tráng' },
            { value: 'diplomatic', label: 'Công trình của cơ quan ngoại giao, tổ chức quốc tế' },
          ],
        },
      ],
    },
    {
      id: 'owner',
      title: 'Người đứng tên',
      fields: [
        ...applicantFields({ people: false }),
        {
          id: 'owner.kind',
          type: 'choice',
          label: 'Ai đứng tên trên giấy phép?',
          counterLabel: 'Chủ đầu tư',
          missing: 'Chọn ai đứng tên trên giấy phép',
          options: [
            {
              value: 'person',
              label: 'Tôi, hoặc gia đình tôi',
              counterLabel: 'Người khai, hoặc gia đình',
              reveal: [
                {
                  id: 'owner.with',
                  type: 'choice',
                  label: 'Có ai đứng tên cùng bạn không?',
                  counterLabel: 'Đứng tên cùng',
                  missing: 'Chọn có ai đứng tên cùng bạn không',
                  options: [
                    { value: 'nobody', label: 'Không, chỉ mình tôi', counterLabel: 'Không ai' },
                    { value: 'spouse', label: 'Vợ hoặc chồng tôi', counterLabel: 'Vợ hoặc chồng', known: 'spouse' },
                    {
                      value: 'others',
                      label: 'Có, người khác',
                      reveal: [
                        {
                          id: 'owner.others',
                          type: 'text',
                          label: 'Họ tên những người cùng đứng tên',
                          hint: 'Như trên sổ đỏ. Nhiều người thì cách nhau bằng dấu phẩy.',
                          missing: 'Nhập họ tên người cùng đứng tên',
                          maxLength: 200,
                        },
                      ],
                    },
                  ],
                },
              ],
            },
            {
              value: 'organisation',
              label: 'Cơ quan, tổ chức, cơ sở tôn giáo mà tôi đại diện',
              counterLabel: 'Cơ quan, tổ chức',
              reveal: [
                organisationName('owner', 'Tên cơ quan, tổ chức'),
                organisationCode('owner', 'Mã số doanh nghiệp hoặc mã số tổ chức', 'Không có thì để trống'),
                positionField('owner'),
              ],
            },
            {
              value: 'authorised',
              label: 'Người khác, tôi được ủy quyền làm thay',
              counterLabel: 'Người khác, theo ủy quyền',
              reveal: [
                { id: 'principal.name', type: 'person-name', label: 'Họ tên chủ đầu tư', whose: 'chủ đầu tư' },
                numberField({ id: 'principal', who: 'chủ đầu tư' }),
                {
                  id: 'principal.residence',
                  type: 'address',
                  label: 'Nơi cư trú của chủ đầu tư',
                  missing: 'Nhập nơi cư trú của chủ đầu tư',
                },
                authorisationPhotos('Giấy ủy quyền'),
              ],
            },
          ],
        },
        neededPhoneField('Cán bộ gọi trước khi đến xem đất.'),
      ],
    },
  ],
};
