import type { EverydayWord } from './everyday-words.ts';

/** Moving, identity papers, travel, vehicles, copies and signatures. */
export const residenceAndPaperWords: readonly EverydayWord[] = [
  {
    says: `
      nhập khẩu, nhập hộ khẩu, vào hộ khẩu, làm hộ khẩu, đăng ký hộ khẩu, chuyển hộ khẩu, chuyển khẩu, nhập sổ hộ khẩu,
      vào sổ hộ khẩu, hộ khẩu mới, nhập khẩu cho con, nhập khẩu về, xin nhập khẩu, dọn nhà, dọn về nhà mới, chuyển nhà,
      di nhà, dời nhà, chuyển chỗ ở, đổi chỗ ở, chuyển về ở, di dời nhà, đi đổi nhà, đổi nhà, chuyển nơi ở, chuyển đến ở,
      vào hộ khẩu, nhập tên … hộ khẩu, thêm tên … hộ khẩu, cho … vào hộ khẩu, ghép hộ khẩu, có tên trong hộ khẩu,
      về quê ở hẳn, định cư, ở hẳn`,
    means: 'đăng ký thường trú',
    procedures: ['1.004222'],
    sure: 0.5,
    unless: 'hàng hóa, hải quan, giấy phép, thuốc, máy, tách, xóa, cắt, mỹ phẩm, thực phẩm, giống, hưởng, trợ cấp, lương',
  },
  {
    says: 'cắt khẩu, cắt hộ khẩu, xóa hộ khẩu, xóa khẩu, xóa tên trong hộ khẩu, bỏ hộ khẩu, gạch tên',
    means: 'xóa đăng ký thường trú',
    procedures: ['1.003197'],
    sure: 0.6,
  },
  {
    says: 'tách khẩu, tách hộ khẩu, tách sổ, tách sổ hộ khẩu, ra riêng, ở riêng, tách hộ',
    means: 'tách hộ',
    procedures: ['1.010038'],
    sure: 0.5,
  },
  {
    says: `
      thuê trọ, ở trọ, phòng trọ, nhà trọ, thuê nhà, thuê phòng, khu trọ, công nhân ở, ở thuê, ở nhờ, KT3, kt3,
      tạm trú dài hạn, sinh viên ở, đến ở tạm, ở tạm`,
    means: 'đăng ký tạm trú',
    procedures: ['1.004194'],
    sure: 0.45,
    unless: 'thường trú, diện tích, nhà ở xã hội, người nước ngoài, gia hạn, xóa, hết hạn, kinh doanh, qua đêm, nhà nước',
  },
  {
    says: 'hết hạn tạm trú, tạm trú hết hạn, tạm trú sắp hết, ở tiếp, kéo dài tạm trú, thêm hạn tạm trú',
    means: 'gia hạn tạm trú',
    procedures: ['1.002755'],
    sure: 0.5,
    unless: 'người nước ngoài, thị thực',
  },
  {
    says: 'hủy tạm trú, bỏ tạm trú, xóa tạm trú, cắt tạm trú, thôi tạm trú',
    means: 'xóa đăng ký tạm trú',
    procedures: ['1.010028'],
    sure: 0.6,
  },
  {
    says: `
      nghỉ lại, về chơi, đến chơi, ở chơi, ở nhờ vài, ở lại mấy, ngủ nhờ, khách ở, họ hàng ở, người quen ở, ngủ lại, qua đêm,
      khách đến chơi, khách ở lại, ở lại vài ngày, lưu trú, khách thuê phòng`,
    means: 'thông báo lưu trú',
    procedures: ['2.001159'],
    sure: 0.5,
    unless: 'người nước ngoài, du lịch, khách sạn, hạng',
  },
  {
    says: 'vắng nhà, đi xa, đi làm xa, vắng mặt, đi vắng, khai báo vắng, tạm vắng, rời khỏi địa phương',
    means: 'khai báo tạm vắng',
    procedures: ['1.003677'],
    sure: 0.45,
  },
  {
    says: `
      giấy xác nhận … thường trú, giấy xác nhận … cư trú, giấy xác nhận … hộ khẩu, giấy xác nhận … tạm trú,
      xác nhận … thường trú, xác nhận … tạm trú, chứng minh nơi ở, chứng minh cư trú, xác nhận cư trú, giấy xác nhận cư trú,
      xác nhận nơi ở, xác nhận thường trú, xác nhận hộ khẩu, giấy cư trú, CT07, ct07, ct 07, CT 07, xác nhận đang ở,
      xác nhận địa chỉ`,
    means: 'xác nhận thông tin về cư trú',
    procedures: ['1.010041'],
    sure: 0.6,
    unless: 'phương tiện, diện tích, nước ngoài',
  },
  {
    says: `
      sai hộ khẩu, hộ khẩu … sai, hộ khẩu bị sai, sửa hộ khẩu, đổi chủ hộ, thay chủ hộ, sai thông tin cư trú,
      tên trên hộ khẩu, tên trong hộ khẩu, chỉnh sửa cư trú`,
    means: 'điều chỉnh thông tin về cư trú trong cơ sở dữ liệu về cư trú',
    procedures: ['1.010039'],
    sure: 0.6,
  },
  {
    says: 'không có hộ khẩu, chưa có hộ khẩu, không nơi thường trú, chưa đủ điều kiện thường trú',
    means: 'khai báo thông tin về cư trú đối với người chưa đủ điều kiện đăng ký thường trú',
    procedures: ['1.010040'],
    sure: 0.4,
  },
  {
    says: 'hộ khẩu, sổ hộ khẩu',
    means: 'thường trú | cư trú',
    weight: 0.5,
    beside: true,
  },
  {
    says: 'người nước ngoài ở, khách nước ngoài, người nước ngoài thuê, người nước ngoài lưu trú, tây ở nhà, khách tây',
    means: 'khai báo tạm trú cho người nước ngoài tại Việt Nam',
    procedures: ['1.000253'],
    sure: 0.4,
    unless: 'lao động, kết hôn, mua nhà',
  },
  {
    says: `
      căn cước công dân, thẻ căn cước công dân, thẻ cccd, chứng minh thư, chứng minh nhân dân, giấy chứng minh,
      căn cước gắn chip`,
    means: 'thẻ căn cước',
    beside: true,
    unless: '9 số, 09 số, cũ, người gốc, sao y, công chứng, photo',
  },
  {
    says: `
      mất căn cước, mất cccd, căn cước … mất, mất chứng minh, làm lại căn cước, rơi căn cước, mất thẻ căn cước,
      căn cước … rơi, thất lạc căn cước, cccd … mất, căn cước công dân … mất`,
    means: 'cấp lại thẻ căn cước',
    procedures: ['1.014064'],
    sure: 0.6,
    unless: 'trung ương, cấp tỉnh, giấy chứng nhận căn cước',
  },
  {
    says: `
      căn cước … gãy, căn cước … trầy, căn cước … xước, đổi ảnh căn cước, căn cước … cũ, căn cước … nhòe, đổi căn cước,
      đổi cccd, căn cước hết hạn, căn cước … mờ, căn cước … hỏng, căn cước … gãy, đổi chứng minh, đổi thẻ căn cước,
      căn cước … sai, lên căn cước, căn cước công dân hết hạn, đổi sang căn cước`,
    means: 'cấp đổi thẻ căn cước',
    procedures: ['1.014063'],
    sure: 0.6,
    unless: 'trung ương, cấp tỉnh, giấy chứng nhận căn cước',
  },
  {
    says: `
      làm căn cước, làm thẻ căn cước, làm cccd, cấp căn cước, cấp cccd, làm chứng minh, căn cước lần đầu, căn cước cho con`,
    means: 'cấp thẻ căn cước',
    procedures: ['1.014061'],
    sure: 0.3,
    unless: 'trung ương, cấp tỉnh, trẻ, bé, dưới 14, <under14> tuổi',
  },
  {
    says: `
      <under14> tuổi … căn cước, căn cước … <under14> tuổi, căn cước cho bé, trẻ em … căn cước, con nhỏ … căn cước,
      bé … căn cước, căn cước cho trẻ, căn cước cho con nhỏ, căn cước trẻ em, căn cước … dưới 14 tuổi,
      căn cước … dưới <under14> tuổi, căn cước cho cháu nhỏ`,
    means: 'cấp thẻ căn cước cho người dưới 14 tuổi',
    procedures: ['1.014062'],
    sure: 0.6,
    unless: 'trung ương, cấp tỉnh',
  },
  {
    says: `
      số chứng minh cũ, chứng minh … cũ, chứng minh nhân dân cũ, cmnd cũ, 9 số, 09 số, số cũ và số mới,
      xác nhận số chứng minh, xác nhận số cmnd, xác nhận số định danh`,
    means: 'xác nhận số chứng minh nhân dân 09 số, số định danh cá nhân',
    procedures: ['1.012566'],
    sure: 0.6,
  },
  {
    says: `
      đi nước ngoài chơi, đi du lịch nước ngoài, làm hộ chiếu, xin hộ chiếu, làm passport, passport, pát xpo, đổi hộ chiếu,
      hộ chiếu hết hạn, sổ thông hành`,
    means: 'cấp hộ chiếu phổ thông ở trong nước',
    procedures: ['1.001456'],
    sure: 0.4,
    unless: 'mất, trung ương, công vụ, ngoại giao, cơ quan đại diện, khôi phục',
  },
  {
    says: 'mất hộ chiếu, hộ chiếu … mất, rơi hộ chiếu, mất passport, báo mất hộ chiếu',
    means: 'trình báo mất hộ chiếu phổ thông',
    procedures: ['1.010386'],
    sure: 0.4,
    unless: 'trung ương, cấp tỉnh, cấp huyện',
  },
  {
    says: 'lý lịch tư pháp, giấy không tiền án, không tiền án tiền sự, tiền án tiền sự, giấy tư pháp, phiếu tư pháp',
    means: 'cấp phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam',
    procedures: ['3.000333'],
    sure: 0.4,
    beside: true,
    unless: 'theo yêu cầu, tố tụng, không xác định, cơ quan nhà nước',
  },
  {
    says: 'bằng lái, bằng lái xe, bằng xe máy, bằng ô tô, bằng xe, bằng B1, bằng B2, bằng A1, giấy phép lái',
    means: 'giấy phép lái xe',
    weight: 1,
  },
  {
    says: 'bằng lái … hết hạn, đổi bằng lái, đổi bằng, bằng lái hết hạn, gia hạn bằng lái, bằng lái sắp hết hạn',
    means: 'đổi giấy phép lái xe',
    procedures: ['3.000347'],
    sure: 0.4,
    unless: 'nước ngoài, quân đội, quân sự, công an, quốc tế, tốt nghiệp, mất',
  },
  {
    says: 'mất bằng lái, bằng lái … mất, làm lại bằng lái, rơi bằng lái, mất bằng xe, mất giấy phép lái xe',
    means: 'cấp lại giấy phép lái xe',
    procedures: ['3.000348'],
    sure: 0.5,
  },
  {
    says: 'bằng lái nước ngoài, bằng lái xe nước ngoài, bằng lái của người nước ngoài',
    means: 'đổi giấy phép lái xe hoặc bằng lái xe của người nước ngoài',
    procedures: ['3.000351'],
    sure: 0.5,
  },
  {
    says: 'sang tên xe, đổi chủ xe, chuyển chủ xe, mua xe cũ, bán xe, sang tên đổi chủ',
    means: 'đăng ký sang tên xe',
    weight: 0.9,
    beside: true,
    unless: 'hợp đồng, chứng thực, công chứng, đất, nhà, sổ đỏ',
  },
  {
    says: 'xe mới mua, mua xe mới, bấm biển, bấm biển số, lấy biển số, làm biển số, đăng ký xe mới, đăng ký xe lần đầu',
    means: 'đăng ký, cấp biển số xe lần đầu',
    weight: 1,
    beside: true,
  },
  {
    says: 'cà vẹt, cà vẹt xe, đăng ký xe, giấy tờ xe, giấy đăng ký xe',
    means: 'chứng nhận đăng ký xe, biển số xe',
    weight: 0.7,
    beside: true,
  },
  {
    says: 'mất cà vẹt, mất đăng ký xe, mất giấy tờ xe, mất biển số, làm lại biển số, làm lại đăng ký xe',
    means: 'cấp lại chứng nhận đăng ký xe, biển số xe',
    weight: 0.9,
  },
  {
    says: 'đăng kiểm, khí thải, kiểm định khí thải',
    means: 'kiểm định',
    weight: 0.5,
    beside: true,
  },
  {
    says: `
      sao y, sao y bản chính, bản sao y, công chứng bản sao, photo công chứng, bản photo công chứng, phô tô công chứng,
      công chứng giấy tờ, công chứng bằng, công chứng giấy, công chứng căn cước, công chứng hồ sơ, chứng thực bản sao,
      chứng bản sao, công chứng photo, photo chứng thực, công chứng sổ`,
    means: 'chứng thực bản sao từ bản chính giấy tờ, văn bản',
    procedures: ['2.000815'],
    sure: 0.5,
    unless: 'dịch, chữ ký, ủy quyền, hợp đồng, giao dịch, công chứng viên, sổ gốc',
  },
  {
    says: `
      chứng chữ ký, chứng thực chữ ký, xác nhận chữ ký, công chứng chữ ký, công chứng giấy ủy quyền, chứng thực giấy ủy quyền,
      làm giấy ủy quyền, giấy ủy quyền, công chứng sơ yếu lý lịch, xác nhận sơ yếu lý lịch, sơ yếu lý lịch, xác nhận lý lịch,
      chứng thực lý lịch, điểm chỉ`,
    means: 'chứng thực chữ ký trong các giấy tờ, văn bản',
    procedures: ['2.000884'],
    sure: 0.45,
    unless: 'dịch, lĩnh thay, tư pháp, lương hưu, đăng kiểm',
  },
  {
    says: `
      bản dịch, công chứng bản dịch, dịch thuật công chứng, dịch công chứng, công chứng dịch, dịch thuật, chứng thực bản dịch`,
    means: 'chứng thực chữ ký người dịch',
    procedures: ['2.000992', '2.001008'],
    sure: 0.4,
    unless: 'cộng tác viên',
  },
  {
    says: `
      hợp đồng mua bán, hợp đồng tặng cho, hợp đồng cho thuê, hợp đồng chuyển nhượng, công chứng hợp đồng,
      chứng thực hợp đồng, giấy bán xe, giấy mua bán, giấy cho tặng, giấy tặng cho, giấy vay tiền, chứng thực giao dịch,
      công chứng mua bán`,
    means: 'chứng thực giao dịch liên quan đến tài sản là động sản, quyền sử dụng đất và nhà ở',
    procedures: ['2.001035'],
    sure: 0.5,
    unless: 'điện, lao động, sửa, hủy, bảo đảm, nhà ở xã hội, bản sao',
  },
  {
    says: 'di chúc, lập di chúc, làm di chúc, viết di chúc',
    means: 'chứng thực di chúc',
    procedures: ['2.001019'],
    sure: 0.5,
    beside: true,
    unless: 'công chứng viên',
  },
  {
    says: `
      không nhận thừa kế, từ chối thừa kế, từ chối nhận thừa kế, không nhận di sản, nhường thừa kế, từ chối nhận di sản,
      nhường phần thừa kế`,
    means: 'chứng thực văn bản từ chối nhận di sản',
    procedures: ['2.001016'],
    sure: 0.6,
  },
];
