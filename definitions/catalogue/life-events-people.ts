import { type LifeEvent, yesNo } from './life-events-parts.ts';

/** Birth, marriage, death, moving, trade. */
export const eventsOfPeople: readonly LifeEvent[] = [
  {
    id: 'birth',
    title: 'Sinh con',
    lead: 'Giấy khai sinh, nơi ở và thẻ bảo hiểm y tế cho bé.',
    always: [{ code: '1.001193', why: 'Ghi tên bé vào sổ hộ tịch, nhận Giấy khai sinh' }],
    questions: [
      {
        id: 'parents',
        ask: 'Cha và mẹ của bé thế nào?',
        options: [
          { id: 'married', label: 'Đã đăng ký kết hôn', leadsTo: [] },
          {
            id: 'not-married',
            label: 'Chưa đăng ký kết hôn, cha muốn nhận con',
            leadsTo: [{ code: '1.000689', why: 'Khai sinh và nhận con làm cùng một lần' }],
            replaces: ['1.001193'],
          },
          {
            id: 'foreign',
            label: 'Cha hoặc mẹ là người nước ngoài',
            leadsTo: [{ code: '2.000528', why: 'Khai sinh khi cha hoặc mẹ là người nước ngoài' }],
            replaces: ['1.001193'],
          },
        ],
      },
      {
        id: 'together',
        ask: 'Bạn muốn làm luôn thường trú và thẻ bảo hiểm y tế cho bé?',
        options: yesNo([{ code: '2.000986', why: 'Một tờ khai cho khai sinh, thường trú và thẻ bảo hiểm y tế' }], ['1.001193']),
      },
    ],
  },
  {
    id: 'marriage',
    title: 'Kết hôn',
    lead: 'Đăng ký kết hôn và giấy tờ cần trước đó.',
    always: [{ code: '1.000894', why: 'Hai người cùng đến ký và nhận Giấy chứng nhận kết hôn' }],
    questions: [
      {
        id: 'foreign',
        ask: 'Một trong hai người là người nước ngoài, hoặc đang sống ở nước ngoài?',
        options: yesNo([{ code: '2.000806', why: 'Kết hôn có yếu tố nước ngoài' }], ['1.000894']),
      },
      {
        id: 'elsewhere',
        ask: 'Có ai thường trú ở xã khác nơi đăng ký?',
        options: yesNo([
          { code: '1.004873', why: 'Giấy xác nhận tình trạng hôn nhân của người ở nơi khác, khi chưa tra được dữ liệu' },
        ]),
      },
      {
        id: 'move',
        ask: 'Sau đó có người chuyển về ở cùng?',
        options: yesNo([{ code: '1.004222', why: 'Đăng ký thường trú ở nhà mới' }]),
      },
    ],
  },
  {
    id: 'death',
    title: 'Người thân qua đời',
    lead: 'Khai tử và những khoản gia đình được hưởng.',
    always: [
      { code: '1.000656', why: 'Đăng ký khai tử, nên làm trong 15 ngày' },
      { code: '1.003197', why: 'Xóa đăng ký thường trú của người đã mất' },
    ],
    questions: [
      {
        id: 'allowance',
        ask: 'Người mất đang được hưởng khoản nào?',
        options: [
          { id: 'pension', label: 'Trợ cấp hưu trí xã hội', leadsTo: [{ code: '1.014028', why: 'Hỗ trợ chi phí mai táng' }] },
          { id: 'social', label: 'Trợ cấp xã hội hằng tháng', leadsTo: [{ code: '1.001731', why: 'Hỗ trợ chi phí mai táng' }] },
          {
            id: 'merit',
            label: 'Trợ cấp người có công',
            leadsTo: [{ code: '1.010824', why: 'Trợ cấp một lần và mai táng phí' }],
          },
          { id: 'veteran', label: 'Là cựu chiến binh', leadsTo: [{ code: '2.002307', why: 'Mai táng phí cựu chiến binh' }] },
          { id: 'none', label: 'Không, hoặc chưa rõ', leadsTo: [] },
        ],
      },
      {
        id: 'inheritance',
        ask: 'Có người thừa kế muốn nhường phần của mình?',
        options: yesNo([{ code: '2.001016', why: 'Chứng thực văn bản từ chối nhận di sản' }]),
      },
      {
        id: 'land',
        ask: 'Người mất đứng tên nhà đất?',
        options: yesNo([{ code: '1.013831', why: 'Đăng ký sang tên nhà đất được thừa kế' }]),
      },
    ],
  },
  {
    id: 'moving',
    title: 'Chuyển nhà',
    lead: 'Nơi ở mới, xác nhận và những giấy tờ đi theo.',
    always: [],
    questions: [
      {
        id: 'stay',
        ask: 'Bạn ở nơi mới thế nào?',
        options: [
          { id: 'for-good', label: 'Ở hẳn', leadsTo: [{ code: '1.004222', why: 'Đăng ký thường trú; nơi cũ tự xóa' }] },
          { id: 'for-now', label: 'Ở tạm, thuê trọ từ 30 ngày', leadsTo: [{ code: '1.004194', why: 'Đăng ký tạm trú' }] },
          { id: 'longer', label: 'Tạm trú sắp hết hạn, muốn ở tiếp', leadsTo: [{ code: '1.002755', why: 'Gia hạn tạm trú' }] },
          { id: 'away', label: 'Đi xa một thời gian', leadsTo: [{ code: '1.003677', why: 'Khai báo tạm vắng' }] },
        ],
      },
      {
        id: 'household',
        ask: 'Bạn muốn tách thành hộ riêng tại cùng địa chỉ?',
        options: yesNo([{ code: '1.010038', why: 'Tách hộ' }]),
      },
      {
        id: 'proof',
        ask: 'Có nơi nào đòi giấy xác nhận cư trú?',
        options: yesNo([{ code: '1.010041', why: 'Giấy xác nhận thông tin cư trú (CT07)' }]),
      },
    ],
  },
  {
    id: 'shop',
    title: 'Mở cửa hàng',
    lead: 'Mở, đổi, tạm nghỉ hay đóng hộ kinh doanh.',
    always: [],
    questions: [
      {
        id: 'stage',
        ask: 'Bạn đang cần việc nào?',
        options: [
          { id: 'open', label: 'Mở mới', leadsTo: [{ code: '1.001612', why: 'Đăng ký hộ kinh doanh, có luôn mã số thuế' }] },
          {
            id: 'change',
            label: 'Đổi tên, địa chỉ, ngành nghề, chủ',
            leadsTo: [{ code: '2.000720', why: 'Thay đổi đăng ký hộ kinh doanh' }],
          },
          { id: 'pause', label: 'Tạm nghỉ', leadsTo: [{ code: '1.001570', why: 'Thông báo tạm ngừng kinh doanh' }] },
          { id: 'close', label: 'Nghỉ hẳn', leadsTo: [{ code: '1.001266', why: 'Chấm dứt hoạt động hộ kinh doanh' }] },
          { id: 'lost', label: 'Giấy bị mất, hỏng', leadsTo: [{ code: '2.000575', why: 'Cấp lại giấy chứng nhận' }] },
        ],
      },
      {
        id: 'food',
        ask: 'Cửa hàng bán đồ ăn, thức uống?',
        options: yesNo([{ code: '1.013855', why: 'Giấy chứng nhận an toàn thực phẩm, nếu thuộc loại phải có' }]),
      },
      {
        id: 'pavement',
        ask: 'Cần dùng tạm vỉa hè?',
        options: yesNo([{ code: '1.013274', why: 'Xin dùng tạm lòng đường, vỉa hè' }]),
      },
    ],
  },
];
