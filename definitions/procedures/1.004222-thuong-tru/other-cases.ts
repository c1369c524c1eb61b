import type { FieldDefinition, OptionDefinition } from '../../../src/modules/forms/contract.ts';
import { is } from '../../parts/conditions.ts';
import { photos } from '../../parts/uploads.ts';

/** A boat or another vehicle as a dwelling (Law on Residence, Article 20.6). */
export const vehicleOption: OptionDefinition = {
  value: 'vehicle',
  label: 'Ghe, thuyền hoặc phương tiện khác để ở',
  counterLabel: 'Phương tiện dùng để ở (khoản 6 Điều 20)',
  reveal: [
    photos('vehicle-paper', 'vehicle-papers', 'Đăng ký và đăng kiểm phương tiện', {
      hint: 'Không phải đăng ký, đăng kiểm thì gửi xác nhận của Ủy ban nhân dân xã là dùng để ở.',
    }),
    {
      id: 'mooring.same',
      type: 'yes-no',
      label: 'Nơi thường đậu, đỗ có phải nơi đăng ký phương tiện không?',
      counterLabel: 'Nơi thường đậu, đỗ là nơi đăng ký phương tiện',
      missing: 'Chọn nơi thường đậu, đỗ có phải nơi đăng ký phương tiện không',
      yes: 'Phải',
      no: 'Không, hoặc không phải đăng ký',
      revealNo: [
        {
          id: 'mooring-paper',
          type: 'paper',
          component: 'mooring-confirmation',
          label: 'Xác nhận của Ủy ban nhân dân xã về nơi thường đậu, đỗ',
        },
      ],
    },
  ],
};

/** Religious or belief institutions with housing (Article 20.4). */
export const religiousFields: FieldDefinition[] = [
  {
    id: 'religious.name',
    type: 'text',
    label: 'Tên cơ sở',
    counterLabel: 'Tên cơ sở tín ngưỡng, tôn giáo',
    missing: 'Nhập tên cơ sở',
    maxLength: 150,
  },
  {
    id: 'religious.kind',
    type: 'choice',
    label: 'Người đăng ký là ai ở đó?',
    counterLabel: 'Đối tượng',
    missing: 'Chọn người đăng ký là ai ở đó',
    options: [
      {
        value: 'clergy',
        label: 'Nhà tu hành, chức sắc, chức việc, hoặc đại diện cơ sở',
        counterLabel: 'Điểm a, b, c khoản 4 Điều 20',
      },
      {
        value: 'cared-for',
        label: 'Trẻ em, người già, người khuyết tật, người không nơi nương tựa được nuôi ở đó',
        counterLabel: 'Điểm d khoản 4 Điều 20',
      },
    ],
  },
  photos('clergy-paper', 'clergy-proof', 'Giấy tờ về chức sắc, chức việc hoặc người đại diện', {
    when: is('religious.kind', 'clergy'),
  }),
  photos('housing-paper', 'religious-housing', 'Xác nhận của Ủy ban nhân dân xã: cơ sở có nhà ở', {
    hint: 'Với người được nuôi dưỡng, xã xác nhận thêm là đúng người được ở.',
  }),
];
