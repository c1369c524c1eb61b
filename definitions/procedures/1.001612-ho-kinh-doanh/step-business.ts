import type { StepDefinition } from '../../../src/modules/forms/contract.ts';

/** Name, place, trades, capital and what the tax office has to know. */
export const businessStep: StepDefinition = {
  id: 'business',
  title: 'Việc kinh doanh',
  sections: [
    {
      id: 'name',
      title: 'Tên và nơi kinh doanh',
      fields: [
        {
          id: 'business.name',
          type: 'text',
          label: 'Tên riêng của hộ kinh doanh',
          hint: 'Chữ “Hộ kinh doanh” đứng trước, bạn không cần ghi. Ví dụ: Tạp hóa Cô Rin. Không trùng với hộ khác trong xã.',
          counterLabel: 'Tên riêng',
          counterHint: 'Sau cụm từ “Hộ kinh doanh”. Xem có trùng tên trong xã không',
          missing: 'Nhập tên riêng của hộ kinh doanh',
          minLength: 2,
          maxLength: 120,
          // Nghị định 168/2025/NĐ-CP, article on the name of a household business.
          without: ['công ty', 'tổng công ty', 'tập đoàn', 'doanh nghiệp', 'hộ kinh doanh'],
        },
        {
          id: 'business.place',
          type: 'choice',
          label: 'Bạn kinh doanh ở đâu?',
          counterLabel: 'Trụ sở',
          missing: 'Chọn nơi kinh doanh',
          options: [
            { value: 'home', label: 'Tại nơi tôi thường trú', counterLabel: 'Tại nơi thường trú' },
            {
              value: 'elsewhere',
              label: 'Ở chỗ khác',
              hint: 'Cửa hàng thuê, quầy ở chợ, xưởng',
              reveal: [
                {
                  id: 'business.address',
                  type: 'address',
                  label: 'Địa chỉ nơi kinh doanh',
                  missing: 'Nhập địa chỉ nơi kinh doanh',
                  detailLabel: 'Thôn, số nhà, tên đường, tên chợ',
                },
              ],
            },
            {
              value: 'mobile',
              label: 'Không có chỗ cố định',
              hint: 'Bán lưu động, làm thợ tại nhà khách. Giấy ghi trụ sở là nơi bạn thường trú.',
              counterLabel: 'Không kinh doanh tại trụ sở',
            },
          ],
        },
        {
          id: 'business.phone',
          type: 'phone',
          label: 'Số điện thoại của hộ kinh doanh',
          hint: 'Để trống thì ghi số điện thoại của bạn mà chúng tôi đã có',
          counterHint: 'Trống: ghi số của chủ hộ',
          required: false,
          when: { present: { var: '$known.applicant.phone' } },
        },
        {
          id: 'business.ownPhone',
          type: 'phone',
          label: 'Số điện thoại của hộ kinh doanh',
          missing: 'Nhập số điện thoại để khách và cán bộ gọi được',
          when: { not: { present: { var: '$known.applicant.phone' } } },
        },
      ],
    },
    {
      id: 'trades',
      title: 'Ngành, nghề và vốn',
      intro: 'Ngành chính ghi đầu tiên. Không biết mã ngành thì để trống, công chức ghi giúp.',
      fields: [
        {
          id: 'business.trades',
          type: 'group',
          label: 'Bạn bán gì, làm gì?',
          counterLabel: 'Ngành, nghề kinh doanh',
          missing: 'Ghi ít nhất một ngành, nghề',
          itemLabel: 'Ngành, nghề',
          addLabel: 'Thêm ngành, nghề',
          min: 1,
          max: 20,
          fields: [
            {
              id: 'words',
              type: 'text',
              label: 'Ghi bằng lời của bạn',
              hint: 'Ví dụ: bán tạp hóa; quán cà phê; sửa xe máy',
              counterLabel: 'Tên ngành, nghề',
              missing: 'Ghi bạn bán gì hoặc làm gì',
              minLength: 2,
              maxLength: 200,
            },
            {
              id: 'code',
              type: 'text',
              label: 'Mã ngành',
              hint: 'Bốn chữ số, không bắt buộc',
              counterLabel: 'Mã ngành cấp bốn',
              required: false,
              minLength: 4,
              maxLength: 4,
              width: 'short',
              numeric: true,
            },
          ],
        },
        {
          id: 'trades-note',
          type: 'information',
          label:
            'Một số nghề còn cần giấy phép riêng trước khi làm, ví dụ bán rượu, gas, thuốc chữa bệnh. Chúng tôi báo bạn nếu có.',
          counterLabel: 'Ngành, nghề đầu tư kinh doanh có điều kiện: báo người dân giấy phép còn thiếu.',
        },
        {
          id: 'business.capital',
          type: 'money',
          label: 'Vốn kinh doanh',
          hint: 'Tiền và hàng bạn bỏ ra để làm ăn, ước chừng. Ví dụ 20.000.000',
          missing: 'Nhập số vốn kinh doanh',
          min: 1,
          max: 999_999_999_999,
        },
      ],
    },
    {
      id: 'tax',
      title: 'Để cơ quan thuế biết',
      intro: 'Khai ở đây là đăng ký thuế luôn, bạn không phải đến cơ quan thuế. Mã số thuế là số định danh của bạn.',
      fields: [
        {
          id: 'business.workers',
          type: 'number',
          label: 'Có mấy người làm, tính cả bạn?',
          counterLabel: 'Tổng số lao động (dự kiến)',
          missing: 'Nhập số người làm',
          unit: 'người',
          min: 1,
          max: 1000,
          initial: 1,
        },
        {
          id: 'business.startsOn',
          type: 'date',
          label: 'Ngày bắt đầu hoạt động',
          hint: 'Để trống: bắt đầu từ ngày được cấp giấy',
          counterHint: 'Trống: từ ngày cấp giấy',
          required: false,
          min: 'today',
          max: 'today+1y',
        },
        {
          id: 'business.more',
          type: 'multi-choice',
          label: 'Bạn muốn ghi thêm gì không?',
          counterLabel: 'Ghi thêm',
          hint: 'Không có thì bỏ qua',
          required: false,
          options: [
            {
              value: 'tax-address',
              label: 'Nhận thông báo thuế ở nơi khác',
              counterLabel: 'Địa chỉ nhận thông báo thuế',
              reveal: [
                {
                  id: 'business.taxAddress',
                  type: 'address',
                  label: 'Địa chỉ nhận thông báo thuế',
                  missing: 'Nhập địa chỉ nhận thông báo thuế',
                },
              ],
            },
            {
              value: 'branches',
              label: 'Còn địa điểm kinh doanh khác',
              counterLabel: 'Địa điểm kinh doanh ngoài trụ sở',
              reveal: [
                {
                  id: 'business.branches',
                  type: 'group',
                  label: 'Địa điểm kinh doanh khác',
                  itemLabel: 'Địa điểm',
                  addLabel: 'Thêm địa điểm',
                  missing: 'Ghi địa điểm kinh doanh khác',
                  min: 1,
                  max: 10,
                  fields: [
                    { id: 'name', type: 'text', label: 'Tên địa điểm', maxLength: 120, required: false },
                    { id: 'address', type: 'address', label: 'Địa chỉ', missing: 'Nhập địa chỉ của địa điểm' },
                  ],
                },
              ],
            },
            {
              value: 'short-name',
              label: 'Tên viết tắt',
              reveal: [{ id: 'business.shortName', type: 'text', label: 'Tên viết tắt', maxLength: 40, width: 'medium' }],
            },
            {
              value: 'foreign-name',
              label: 'Tên bằng tiếng nước ngoài',
              reveal: [{ id: 'business.foreignName', type: 'text', label: 'Tên bằng tiếng nước ngoài', maxLength: 120 }],
            },
            {
              value: 'email',
              label: 'Thư điện tử',
              reveal: [{ id: 'business.email', type: 'email', label: 'Địa chỉ thư điện tử' }],
            },
            {
              value: 'website',
              label: 'Trang web hoặc số fax',
              reveal: [{ id: 'business.website', type: 'text', label: 'Trang web, số fax', maxLength: 150 }],
            },
          ],
        },
      ],
    },
  ],
};
