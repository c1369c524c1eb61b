import type { FormDefinition } from '../../../src/modules/forms/contract.ts';
import { copiesField, phoneField } from '../../parts/result.ts';
import { sideAsked, sideField, sideFields } from './sides.ts';

/**
 * The declaration of a marriage ('Tờ khai đăng ký kết hôn', Circular 04/2020/TT-BTP, as the blank form of 2.000682 has it): both sides in
 * one declaration, as the form allows. Photographs are for marriages with a foreigner only (another procedure).
 */
export const form: FormDefinition = {
  code: '1.000894',
  title: 'Tờ khai đăng ký kết hôn',
  validFrom: '2026-01-01',
  source: { name: 'Tờ khai đăng ký kết hôn (Thông tư 04/2020/TT-BTP), theo bản trắng công bố cho 2.000682', verify: true },
  pledge:
    'Chúng tôi cam đoan những lời khai trên đây là đúng sự thật, việc kết hôn của chúng tôi là tự nguyện, không vi phạm quy định của Luật hôn nhân và gia đình Việt Nam. Chúng tôi chịu hoàn toàn trách nhiệm trước pháp luật về cam đoan của mình. Đề nghị Quý cơ quan đăng ký.',
  steps: [
    {
      id: 'bride',
      title: 'Bên nữ',
      sections: [
        { id: 'side', title: 'Người khai', when: sideAsked, fields: [sideField] },
        { id: 'bride', title: 'Bên nữ', fields: sideFields('bride') },
      ],
    },
    {
      id: 'groom',
      title: 'Bên nam',
      sections: [{ id: 'groom', title: 'Bên nam', fields: sideFields('groom') }],
    },
    {
      id: 'result',
      title: 'Cùng đến ký',
      sections: [
        {
          id: 'visit',
          title: 'Hai người cùng đến',
          intro: 'Luật yêu cầu cả hai người có mặt, mang căn cước, nói rõ là tự nguyện và ký tên.',
          fields: [
            {
              id: 'visit-note',
              type: 'information',
              label:
                'Mỗi người mang theo thẻ căn cước hoặc hộ chiếu. Hai người đọc lại, ký vào sổ và ký vào hai bản Giấy chứng nhận kết hôn; mỗi người giữ một bản. Nộp xong bạn chọn giờ hai người đến.',
              counterLabel: 'Hai bên cùng có mặt, xuất trình giấy tờ tùy thân, ký sổ và hai bản giấy chứng nhận.',
            },
            {
              id: 'visit.partnerPhone',
              type: 'phone',
              label: 'Số điện thoại của người kia',
              hint: 'Cán bộ gọi khi không liên lạc được với bạn.',
              counterLabel: 'Điện thoại bên kia',
              counterHint: 'Có thể để trống',
              required: false,
            },
          ],
        },
        {
          id: 'result',
          title: 'Bản sao',
          intro: 'Mỗi người nhận một bản chính, không mất tiền.',
          fields: [copiesField('Trích lục kết hôn'), phoneField],
        },
      ],
    },
  ],
};
