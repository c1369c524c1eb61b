import type { StepDefinition } from '../../../src/modules/forms/contract.ts';
import { applicantKnown } from '../../parts/conditions.ts';
import { nameField, toldBox } from '../../parts/people.ts';

/** Which papers, how many pages, how many copies. */
export const papersStep: StepDefinition = {
  id: 'papers',
  title: 'Giấy cần sao',
  sections: [
    {
      id: 'applicant',
      title: 'Người yêu cầu',
      fields: [
        toldBox({ id: 'applicant-known', label: 'Người yêu cầu', facts: ['citizenNumber'], when: applicantKnown }),
        // The register of certifications wants the name and nothing else (Nghị định 23/2015/NĐ-CP, Điều 14: verify).
        {
          ...nameField({ id: 'applicant', who: 'bạn', when: { not: applicantKnown } }),
          counterLabel: 'Họ tên người yêu cầu',
          autocomplete: 'name',
        },
      ],
    },
    {
      id: 'form',
      title: 'Loại bản sao',
      fields: [
        {
          id: 'case',
          type: 'choice',
          label: 'Bạn cần bản sao loại nào?',
          counterLabel: 'Loại bản sao',
          missing: 'Chọn loại bản sao',
          options: [
            { value: 'paper', label: 'Bản giấy có dấu', hint: 'Phần lớn mọi người chọn mục này' },
            {
              value: 'electronic',
              label: 'Bản sao điện tử',
              hint: 'Một tệp có chữ ký số, dùng nhiều lần khi nộp hồ sơ trên mạng',
            },
          ],
        },
      ],
    },
    {
      id: 'papers',
      title: 'Giấy tờ của bạn',
      fields: [
        {
          id: 'papers',
          type: 'group',
          label: 'Kê từng giấy một',
          itemLabel: 'Giấy thứ',
          addLabel: 'Thêm giấy khác',
          min: 1,
          max: 20,
          fields: [
            {
              id: 'name',
              type: 'text',
              label: 'Đây là giấy gì?',
              counterLabel: 'Tên giấy tờ',
              hint: 'Ví dụ: bằng tốt nghiệp cấp ba, học bạ, sổ đỏ',
              missing: 'Ghi tên giấy cần sao',
              maxLength: 120,
            },
            {
              id: 'pages',
              type: 'number',
              label: 'Giấy này có mấy trang?',
              counterLabel: 'Số trang bản chính',
              hint: 'Đếm mỗi mặt giấy có chữ là một trang',
              missing: 'Nhập số trang của giấy',
              unit: 'trang',
              min: 1,
              max: 999,
            },
            {
              id: 'copies',
              type: 'number',
              label: 'Bạn cần mấy bản sao?',
              counterLabel: 'Số bản sao',
              missing: 'Nhập số bản sao cần làm',
              unit: 'bản',
              min: 1,
              max: 100,
              initial: 1,
              when: { '!=': [{ var: 'case' }, 'electronic'] },
            },
            {
              id: 'issuedBy',
              type: 'choice',
              label: 'Giấy này do nơi nào cấp?',
              counterLabel: 'Nơi cấp',
              missing: 'Chọn nơi cấp giấy này',
              initial: 'vietnam',
              options: [
                { value: 'vietnam', label: 'Cơ quan ở Việt Nam' },
                {
                  value: 'abroad',
                  label: 'Cơ quan nước ngoài',
                  reveal: [
                    {
                      id: 'abroad-note',
                      type: 'information',
                      label:
                        'Giấy nước ngoài phải được hợp pháp hóa lãnh sự trước. Hộ chiếu, thẻ căn cước, thẻ cư trú, bằng lái xe, bằng tốt nghiệp và bảng điểm thì không cần.',
                      counterLabel:
                        'Phải hợp pháp hóa lãnh sự, trừ hộ chiếu, thẻ căn cước, thẻ thường trú, thẻ cư trú, giấy phép lái xe, bằng tốt nghiệp, chứng chỉ và bảng điểm kèm theo.',
                    },
                  ],
                },
              ],
            },
          ],
        },
        {
          id: 'not-copied-note',
          type: 'information',
          label:
            'Có giấy không sao được: giấy bị tẩy xóa, rách nát không đọc được, giấy đóng dấu mật, giấy tự viết chưa có cơ quan xác nhận.',
          counterLabel:
            'Kiểm tra bản chính theo Điều 22 Nghị định 23/2015/NĐ-CP: không tẩy xóa, hư hỏng, không đóng dấu mật, không do cá nhân tự lập mà chưa xác nhận.',
        },
      ],
    },
  ],
};
