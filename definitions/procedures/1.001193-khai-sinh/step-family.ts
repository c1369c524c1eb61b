import type { StepDefinition } from '../../../src/modules/forms/contract.ts';
import { isCase } from '../../parts/conditions.ts';
import { sexes, toldBox } from '../../parts/people.ts';
import { photos } from '../../parts/uploads.ts';
import { marriageKnown, parentFields } from './parents.ts';

/** The child, then father and mother and their marriage. */
export const familyStep: StepDefinition = {
  id: 'child-and-parents',
  title: 'Con và cha mẹ',
  sections: [
    {
      id: 'child',
      title: 'Con',
      fields: [
        { id: 'child.name', type: 'person-name', label: 'Họ tên của con', whose: 'con' },
        {
          id: 'child.dateOfBirth',
          type: 'date',
          label: 'Ngày sinh',
          missing: 'Nhập ngày sinh của con',
          max: 'today',
          min: 'today-120y',
          inWords: true,
          example: 'Ví dụ 12 11 2026',
        },
        {
          id: 'child.sex',
          type: 'choice',
          label: 'Giới tính',
          missing: 'Chọn giới tính của con',
          options: sexes,
        },
        {
          id: 'child.ethnicity',
          type: 'ethnicity',
          label: 'Dân tộc',
          hint: 'Theo dân tộc của cha hoặc mẹ',
          missing: 'Chọn dân tộc của con',
        },
        {
          id: 'child.nationality',
          type: 'nationality',
          label: 'Quốc tịch',
          missing: 'Chọn quốc tịch của con',
          initial: 'VN',
        },
        {
          id: 'birth.place',
          type: 'choice',
          label: 'Con sinh ở đâu?',
          counterLabel: 'Nơi sinh',
          missing: 'Chọn nơi sinh của con',
          options: [
            {
              value: 'facility',
              label: 'Tại bệnh viện, trạm y tế',
              reveal: [
                {
                  id: 'birth.facility',
                  type: 'text',
                  label: 'Tên cơ sở y tế',
                  missing: 'Nhập tên bệnh viện hoặc trạm y tế',
                  maxLength: 150,
                },
                {
                  id: 'birth.facilityAddress',
                  type: 'address',
                  label: 'Cơ sở y tế ở đâu?',
                  counterLabel: 'Địa chỉ cơ sở y tế',
                  missing: 'Nhập xã, phường của cơ sở y tế',
                  level: 'commune',
                  abroad: true,
                },
                photos('birth-notice-paper', 'birth-notice', 'Giấy chứng sinh', {
                  hint: 'Cơ sở này chưa gửi bản điện tử, nên cần ảnh chụp. Mỗi trang một ảnh.',
                  when: {
                    and: [{ '!=': [{ var: 'case' }, 'abandoned'] }, { not: { present: { var: '$known.birth-notice' } } }],
                  },
                }),
              ],
            },
            {
              value: 'elsewhere',
              label: 'Nơi khác, ví dụ tại nhà',
              reveal: [
                {
                  id: 'birth.address',
                  type: 'address',
                  label: 'Nơi sinh',
                  missing: 'Nhập nơi sinh của con',
                  level: 'commune',
                  abroad: true,
                },
                {
                  id: 'birth.proof',
                  type: 'choice',
                  label: 'Bạn có giấy tờ nào về việc sinh?',
                  counterLabel: 'Giấy tờ về việc sinh',
                  missing: 'Chọn giấy tờ về việc sinh',
                  when: { '!=': [{ var: 'case' }, 'abandoned'] },
                  options: [
                    {
                      value: 'notice',
                      label: 'Giấy chứng sinh',
                      reveal: [photos('home-birth-notice-paper', 'birth-notice', 'Ảnh giấy chứng sinh')],
                    },
                    {
                      value: 'witness',
                      label: 'Văn bản của người làm chứng',
                      reveal: [photos('witness-paper', 'witness-statement', 'Ảnh văn bản của người làm chứng')],
                    },
                    {
                      value: 'pledge',
                      label: 'Giấy cam đoan về việc sinh',
                      hint: 'Khi không có người làm chứng',
                      reveal: [photos('pledge-paper', 'birth-pledge', 'Ảnh giấy cam đoan')],
                    },
                  ],
                },
              ],
            },
          ],
        },
        {
          id: 'child.homeTown',
          type: 'address',
          label: 'Quê quán',
          hint: 'Theo quê quán của cha hoặc mẹ, theo thỏa thuận hoặc tập quán',
          missing: 'Nhập quê quán của con',
          level: 'commune',
          abroad: true,
        },
      ],
    },
    {
      id: 'parents',
      title: 'Cha và mẹ',
      when: { not: isCase('abandoned') },
      fields: [
        ...parentFields({
          id: 'father',
          other: 'mother',
          title: 'Cha',
          who: 'cha',
          sex: 'male',
          cases: ['default', 'surrogacy', 'mother-unknown'],
        }),
        ...parentFields({
          id: 'mother',
          other: 'father',
          title: 'Mẹ',
          who: 'mẹ',
          sex: 'female',
          cases: ['default', 'surrogacy', 'father-unknown'],
        }),
        toldBox({
          id: 'marriage-found',
          label: 'Đã đăng ký kết hôn',
          key: 'marriage',
          provider: 'civil-status',
          facts: ['registeredOn', 'registeredAt'],
          when: { and: [isCase('default', 'surrogacy'), marriageKnown] },
        }),
        {
          id: 'marriage.registered',
          type: 'yes-no',
          label: 'Cha mẹ đã đăng ký kết hôn chưa?',
          counterLabel: 'Đăng ký kết hôn của cha mẹ',
          missing: 'Chọn cha mẹ đã đăng ký kết hôn hay chưa',
          yes: 'Đã đăng ký',
          no: 'Chưa đăng ký',
          when: { and: [isCase('default', 'surrogacy'), { not: marriageKnown }] },
          revealYes: [
            {
              id: 'marriage.place',
              type: 'text',
              label: 'Nơi đăng ký kết hôn',
              hint: 'Chúng tôi tự tra cứu, bạn không phải nộp giấy',
              maxLength: 150,
            },
            {
              id: 'marriage.date',
              type: 'date',
              label: 'Ngày đăng ký kết hôn',
              hint: 'Không nhớ ngày, tháng thì chỉ ghi năm',
              counterHint: 'Có thể chỉ ghi năm',
              partial: 'year',
              max: 'today',
              required: false,
            },
          ],
          revealNo: [
            {
              id: 'recognition-note',
              type: 'information',
              label: 'Cha nhận con sẽ được làm cùng lúc với khai sinh. Cán bộ hộ tịch sẽ gọi để hướng dẫn bạn.',
              counterLabel: 'Cha nhận con làm cùng lúc với khai sinh: công chức hộ tịch sẽ gọi người khai.',
            },
          ],
        },
      ],
    },
  ],
};
