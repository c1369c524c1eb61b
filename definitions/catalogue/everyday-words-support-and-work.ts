import type { EverydayWord } from './everyday-words.ts';

/** Allowances, merit, disability, school, work, insurance, complaints. */
export const supportAndWorkWords: readonly EverydayWord[] = [
  {
    says: `
      tiền người già, trợ cấp người già, trợ cấp người cao tuổi, tiền người cao tuổi, tiền tuổi già, không có lương hưu,
      người già … 75 tuổi, người già trên, trên 75 tuổi, từ 75 tuổi, đủ 75 tuổi, 80 tuổi, 81 tuổi, 75 tuổi, 76 tuổi, 77 tuổi,
      78 tuổi, 79 tuổi, 85 tuổi, 90 tuổi, cụ … tuổi, lương người già, trợ cấp hưu trí xã hội, hưu trí xã hội,
      lương hưu xã hội, tiền cho người cao tuổi`,
    means: 'thực hiện, điều chỉnh, thôi hưởng trợ cấp hưu trí xã hội',
    procedures: ['1.014027'],
    sure: 0.5,
    unless: 'mai táng, đám ma, chết, mất, qua đời, mừng thọ, khuyết tật, chôn cất',
  },
  {
    says: `
      mai táng … hưu trí xã hội, đám ma … hưu trí xã hội, hưu trí xã hội … mất, hưu trí xã hội … chết, đám ma … hưu trí,
      mai táng … hưu trí`,
    means: 'hỗ trợ chi phí mai táng đối với đối tượng hưởng trợ cấp hưu trí xã hội',
    procedures: ['1.014028'],
    sure: 0.6,
    beside: true,
  },
  {
    says: 'đang nhận hưu trí xã hội, đang hưởng hưu trí xã hội, nhận trợ cấp hưu trí xã hội',
    means: 'đối tượng hưởng trợ cấp hưu trí xã hội',
    weight: 0.7,
  },
  {
    says: `
      tiền nuôi dưỡng, bại não, tự kỷ, bệnh down, bị tâm thần, tâm thần, trợ cấp khuyết tật, tiền khuyết tật,
      trợ cấp … khuyết tật, trợ cấp xã hội, trợ cấp hàng tháng cho, trợ cấp mồ côi, trợ cấp nuôi con một mình, mẹ đơn thân,
      trợ cấp cho trẻ mồ côi, tiền bảo trợ, bảo trợ xã hội hàng tháng, trợ cấp người neo đơn, neo đơn,
      trợ cấp cho con bị khuyết tật`,
    means: 'thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hàng tháng, hỗ trợ kinh phí chăm sóc, nuôi dưỡng hàng tháng',
    procedures: ['1.001776'],
    sure: 0.5,
    unless: 'mai táng, thất nghiệp, bảo hiểm, hưu trí, đám ma, học bổng, cơ sở trợ giúp',
  },
  {
    says: `
      giấy khuyết tật, giấy xác nhận khuyết tật, giấy chứng nhận khuyết tật, thẻ khuyết tật, sổ khuyết tật,
      giám định khuyết tật, xác nhận khuyết tật, xác định khuyết tật, tàn tật, giấy tàn tật, bị liệt, bị câm điếc, bị mù`,
    means: 'xác định, xác định lại mức độ khuyết tật và cấp giấy xác nhận khuyết tật',
    procedures: ['1.001699'],
    sure: 0.4,
    unless: 'mất, rách, đổi, cấp lại, hỏng, học bổng, doanh nghiệp, cơ sở sản xuất, nhàu',
  },
  {
    says: `
      giấy xác nhận khuyết tật … mất, giấy xác nhận khuyết tật … rách, giấy khuyết tật … mất, giấy khuyết tật … rách,
      mất giấy khuyết tật, đổi giấy khuyết tật, cấp lại giấy khuyết tật, mất giấy xác nhận khuyết tật, giấy khuyết tật … hỏng`,
    means: 'đổi, cấp lại giấy xác nhận khuyết tật',
    procedures: ['1.001653'],
    sure: 0.6,
  },
  {
    says: `
      vào danh sách cận nghèo, vào danh sách nghèo, vào danh sách hộ nghèo, danh sách cận nghèo, vào cận nghèo, xin cận nghèo,
      diện nghèo, diện cận nghèo, xét hộ nghèo, sổ hộ nghèo, giấy hộ nghèo, vào hộ nghèo, xin hộ nghèo, hộ cận nghèo,
      công nhận hộ nghèo, diện hộ nghèo, làm hộ nghèo, nhà nghèo, nghèo quá`,
    means: 'công nhận hộ nghèo, hộ cận nghèo thường xuyên hằng năm',
    procedures: ['1.011607'],
    sure: 0.3,
    beside: true,
    unless: 'thoát, ra khỏi, tiền điện, ăn trưa, học phí, bệnh, vay, bảo hiểm, mầm non, mẫu giáo, định kỳ',
  },
  {
    says: 'thoát nghèo, ra khỏi hộ nghèo, hết nghèo, không nghèo nữa, rút khỏi hộ nghèo, xin ra hộ nghèo',
    means: 'công nhận hộ thoát nghèo, hộ thoát cận nghèo thường xuyên hằng năm',
    procedures: ['1.011608'],
    sure: 0.6,
  },
  {
    says: `
      bệnh hiểm nghèo, ung thư, bệnh nặng, ốm nặng, ốm đau, khó khăn đột xuất, hỏa hoạn, cháy nhà, bão làm sập nhà, sập nhà,
      trợ giúp khẩn cấp, cứu trợ`,
    means: 'trợ giúp xã hội khẩn cấp',
    procedures: ['1.011947'],
    sure: 0.25,
    weight: 0.7,
    beside: true,
    unless: 'bảo hiểm, quân đội, trợ cấp nghỉ, dân quân, thai sản, nghỉ việc, thẻ, chế độ',
  },
  {
    says: 'cựu chiến binh',
    means: 'cựu chiến binh',
    weight: 0.4,
    beside: true,
  },
  {
    says: 'cựu chiến binh … mất, cựu chiến binh … chết, cựu chiến binh qua đời, mai táng … cựu chiến binh',
    means: 'giải quyết chế độ mai táng phí đối với cựu chiến binh',
    procedures: ['2.002307'],
    sure: 0.5,
    beside: true,
  },
  {
    says: 'thanh niên xung phong … mất, mai táng … thanh niên xung phong, thanh niên xung phong qua đời',
    means: 'giải quyết chế độ mai táng phí đối với thanh niên xung phong',
    procedures: ['2.002308'],
    sure: 0.4,
    beside: true,
  },
  {
    says: `
      con liệt sĩ, con thương binh, con người có công, thân nhân liệt sĩ, giấy con thương binh, gia đình liệt sĩ,
      xác nhận con thương binh, thân nhân người có công, gia đình chính sách`,
    means: 'cấp giấy xác nhận thân nhân của người có công',
    procedures: ['1.010833'],
    sure: 0.4,
    unless: 'thờ cúng, mai táng, mộ, hài cốt, ăn trưa, trợ cấp, vợ, thăm, học phí, đại học',
  },
  {
    says: 'hương khói, thắp hương liệt sĩ, thờ liệt sĩ, thờ cúng, tiền thờ cúng, cúng liệt sĩ, giỗ liệt sĩ',
    means: 'giải quyết chế độ trợ cấp thờ cúng liệt sĩ',
    procedures: ['1.010803'],
    sure: 0.5,
    beside: true,
    unless: 'tín ngưỡng, tôn giáo',
  },
  {
    says: `
      thương binh vừa mất, thương binh mới mất, thương binh từ trần, đang hưởng trợ cấp … mất, thương binh … mất,
      thương binh qua đời, người có công … mất, người có công qua đời, thương binh … chết, người có công từ trần,
      bệnh binh … mất`,
    means: 'hưởng trợ cấp khi người có công đang hưởng trợ cấp ưu đãi từ trần',
    procedures: ['1.010824'],
    sure: 0.5,
  },
  {
    says: 'mộ liệt sĩ, thăm mộ',
    means: 'thăm viếng mộ liệt sĩ',
    weight: 0.6,
    beside: true,
  },
  {
    says: 'chất độc da cam, chất độc màu da cam, dioxin',
    means: 'bị nhiễm chất độc hóa học',
  },
  {
    says: 'vào lớp 6, lên lớp 6, tuyển sinh lớp 6, vào cấp 2, lên cấp 2, lên cấp hai, vào lớp sáu',
    means: 'tuyển sinh trung học cơ sở',
    procedures: ['3.000182'],
    sure: 0.5,
  },
  {
    says: 'vào lớp 10, lên cấp 3, tuyển sinh lớp 10, vào cấp 3, lên cấp ba, vào lớp mười',
    means: 'tuyển sinh trung học phổ thông',
  },
  {
    says: 'chuyển trường, xin chuyển trường, chuyển học',
    means: 'chuyển trường đối với học sinh',
    beside: true,
  },
  {
    says: 'ăn trưa, tiền ăn trưa, tiền ăn mẫu giáo, cơm trưa',
    means: 'hỗ trợ ăn trưa đối với trẻ em mẫu giáo',
    procedures: ['1.001622'],
    sure: 0.4,
    beside: true,
  },
  {
    says: 'bán trú, gạo cho học sinh, ở bán trú',
    means: 'xét duyệt học sinh bán trú hỗ trợ kinh phí, hỗ trợ gạo',
    procedures: ['2.002770'],
    sure: 0.15,
    beside: true,
    unless: 'nhà trẻ',
  },
  {
    says: 'miễn giảm học phí, giảm học phí, miễn học phí, không đóng học phí, tiền học phí',
    means: 'miễn, giảm học phí',
    weight: 0.6,
    beside: true,
  },
  {
    says: 'con … đi học phổ thông, học phổ thông, học sinh phổ thông, con tiếp tục học, tiếp tục học ở Việt Nam',
    means: 'học sinh, trẻ em, giáo dục phổ thông',
    weight: 0.5,
    beside: true,
  },
  {
    says: 'từ nước ngoài về',
    means: 'về nước',
    weight: 0.8,
    beside: true,
  },
  {
    says: 'mất bằng tốt nghiệp, mất bằng cấp, mất bằng đại học, bằng tốt nghiệp … mất, bản sao bằng, bản sao văn bằng',
    means: 'cấp bản sao văn bằng, chứng chỉ từ sổ gốc',
    weight: 0.9,
    unless: 'chứng thực, công chứng, sao y',
  },
  {
    says: 'học nghề, đi học nghề, đào tạo nghề',
    means: 'hỗ trợ đào tạo nghề cho người lao động',
    weight: 0.5,
    beside: true,
  },
  {
    says: `
      thất nghiệp, trợ cấp thất nghiệp, mất việc, nghỉ việc, tiền thất nghiệp, lãnh thất nghiệp, bảo hiểm thất nghiệp`,
    means: 'hưởng trợ cấp thất nghiệp',
    procedures: ['1.014748'],
    sure: 0.25,
    beside: true,
    unless: `
      chấm dứt, tạm dừng, tiếp tục, chuyển nơi, tham gia, thông báo, ủy quyền, lĩnh thay, bảo hiểm y tế, điều chỉnh,
      bệnh nghề nghiệp, đăng ký lao động`,
  },
  {
    says: `
      rút bảo hiểm, rút bhxh, rút bảo hiểm xã hội, lấy bảo hiểm một lần, bảo hiểm một lần, lãnh bảo hiểm một lần, rút một lần,
      bảo hiểm xã hội một lần`,
    means: 'hưởng bảo hiểm xã hội một lần',
    procedures: ['1.014173'],
    sure: 0.4,
  },
  {
    says: 'lương hưu',
    means: 'lương hưu',
    weight: 0.4,
    beside: true,
  },
  {
    says: `
      nhận lương hưu … tài khoản, lương hưu qua thẻ, lương hưu qua ngân hàng, nhận lương hưu qua, đổi nơi lĩnh lương hưu`,
    means: 'thay đổi hình thức nhận lương hưu, trợ cấp BHXH qua tài khoản',
    weight: 0.8,
    beside: true,
  },
  {
    says: 'thẻ bảo hiểm y tế, thẻ bảo hiểm, bảo hiểm y tế, mua bảo hiểm y tế, mất thẻ bảo hiểm, làm thẻ bảo hiểm',
    means: 'cấp thẻ bảo hiểm y tế',
    weight: 0.5,
    beside: true,
  },
  {
    says: 'mất sổ bảo hiểm, cấp lại sổ bảo hiểm, sổ bảo hiểm … mất',
    means: 'cấp lại sổ bảo hiểm xã hội',
    weight: 0.9,
  },
  {
    says: 'thai sản, nghỉ đẻ, tiền sinh, chế độ sinh con',
    means: 'giải quyết hưởng chế độ thai sản',
    weight: 0.8,
    beside: true,
  },
  {
    says: `
      thuê người nước ngoài, người nước ngoài … làm việc, giấy phép lao động, giấy phép cho người nước ngoài, work permit`,
    means: 'giấy phép lao động đối với người lao động nước ngoài làm việc tại Việt Nam',
    weight: 0.6,
    beside: true,
    unless: 'không thuộc diện, chuyên gia',
  },
  {
    says: 'khiếu nại, khiếu kiện, không đồng ý quyết định',
    means: 'giải quyết khiếu nại',
    weight: 0.4,
    beside: true,
  },
  {
    says: 'tố cáo, tố giác, cán bộ làm sai, nhũng nhiễu, vòi tiền',
    means: 'giải quyết tố cáo',
    weight: 0.4,
    beside: true,
  },
  {
    says: 'hòa giải viên, tổ hòa giải',
    means: 'hòa giải viên',
    weight: 0.4,
    beside: true,
  },
  {
    says: 'mã số thuế, đăng ký thuế, mst',
    means: 'đăng ký thuế lần đầu',
    weight: 0.5,
    beside: true,
  },
  {
    says: 'đi bộ đội, khám nghĩa vụ, nghĩa vụ quân sự, nhập ngũ',
    means: 'đăng ký nghĩa vụ quân sự',
    weight: 0.6,
    beside: true,
  },
  {
    says: 'lễ hội, tổ chức lễ hội, hội làng',
    means: 'tổ chức lễ hội cấp xã',
    weight: 0.5,
    beside: true,
    unless: 'cấp tỉnh',
  },
  {
    says: 'bị mất, đánh mất, làm mất, thất lạc, bị hỏng, bị rách, bị ướt, bị cháy, chuột cắn, mối ăn, rách nát',
    means: 'cấp lại',
    weight: 0.5,
    beside: true,
    unless: 'khai sinh, kết hôn, khai tử, báo mất, trình báo, bị mất việc',
  },
  {
    says: 'hết hạn, sắp hết hạn, quá hạn',
    means: 'gia hạn | cấp đổi',
    weight: 0.4,
    beside: true,
  },
  {
    says: 'cho nghỉ việc, bị đuổi việc, bị sa thải, thôi việc, công ty cho nghỉ, công ty giải thể, mất việc làm',
    means: 'hưởng trợ cấp thất nghiệp',
    procedures: ['1.014748'],
    sure: 0.5,
    unless: 'cơ yếu, công chức, quân nhân, công nhân quốc phòng, cán bộ',
  },
];
