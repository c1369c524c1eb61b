import { type LifeEvent, yesNo } from './life-events-parts.ts';

/** House, school, support, land, papers. */
export const eventsAtHome: readonly LifeEvent[] = [
  {
    id: 'house',
    title: 'Làm nhà',
    lead: 'Giấy phép xây, sửa và điện cho nhà mới.',
    always: [],
    questions: [
      {
        id: 'work',
        ask: 'Bạn định làm gì?',
        options: [
          { id: 'build', label: 'Xây mới', leadsTo: [{ code: '1.013225', why: 'Giấy phép xây dựng, nếu nơi bạn ở phải có' }] },
          { id: 'repair', label: 'Sửa, nâng tầng, cải tạo', leadsTo: [{ code: '1.013229', why: 'Giấy phép sửa chữa, cải tạo' }] },
          { id: 'adjust', label: 'Đổi thiết kế đã được cấp phép', leadsTo: [{ code: '1.013226', why: 'Điều chỉnh giấy phép' }] },
          { id: 'extend', label: 'Giấy phép sắp hết hạn', leadsTo: [{ code: '1.013227', why: 'Gia hạn giấy phép' }] },
        ],
      },
      {
        id: 'land-paper',
        ask: 'Đất đã có sổ đỏ chưa?',
        options: [
          { id: 'yes', label: 'Rồi', leadsTo: [] },
          { id: 'no', label: 'Chưa', leadsTo: [{ code: '1.013978', why: 'Làm sổ đỏ lần đầu, vì giấy phép cần giấy tờ đất' }] },
        ],
      },
      {
        id: 'electricity',
        ask: 'Nhà cần lắp điện mới?',
        options: yesNo([{ code: '3.000001', why: 'Cấp điện mới' }]),
      },
    ],
  },
  {
    id: 'school',
    title: 'Đi học',
    lead: 'Nhập học và những khoản hỗ trợ cho trẻ.',
    always: [],
    questions: [
      {
        id: 'grade',
        ask: 'Con bạn học lớp nào?',
        options: [
          { id: 'kindergarten', label: 'Mẫu giáo', leadsTo: [{ code: '1.001622', why: 'Hỗ trợ tiền ăn trưa, nếu thuộc diện' }] },
          {
            id: 'nursery',
            label: 'Nhà trẻ bán trú',
            leadsTo: [{ code: '2.002771', why: 'Hỗ trợ kinh phí và gạo, nếu thuộc diện' }],
          },
          { id: 'grade-6', label: 'Vào lớp 6', leadsTo: [{ code: '3.000182', why: 'Tuyển sinh lớp 6' }] },
          { id: 'boarding', label: 'Học sinh bán trú', leadsTo: [{ code: '2.002770', why: 'Hỗ trợ tiền ăn, ở và gạo' }] },
        ],
      },
      {
        id: 'copies',
        ask: 'Trường cần bản sao giấy tờ?',
        options: yesNo([
          { code: '2.000635', why: 'Bản sao Giấy khai sinh' },
          { code: '2.000815', why: 'Chứng thực bản sao giấy tờ khác' },
        ]),
      },
      {
        id: 'fees',
        ask: 'Gia đình thuộc diện được miễn, giảm học phí?',
        options: yesNo([{ code: '1.010497', why: 'Đề nghị miễn, giảm học phí' }]),
      },
    ],
  },
  {
    id: 'elderly-disabled',
    title: 'Người cao tuổi, người khuyết tật',
    lead: 'Trợ cấp hằng tháng và giấy xác nhận.',
    always: [],
    questions: [
      {
        id: 'who',
        ask: 'Bạn làm cho ai?',
        options: [
          {
            id: 'aged-75',
            label: 'Người từ 75 tuổi, không có lương hưu',
            leadsTo: [{ code: '1.014027', why: 'Trợ cấp hưu trí xã hội' }],
          },
          {
            id: 'disabled',
            label: 'Người khuyết tật',
            leadsTo: [
              { code: '1.001699', why: 'Xác định mức độ khuyết tật, nhận giấy xác nhận' },
              { code: '1.001776', why: 'Trợ cấp xã hội hằng tháng, khi khuyết tật nặng trở lên' },
            ],
          },
          {
            id: 'alone',
            label: 'Trẻ mồ côi, người neo đơn, người đơn thân nuôi con nghèo',
            leadsTo: [{ code: '1.001776', why: 'Trợ cấp xã hội hằng tháng' }],
          },
        ],
      },
      {
        id: 'paper',
        ask: 'Giấy xác nhận khuyết tật bị mất, hỏng?',
        options: yesNo([{ code: '1.001653', why: 'Đổi, cấp lại giấy' }]),
      },
    ],
  },
  {
    id: 'land',
    title: 'Đất đai',
    lead: 'Sổ đỏ, sang tên, tách thửa và tranh chấp.',
    always: [],
    questions: [
      {
        id: 'matter',
        ask: 'Việc của bạn là gì?',
        options: [
          { id: 'first', label: 'Làm sổ đỏ lần đầu', leadsTo: [{ code: '1.013978', why: 'Đăng ký đất, cấp sổ lần đầu' }] },
          {
            id: 'transfer',
            label: 'Mua bán, tặng cho, thừa kế',
            leadsTo: [
              { code: '2.001035', why: 'Chứng thực hợp đồng ở xã (hoặc công chứng)' },
              { code: '1.013831', why: 'Sang tên sổ đỏ' },
            ],
          },
          { id: 'split', label: 'Tách thửa, hợp thửa', leadsTo: [{ code: '1.012784', why: 'Tách thửa hoặc hợp thửa' }] },
          { id: 'lost', label: 'Mất sổ', leadsTo: [{ code: '1.012786', why: 'Cấp lại sổ đỏ' }] },
          { id: 'worn', label: 'Sổ rách, đổi sổ mới', leadsTo: [{ code: '1.012783', why: 'Cấp đổi sổ đỏ' }] },
          { id: 'quarrel', label: 'Tranh chấp', leadsTo: [{ code: '1.012812', why: 'Hòa giải ở xã trước khi đi bước khác' }] },
          { id: 'give', label: 'Hiến đất làm đường', leadsTo: [{ code: '1.013979', why: 'Tặng đất cho Nhà nước, cộng đồng' }] },
        ],
      },
    ],
  },
  {
    id: 'illness-hardship',
    title: 'Ốm đau, khó khăn',
    lead: 'Hộ nghèo, trợ giúp khẩn cấp và bảo hiểm.',
    always: [],
    questions: [
      {
        id: 'hardship',
        ask: 'Gia đình đang gặp chuyện gì?',
        options: [
          {
            id: 'illness',
            label: 'Bệnh hiểm nghèo, hộ nghèo',
            leadsTo: [{ code: '1.011947', why: 'Trợ giúp khẩn cấp, nếu tỉnh bạn có' }],
          },
          {
            id: 'poor',
            label: 'Thu nhập thấp, muốn xét hộ nghèo',
            leadsTo: [{ code: '1.011607', why: 'Đề nghị công nhận hộ nghèo, cận nghèo' }],
          },
          { id: 'out', label: 'Đã khá hơn', leadsTo: [{ code: '1.011608', why: 'Đề nghị công nhận thoát nghèo' }] },
          { id: 'job', label: 'Mất việc', leadsTo: [{ code: '1.014748', why: 'Trợ cấp thất nghiệp' }] },
        ],
      },
    ],
  },
  {
    id: 'papers',
    title: 'Giấy tờ tùy thân',
    lead: 'Căn cước, bản sao, chứng thực và giấy bị mất.',
    always: [],
    questions: [
      {
        id: 'which',
        ask: 'Bạn cần giấy nào?',
        options: [
          { id: 'id-new', label: 'Làm căn cước (từ 14 tuổi)', leadsTo: [{ code: '1.014061', why: 'Cấp thẻ căn cước' }] },
          {
            id: 'id-child',
            label: 'Làm căn cước cho trẻ',
            leadsTo: [{ code: '1.014062', why: 'Cấp thẻ căn cước dưới 14 tuổi' }],
          },
          { id: 'id-worn', label: 'Đổi căn cước', leadsTo: [{ code: '1.014063', why: 'Cấp đổi thẻ căn cước' }] },
          { id: 'id-lost', label: 'Mất căn cước', leadsTo: [{ code: '1.014064', why: 'Cấp lại thẻ căn cước' }] },
          {
            id: 'birth-copy',
            label: 'Bản sao khai sinh, kết hôn, khai tử',
            leadsTo: [{ code: '2.000635', why: 'Bản sao trích lục hộ tịch' }],
          },
          {
            id: 'birth-lost',
            label: 'Mất giấy khai sinh',
            leadsTo: [
              { code: '2.000635', why: 'Xin bản sao nếu sổ còn' },
              { code: '1.004884', why: 'Đăng ký lại nếu sổ cũng mất' },
            ],
          },
          { id: 'wrong', label: 'Giấy hộ tịch ghi sai', leadsTo: [{ code: '1.004859', why: 'Thay đổi, cải chính, bổ sung' }] },
          { id: 'copy', label: 'Chứng thực bản sao', leadsTo: [{ code: '2.000815', why: 'Sao y từ bản chính' }] },
          {
            id: 'signature',
            label: 'Chứng thực chữ ký, giấy ủy quyền',
            leadsTo: [{ code: '2.000884', why: 'Ký trước mặt người chứng thực' }],
          },
        ],
      },
    ],
  },
];
