import type { EverydayWord } from './everyday-words.ts';

/** Birth, marriage, family, death. */
export const lifeWords: readonly EverydayWord[] = [
  {
    says: `
      mới sinh, vừa sinh, sắp sinh, sinh con, sinh em bé, sinh bé, sinh cháu, sinh được, mới đẻ, vừa đẻ, đẻ con, đẻ em bé,
      có em bé, em bé mới, con mới chào đời, chào đời, lọt lòng, ở cữ, nằm cữ, con đầu lòng, chưa có khai sinh,
      chưa khai sinh, chưa có tên trong sổ, chưa có giấy tờ gì, vợ đẻ, vợ sinh, con sinh ra, trẻ sơ sinh, sơ sinh, đầy tháng,
      thêm thành viên, chứng sinh, giấy chứng sinh`,
    means: 'đăng ký khai sinh',
    procedures: ['1.001193'],
    sure: 0.45,
    unless: 'thường trú, hộ khẩu, thai sản, bảo hiểm y tế, khuyết tật, tạm trú',
  },
  {
    says: `
      làm khai sinh, làm giấy khai sinh, giấy khai sinh cho con, khai sinh cho con, khai sinh cho bé, khai sinh mới,
      khai sinh cho cháu`,
    means: 'đăng ký khai sinh',
    procedures: ['1.001193'],
    sure: 0.35,
    beside: true,
    unless: `
      nước ngoài, bản sao, làm lại, đăng ký lại, sai, liên thông, bị mất, sửa, đổi, thường trú, hộ khẩu, đã làm,
      đã có khai sinh`,
  },
  {
    says: 'khai sinh và bảo hiểm, khai sinh … thẻ bảo hiểm, khai sinh kèm bảo hiểm',
    means: 'liên thông khai sinh, cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi',
    procedures: ['2.001023'],
    sure: 0.25,
    beside: true,
    unless: 'thường trú, hộ khẩu, nhập khẩu',
  },
  {
    says: `
      khai sinh rồi nhập khẩu, khai sinh nhập khẩu, khai sinh và nhập, khai sinh … thường trú, khai sinh … hộ khẩu,
      làm một lần khai sinh`,
    means: 'liên thông đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi',
    procedures: ['2.000986'],
    sure: 0.2,
    beside: true,
    unless: 'đã làm, đã có khai sinh, sau khi',
  },
  {
    says: `
      bản sao giấy khai sinh, bản sao khai sinh, trích lục khai sinh, trích lục kết hôn, trích lục khai tử, trích lục giấy,
      xin trích lục, bản sao kết hôn, bản sao hộ tịch, sao lục khai sinh`,
    means: 'cấp bản sao trích lục hộ tịch bản sao giấy khai sinh',
    procedures: ['2.000635'],
    sure: 0.5,
    unless: 'bộ ngoại giao, đại sứ, chứng thực',
  },
  {
    says: `
      khai sinh … thiếu, khai sinh … sai, khai sinh … nhầm, khai sinh … không đúng, sai trong khai sinh, sai trên khai sinh,
      thiếu chữ, tên … khai sinh … sai, đặt lại tên, đổi chữ đệm, đổi ngày sinh, đổi năm sinh, thêm tên cha, thêm tên bố,
      bổ sung tên cha, bổ sung quê quán, sửa quê quán, đổi giới tính, giấy khai sinh … sai, khai sinh bị sai,
      khai sinh ghi sai, khai sinh ghi nhầm, sai năm sinh, sai ngày sinh, sai tên trong khai sinh, sai họ tên,
      sửa giấy khai sinh, sửa khai sinh, đổi họ, đổi tên cho con, đổi tên con, đổi tên đệm, đổi chữ lót, đổi tên họ,
      đổi họ tên, đổi tên khai sinh, cải chính khai sinh, cải chính hộ tịch, cải chính, thay đổi họ tên, sửa ngày sinh,
      sửa năm sinh, đổi dân tộc, xác định lại dân tộc, theo dân tộc mẹ, bổ sung khai sinh`,
    means: 'thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc',
    procedures: ['1.004859'],
    sure: 0.5,
    unless: 'hộ kinh doanh, doanh nghiệp, sổ đỏ, giấy phép, hồ sơ người có công',
  },
  {
    says: `
      khai sinh … mất, mất giấy khai sinh, mất khai sinh, mất bản chính khai sinh, làm lại giấy khai sinh, làm lại khai sinh,
      khai sinh lại, khai sinh bị cháy, khai sinh bị rách`,
    means: 'đăng ký lại khai sinh',
    procedures: ['1.004884'],
    sure: 0.4,
    unless: 'nước ngoài, bản sao, trích lục',
  },
  {
    says: `
      giấy tờ cũ thất lạc, giấy tờ cũ bị mất, sổ gốc … mất, sổ gốc cũng không còn, mất cả sổ gốc, sổ hộ tịch bị mất`,
    means: 'đăng ký lại',
    weight: 0.8,
  },
  {
    says: 'lớn rồi chưa có khai sinh, chưa từng khai sinh, chưa làm khai sinh bao giờ, người lớn chưa có khai sinh',
    means: 'đăng ký khai sinh cho người đã có hồ sơ, giấy tờ cá nhân',
    procedures: ['1.004772'],
    sure: 0.5,
  },
  {
    says: `
      nhận bé là con, nhận là con, nhận làm cha, nhận làm bố, nhận bố, đứng tên cha, đứng tên bố, con rơi, nhận con ruột,
      con ngoài giá thú, con riêng nhận, nhận lại con, nhận cha, nhận con, nhận mẹ, làm giấy nhận cha con, xét nghiệm adn,
      cha đứa bé`,
    means: 'đăng ký nhận cha, mẹ, con',
    procedures: ['1.001022'],
    sure: 0.35,
    beside: true,
    unless: 'con nuôi, nước ngoài, lưu động, thêm tên',
  },
  {
    says: `
      khai sinh … nhận cha, khai sinh và nhận cha, khai sinh kết hợp nhận cha, chưa cưới mà có con, chưa kết hôn mà có con,
      chưa đăng ký kết hôn mà sinh con, chưa đăng ký … đã có con, chưa cưới … có con, chưa kết hôn … có con`,
    means: 'đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con',
    procedures: ['1.000689'],
    sure: 0.4,
    beside: true,
    unless: 'nước ngoài',
  },
  {
    says: `
      lấy vợ, lấy chồng, cưới vợ, cưới chồng, sắp cưới, muốn cưới, cưới nhau, làm đám cưới, đăng ký cưới, lập gia đình,
      giấy hôn thú, hôn thú, giấy đăng ký kết hôn, giấy kết hôn, làm kết hôn, nên vợ nên chồng`,
    means: 'đăng ký kết hôn',
    procedures: ['1.000894'],
    sure: 0.35,
    unless: 'độc thân, tình trạng hôn nhân, chưa kết hôn, chưa đăng ký kết hôn, liệt sĩ, bản sao, trích lục',
  },
  {
    says: `
      lấy chồng nước ngoài, lấy vợ nước ngoài, lấy chồng tây, lấy vợ tây, chồng nước ngoài, vợ nước ngoài, lấy chồng Hàn,
      lấy chồng Hàn Quốc, lấy chồng Đài Loan, lấy chồng Trung Quốc, lấy chồng Nhật, lấy chồng Mỹ, lấy vợ Hàn, lấy vợ Lào,
      lấy chồng Lào, lấy vợ Trung Quốc, lấy chồng ngoại quốc, cưới … nước ngoài, kết hôn với người nước ngoài,
      kết hôn … người nước ngoài, cưới người Lào, kết hôn với người Lào, chồng Việt kiều, lấy chồng Việt kiều`,
    means: 'đăng ký kết hôn có yếu tố nước ngoài',
    procedures: ['2.000806'],
    sure: 0.6,
    unless: 'biên giới, ghi chú, đã được giải quyết, cơ quan đại diện',
  },
  {
    says: `
      với người nước ngoài, bố là người nước ngoài, cha là người nước ngoài, mẹ là người nước ngoài,
      chồng là người nước ngoài, vợ là người nước ngoài, bố nước ngoài, mẹ nước ngoài, người ngoại quốc, ngoại quốc,
      người Lào, người Hàn, người Hàn Quốc, người Trung Quốc, người Đài Loan, người Nhật, người Mỹ, người Pháp, người Đức,
      người Úc, người Campuchia, người Thái Lan, Việt kiều, quốc tịch khác`,
    means: 'có yếu tố nước ngoài',
    weight: 0.8,
    unless: 'giấy phép lao động, tạm trú, làm việc, bằng lái, con nuôi',
  },
  {
    says: `
      giấy độc thân, xác nhận độc thân, độc thân, chưa vợ, chưa chồng, chưa kết hôn, chưa đăng ký kết hôn, chưa có vợ,
      chưa có chồng, chưa lập gia đình, giấy chứng nhận chưa kết hôn, còn độc thân, tình trạng hôn nhân`,
    means: 'cấp giấy xác nhận tình trạng hôn nhân',
    procedures: ['1.004873'],
    sure: 0.6,
    unless: 'có con, sinh con, khai sinh, cư trú ở nước ngoài',
  },
  {
    says: `
      mất giấy kết hôn, mất giấy đăng ký kết hôn, kết hôn bị mất, mất hôn thú, làm lại giấy kết hôn, làm lại đăng ký kết hôn,
      giấy kết hôn … mất`,
    means: 'đăng ký lại kết hôn',
    procedures: ['1.004746'],
    sure: 0.5,
    unless: 'nước ngoài, trích lục, bản sao',
  },
  {
    says: 'ly dị, ly hôn, bỏ chồng, bỏ vợ, thôi nhau, chia tay vợ, chia tay chồng',
    means: 'ly hôn',
    beside: true,
  },
  {
    says: 'ghi chú',
    means: 'ghi vào sổ hộ tịch',
    weight: 0.9,
    beside: true,
  },
  {
    says: 'ghi chú ly hôn, ghi chú việc ly hôn, ly hôn ở nước ngoài, ly hôn tại nước ngoài',
    means: 'ghi vào sổ hộ tịch việc ly hôn, hủy việc kết hôn của công dân Việt Nam',
    procedures: ['2.000554'],
    sure: 0.3,
    beside: true,
  },
  {
    says: 'ghi chú kết hôn, kết hôn ở nước ngoài rồi, đã kết hôn ở nước ngoài, cưới ở nước ngoài',
    means: 'ghi vào sổ hộ tịch việc kết hôn của công dân Việt Nam',
    procedures: ['2.002189'],
    sure: 0.3,
    beside: true,
  },
  {
    says: 'tòa án nước ngoài, cơ quan nước ngoài, ở nước ngoài giải quyết',
    means: 'đã được giải quyết tại cơ quan có thẩm quyền của nước ngoài',
    weight: 0.7,
    beside: true,
  },
  {
    says: `
      <kin> … qua đời, <kin> … từ trần, <kin> … mất, <kin> … chết, <kin> … tạ thế, <kin> … đã khuất, người chết, người mất,
      có tang, nhà có tang, đám tang, đám ma, báo tử, giấy báo tử, khai báo tử, giấy chứng tử, chứng tử, làm khai tử, qua đời,
      từ trần, tạ thế, chết già, chết vì bệnh, mới mất, vừa mất, mới qua đời, nằm xuống, quá cố, khuất núi`,
    means: 'đăng ký khai tử',
    procedures: ['1.000656'],
    sure: 0.5,
    unless: `
      mai táng, tuất, giấy tờ, mất giấy, bị mất, sổ đỏ, thẻ, thừa kế, người có công, lương hưu, hưu trí, hộ chiếu, căn cước,
      bằng lái, liệt sĩ, cựu chiến binh, khai sinh, mất việc, khai tử có, đăng ký lại, tiền, trợ cấp, hỗ trợ, mất bao lâu,
      nước ngoài, chết do, kinh doanh, di sản, chi phí`,
  },
  {
    says: 'mất giấy khai tử, mất giấy chứng tử, làm lại khai tử, khai tử … mất, khai tử … thất lạc, chứng tử … mất',
    means: 'đăng ký lại khai tử',
    procedures: ['1.005461'],
    sure: 0.5,
    unless: 'nước ngoài',
  },
  {
    says: `
      lưu động, đến tận nhà, làm tại nhà cho người, không đi lại được, ốm nằm một chỗ, vùng khó khăn, vùng sâu, vùng xa`,
    means: 'lưu động',
    weight: 0.6,
    beside: true,
    unless: 'nghề, bảo trợ, người cao tuổi, ăn trưa, trợ cấp, trẻ mẫu giáo, học sinh',
  },
  {
    says: `
      tiền mai táng, mai táng phí, tiền đám ma, tiền ma chay, hỗ trợ mai táng, tiền tang lễ, chôn cất, phí mai táng,
      lo đám ma, tiền chôn`,
    means: 'hỗ trợ chi phí mai táng',
    weight: 0.9,
  },
  {
    says: `
      mai táng … trợ cấp xã hội, mai táng … bảo trợ, mai táng … khuyết tật, đám ma … bảo trợ,
      tiền mai táng cho người hưởng trợ cấp xã hội`,
    means: 'hỗ trợ chi phí mai táng cho đối tượng bảo trợ xã hội',
    procedures: ['1.001731'],
    sure: 0.5,
    unless: 'hưu trí',
  },
  {
    says: 'nhận con nuôi, xin con nuôi, nuôi con nuôi, nhận nuôi, làm con nuôi',
    means: 'đăng ký việc nuôi con nuôi trong nước',
    procedures: ['2.001263'],
    sure: 0.3,
    beside: true,
    unless: 'nước ngoài, đăng ký lại, làm lại, láng giềng, cơ quan đại diện, chăm sóc thay thế, xác nhận',
  },
  {
    says: 'người giám hộ, làm giám hộ, giám hộ cho, nuôi cháu thay, cháu mồ côi, trẻ mồ côi, đỡ đầu',
    means: 'đăng ký giám hộ',
    procedures: ['1.004837'],
    sure: 0.3,
    beside: true,
    unless: 'chấm dứt, giám sát, nước ngoài, trợ cấp, thôi, hủy',
  },
  {
    says: `
      hủy … giám hộ, chấm dứt … giám hộ, hết … giám hộ, bỏ … giám hộ, ngừng giám hộ, thôi giám hộ, hết giám hộ,
      không giám hộ nữa, bỏ giám hộ`,
    means: 'đăng ký chấm dứt giám hộ',
    procedures: ['1.004845'],
    sure: 0.5,
  },
];
