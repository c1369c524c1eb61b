import type { EverydayWord } from './everyday-words.ts';

/** Land, houses, shops, farming. */
export const landAndTradeWords: readonly EverydayWord[] = [
  {
    says: 'sổ đỏ, sổ hồng, bìa đỏ, bìa hồng, sổ đất, giấy đất, giấy tờ đất, giấy nhà đất, sổ nhà đất, bìa đất',
    means: 'giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất',
    weight: 0.6,
  },
  {
    says: `
      làm sổ đỏ, cấp sổ đỏ, làm bìa đỏ, ra sổ đỏ, làm sổ hồng, xin sổ đỏ, sổ đỏ lần đầu, chưa có sổ đỏ, đất chưa có sổ,
      cấp bìa đỏ, làm sổ đất, ra sổ, đất ông bà, đất ông bà để lại, đất ông cha, đất hương hỏa, đất khai hoang, khai hoang,
      đất chưa có giấy, chưa có giấy chứng nhận, chưa có bìa, đất chưa có bìa, đất … chưa có sổ, đất không giấy tờ`,
    means: 'đăng ký đất đai cấp giấy chứng nhận quyền sử dụng đất lần đầu đối với cá nhân',
    procedures: ['1.013978'],
    sure: 0.5,
    unless: 'làm lại, cấp lại, bị mất, sang tên, đổi, tách, di chúc, từ chối',
  },
  {
    says: `
      mất sổ đỏ, sổ đỏ … mất, sổ đỏ bị mất, mất sổ hồng, sổ hồng … mất, mất bìa đỏ, bìa đỏ … mất, mất giấy đất, làm lại sổ đỏ,
      cấp lại sổ đỏ, cấp lại sổ hồng, cấp lại bìa đỏ, thất lạc sổ đỏ, sổ đỏ bị cháy`,
    means: 'cấp lại giấy chứng nhận do bị mất',
    procedures: ['1.012786'],
    sure: 0.7,
  },
  {
    says: `
      bìa đỏ … rách, bìa đỏ … hỏng, sổ đỏ … hỏng, sổ hồng … rách, sổ đỏ … nhòe, sổ đỏ … ướt, đổi sổ đỏ, đổi sổ hồng,
      cấp đổi sổ, sổ đỏ … rách, sổ đỏ cũ, sổ đỏ bị nhòe, đổi bìa đỏ`,
    means: 'cấp đổi giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất',
    procedures: ['1.012783'],
    sure: 0.6,
  },
  {
    says: 'sổ đỏ … sai, sổ đỏ ghi sai, sai tên trên sổ, sổ hồng … sai, sửa sổ đỏ, đính chính sổ',
    means: 'đính chính giấy chứng nhận đã cấp',
    procedures: ['1.012790', '1.012796'],
    sure: 0.4,
  },
  {
    says: `
      sang tên sổ đỏ, sang tên đất, sang sổ, mua đất, bán đất, mua bán đất, chuyển nhượng đất, cho đất con, cho con đất,
      tặng đất, tặng cho đất, thừa kế đất, chuyển tên sổ đỏ, đứng tên sổ đỏ, sang tên nhà đất, sang tên nhà`,
    means: 'đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất chuyển nhượng, thừa kế, tặng cho',
    procedures: ['1.013831'],
    sure: 0.4,
    unless: 'hợp đồng, di chúc, chứng thực, xe',
  },
  {
    says: `
      chia … đất, chia sổ, làm hai sổ, tách làm hai, chia đôi đất, tách thửa, tách đất, chia đất, tách sổ đỏ, gộp thửa,
      nhập thửa, hợp thửa, cắt đất`,
    means: 'tách thửa hoặc hợp thửa đất',
    procedures: ['1.012784'],
    sure: 0.25,
    beside: true,
    unless: 'đồng thời',
  },
  {
    says: `
      lên thổ cư, chuyển thổ cư, lên đất ở, chuyển đất vườn, chuyển mục đích, đất ruộng sang, chuyển đất nông nghiệp,
      xin chuyển đất`,
    means: 'chuyển mục đích sử dụng đất',
    procedures: ['1.013949'],
    sure: 0.35,
    beside: true,
    unless: 'rừng, lúa, không phải xin phép, trồng trọt',
  },
  {
    says: `
      cãi nhau, bờ rào, hàng rào, mâu thuẫn đất, xích mích, hàng xóm … đất, chiếm đất, lấn ranh, mốc giới, lối đi chung,
      lấn đất, lấn chiếm, ranh đất, ranh giới đất, tranh chấp ranh, cãi nhau về đất, tranh đất, tranh chấp đất, kiện đất,
      hàng xóm lấn`,
    means: 'hòa giải tranh chấp đất đai',
    procedures: ['1.012812'],
    sure: 0.4,
    beside: true,
    unless: 'cấp tỉnh, bộ trưởng, thẩm quyền',
  },
  {
    says: 'thế chấp, thế chấp sổ đỏ, vay ngân hàng, cầm sổ đỏ, thế chấp đất, thế chấp nhà',
    means: 'đăng ký biện pháp bảo đảm bằng quyền sử dụng đất, tài sản gắn liền với đất',
    procedures: ['1.011441'],
    sure: 0.3,
    unless: 'xóa, thay đổi, tàu',
  },
  {
    says: 'xóa thế chấp, giải chấp, trả hết nợ ngân hàng, rút sổ đỏ',
    means: 'xóa đăng ký biện pháp bảo đảm bằng quyền sử dụng đất, tài sản gắn liền với đất',
    weight: 0.9,
  },
  {
    says: `
      xây nhà, làm nhà, cất nhà, dựng nhà, xin phép xây, xây mới nhà, xây mới, xây nhà mới, xin xây, xin phép làm nhà,
      giấy phép xây nhà, xin giấy phép xây, phép xây dựng, nhà ở riêng lẻ, xây tường rào, xây nhà trọ`,
    means: 'cấp giấy phép xây dựng mới công trình nhà ở riêng lẻ',
    procedures: ['1.013225'],
    sure: 0.5,
    unless: `
      sửa, gia hạn, điều chỉnh, cấp lại, hết hạn, khởi công, thêm tầng, vỉa hè, lòng đường, điện, nước, vay, hỗ trợ,
      xóa nhà tạm, tình nghĩa`,
  },
  {
    says: `
      sửa nhà, sửa chữa nhà, cải tạo nhà, nâng tầng, cơi nới, lên thêm tầng, nâng nền, sửa lại nhà, xây thêm tầng, mở rộng nhà`,
    means: 'cấp giấy phép xây dựng sửa chữa, cải tạo công trình nhà ở riêng lẻ',
    procedures: ['1.013229'],
    sure: 0.6,
    unless: 'hỗ trợ, người có công',
  },
  {
    says: `
      giấy phép xây nhà … hết hạn, giấy phép … chưa khởi công, chưa khởi công, gia hạn giấy phép xây,
      gia hạn giấy phép xây dựng, giấy phép xây dựng … hết hạn, giấy phép xây … hết hạn`,
    means: 'gia hạn giấy phép xây dựng',
    procedures: ['1.013227'],
    sure: 0.5,
  },
  {
    says: 'mất giấy phép xây dựng, giấy phép xây dựng … mất, giấy phép xây dựng … rách',
    means: 'cấp lại giấy phép xây dựng',
    procedures: ['1.013228'],
    sure: 0.5,
  },
  {
    says: 'giấy phép xây dựng',
    procedures: ['1.013225', '1.013226', '1.013227', '1.013228', '1.013229'],
    sure: 0.12,
    beside: true,
  },
  {
    says: 'vỉa hè, lòng đường, hè phố, để vật liệu, lề đường, bày bán vỉa hè',
    means: 'cấp phép sử dụng tạm thời lòng đường, vỉa hè vào mục đích khác',
    procedures: ['1.013274'],
    sure: 0.45,
  },
  {
    says: 'chặt cây, đốn cây, hạ cây, cưa cây, cây trước nhà, chặt hạ cây',
    means: 'cấp giấy phép chặt hạ, dịch chuyển cây xanh',
    procedures: ['1.002693'],
    sure: 0.4,
    unless: 'rừng, gỗ',
  },
  {
    says: 'nhà ở xã hội, mua nhà xã hội, nhà thu nhập thấp',
    means: 'nhà ở xã hội',
    weight: 0.5,
    beside: true,
  },
  {
    says: 'kéo điện, mắc điện, lắp công tơ, lắp đồng hồ điện, xin điện, nối điện, cấp điện mới, lắp điện',
    means: 'cấp điện mới từ lưới điện hạ áp',
    procedures: ['3.000001'],
    sure: 0.5,
    unless: 'trung áp, mặt trời',
  },
  {
    says: 'điện mặt trời, pin mặt trời, điện áp mái',
    means: 'thông báo phát triển nguồn điện mặt trời mái nhà tự sản xuất, tự tiêu thụ',
    procedures: ['1.115377'],
    sure: 0.3,
    beside: true,
  },
  {
    says: `
      bán đồ ăn, bán ăn sáng, bán phở, bán bún, bán cơm, bán bánh, bán nước, bán cà phê, bán trà sữa, bán quần áo, bán rau,
      bán thịt, bán cá, bán hoa, bán vật liệu, bán điện thoại, bán lẻ tại nhà, gội đầu, làm nail, làm móng, mở spa, rửa xe,
      sửa xe, may đo, tiệm may, giặt là, xay xát, làm mộc, mở nhà nghỉ, mở đại lý, mở ki ốt, mở gian hàng, ra nghề, mở quán,
      mở tiệm, mở cửa hàng, mở cửa hiệu, mở sạp, mở shop, bán hàng ăn, bán tạp hóa, tạp hóa, quán ăn, quán nước, quán cà phê,
      quán nhậu, tiệm tóc, cắt tóc, tiệm sửa xe, buôn bán nhỏ, bán hàng online, bán hàng trên mạng, kinh doanh nhỏ,
      kinh doanh cá thể, hộ cá thể, đăng ký kinh doanh, giấy phép kinh doanh, ra kinh doanh, mở hàng, mở xưởng, buôn bán,
      mở nhà thuốc`,
    means: 'đăng ký thành lập hộ kinh doanh',
    procedures: ['1.001612'],
    sure: 0.5,
    unless: `
      thay đổi, tạm, ngừng, chấm dứt, nghỉ, cấp lại, mất, doanh nghiệp, công ty, nhà thuốc, xăng, karaoke, rượu, thuốc lá,
      hợp tác xã, vận tải, cấp đổi, đóng, đổi, bị, giải thể, dẹp, chuyển, bán xe, hợp đồng, hết hạn, an toàn thực phẩm, vỉa hè`,
  },
  {
    says: `
      đăng ký hộ kinh doanh, lập hộ kinh doanh, mở hộ kinh doanh, giấy phép hộ kinh doanh, giấy phép kinh doanh hộ`,
    means: 'đăng ký thành lập hộ kinh doanh',
    procedures: ['1.001612'],
    sure: 0.3,
    beside: true,
    unless: 'thay đổi, tạm, ngừng, chấm dứt, cấp lại, mất, liên hiệp, nội dung, đổi, thuế',
  },
  {
    says: `
      chuyển … quán, chuyển quán … sang, dời quán, dời cửa hàng, chuyển tiệm, thay đổi địa chỉ kinh doanh, thêm vốn,
      đổi tên cửa hàng, đổi tên tiệm, đổi tên quán, đổi địa chỉ quán, đổi địa chỉ kinh doanh, đổi địa chỉ hộ kinh doanh,
      đổi ngành nghề, thêm ngành nghề, đổi tên hộ kinh doanh, đổi chủ hộ kinh doanh, chuyển địa điểm kinh doanh,
      đổi giấy phép kinh doanh, chuyển cửa hàng, chuyển quán`,
    means: 'đăng ký thay đổi nội dung đăng ký hộ kinh doanh',
    procedures: ['2.000720'],
    sure: 0.6,
    unless: 'doanh nghiệp, công ty, hợp tác xã',
  },
  {
    says: `
      quán … nghỉ, cửa hàng … nghỉ, tiệm … nghỉ, nghỉ bán … tháng, nghỉ … tháng, tạm nghỉ bán, tạm nghỉ, tạm đóng,
      nghỉ bán một thời gian, tạm ngưng, tạm ngừng kinh doanh, tạm dừng kinh doanh, tạm đóng cửa, ngưng bán`,
    means: 'tạm ngừng kinh doanh hộ kinh doanh',
    procedures: ['1.001570'],
    sure: 0.45,
    unless: `
      doanh nghiệp, công ty, hợp tác xã, trường, lương hưu, trợ cấp, liên hiệp, chi nhánh, luôn, hẳn, thai sản, nghỉ hưu,
      nghỉ việc, ốm`,
  },
  {
    says: `
      giải thể cửa hàng, giải thể quán, giải thể hộ, đóng … quán, đóng … cửa hàng, nghỉ luôn, nghỉ hẳn, nghỉ bán hàng,
      nghỉ bán luôn, đóng cửa tiệm, đóng cửa hàng, đóng quán, dẹp tiệm, dẹp quán, giải thể hộ kinh doanh, không bán nữa,
      nghỉ kinh doanh, thôi kinh doanh, trả giấy phép kinh doanh, không kinh doanh nữa, bỏ kinh doanh`,
    means: 'chấm dứt hoạt động hộ kinh doanh',
    procedures: ['1.001266'],
    sure: 0.6,
    unless: 'tạm, doanh nghiệp, công ty, tháng',
  },
  {
    says: `
      hộ kinh doanh … hỏng, hộ kinh doanh … rách, hộ kinh doanh … mất, hộ kinh doanh … cháy, giấy phép kinh doanh … hỏng,
      giấy phép kinh doanh … cháy, mất giấy phép kinh doanh, mất đăng ký kinh doanh, giấy phép kinh doanh … mất,
      giấy phép kinh doanh … rách, làm lại giấy phép kinh doanh, hộ kinh doanh bị mất, mất giấy chứng nhận hộ kinh doanh`,
    means: 'cấp lại giấy chứng nhận đăng ký hộ kinh doanh',
    procedures: ['2.000575'],
    sure: 0.6,
    unless: 'doanh nghiệp, công ty',
  },
  {
    says: 'hiến đất, cho đất làm đường, hiến đất làm đường, đất làm đường, đất mở đường, tặng đất cho xã',
    means: 'tặng cho quyền sử dụng đất cho Nhà nước hoặc cộng đồng dân cư hoặc mở rộng đường giao thông',
    procedures: ['1.013979'],
    sure: 0.5,
  },
  {
    says: 'sản phẩm ocop, ocop, đặc sản, chấm sao',
    means: 'đánh giá, phân hạng sản phẩm OCOP',
    procedures: ['3.000611'],
    sure: 0.4,
    beside: true,
  },
  {
    says: 'mở nhóm trẻ, giữ trẻ, nhóm trẻ, nhóm trẻ tư thục, lớp mẫu giáo, trông trẻ, mầm non độc lập, mở lớp mầm non',
    means: 'thành lập hoặc cho phép thành lập cơ sở giáo dục mầm non độc lập',
    procedures: ['1.012971'],
    sure: 0.45,
    unless: 'giải thể, ăn trưa, hỗ trợ, trợ cấp, hoạt động trở lại',
  },
];
