/**
 * English for what the catalogue says in Vietnamese: names of the procedures that can be declared here, and the events of life with their
 * questions. Keyed by the Vietnamese sentence itself, so that a changed sentence is Vietnamese again until somebody translates it anew;
 * english.test.ts names what is missing and what nobody says any more. For understanding only: the Vietnamese text is the one in force.
 */
const words: Readonly<Record<string, string>> = {
  // Names of procedures
  'Đăng ký khai sinh': 'Birth registration',
  'Đăng ký kết hôn': 'Marriage registration',
  'Đăng ký khai tử': 'Death registration',
  'Đăng ký hộ kinh doanh': 'Registration of a household business',
  'Đăng ký tạm trú': 'Registration of temporary residence',
  'Đăng ký thường trú': 'Registration of permanent residence',
  'Xin giấy xác nhận tình trạng hôn nhân': 'Certificate of marital status',
  'Xác nhận thông tin về cư trú': 'Confirmation of residence',
  'Hòa giải tranh chấp đất đai': 'Mediation of a land dispute',
  'Xin giấy phép xây nhà': 'Permit to build a house',
  'Trợ cấp hưu trí xã hội': 'Social pension allowance',
  'Hỗ trợ chi phí mai táng': 'Support for funeral costs',
  'Bản sao khai sinh, trích lục hộ tịch': 'Copy of a birth certificate or civil-status extract',
  'Chứng thực bản sao từ bản chính': 'Certified copy of an original',
  // Events
  'Sinh con': 'Having a child',
  'Giấy khai sinh, nơi ở và thẻ bảo hiểm y tế cho bé.': 'Birth certificate, residence and health insurance card for the baby.',
  'Kết hôn': 'Getting married',
  'Đăng ký kết hôn và giấy tờ cần trước đó.': 'Registering a marriage, and the papers needed before.',
  'Người thân qua đời': 'A death in the family',
  'Khai tử và những khoản gia đình được hưởng.': 'Registering the death, and what the family is entitled to.',
  'Chuyển nhà': 'Moving home',
  'Nơi ở mới, xác nhận và những giấy tờ đi theo.': 'The new residence, confirmations, and the papers that go with it.',
  'Mở cửa hàng': 'Opening a shop',
  'Mở, đổi, tạm nghỉ hay đóng hộ kinh doanh.': 'Opening, changing, pausing or closing a household business.',
  'Làm nhà': 'Building a house',
  'Giấy phép xây, sửa và điện cho nhà mới.': 'Permits to build or alter, and electricity for the new house.',
  'Đi học': 'Going to school',
  'Nhập học và những khoản hỗ trợ cho trẻ.': 'Enrolment, and support for children.',
  'Người cao tuổi, người khuyết tật': 'Elderly and disabled people',
  'Trợ cấp hằng tháng và giấy xác nhận.': 'Monthly allowances and certificates.',
  'Đất đai': 'Land',
  'Sổ đỏ, sang tên, tách thửa và tranh chấp.': 'Land-use certificates, transfers, splitting plots, and disputes.',
  'Ốm đau, khó khăn': 'Illness and hardship',
  'Hộ nghèo, trợ giúp khẩn cấp và bảo hiểm.': 'Poor households, emergency help and insurance.',
  'Giấy tờ tùy thân': 'Personal papers',
  'Căn cước, bản sao, chứng thực và giấy bị mất.': 'Identity cards, copies, certification, and lost papers.',
  // Answers that come back
  Có: 'Yes',
  Không: 'No',
  // Having a child
  'Ghi tên bé vào sổ hộ tịch, nhận Giấy khai sinh': 'Enters the baby in the civil-status book; you get the birth certificate',
  'Cha và mẹ của bé thế nào?': 'What about the baby’s parents?',
  'Đã đăng ký kết hôn': 'Married, and the marriage is registered',
  'Chưa đăng ký kết hôn, cha muốn nhận con': 'Not married; the father wishes to recognise the child',
  'Khai sinh và nhận con làm cùng một lần': 'Birth and recognition of the child at once',
  'Cha hoặc mẹ là người nước ngoài': 'One parent is a foreigner',
  'Khai sinh khi cha hoặc mẹ là người nước ngoài': 'Birth registration when a parent is a foreigner',
  'Bạn muốn làm luôn thường trú và thẻ bảo hiểm y tế cho bé?':
    'Do you want permanent residence and the health insurance card for the baby at the same time?',
  'Một tờ khai cho khai sinh, thường trú và thẻ bảo hiểm y tế':
    'One declaration for birth, residence and the health insurance card',
  // Getting married
  'Hai người cùng đến ký và nhận Giấy chứng nhận kết hôn': 'Both come to sign and get the marriage certificate',
  'Một trong hai người là người nước ngoài, hoặc đang sống ở nước ngoài?': 'Is one of you a foreigner, or living abroad?',
  'Kết hôn có yếu tố nước ngoài': 'Marriage with a foreign element',
  'Có ai thường trú ở xã khác nơi đăng ký?': 'Does one of you have permanent residence in another commune?',
  'Giấy xác nhận tình trạng hôn nhân của người ở nơi khác, khi chưa tra được dữ liệu':
    'Certificate of marital status of the one who lives elsewhere, when the data cannot be looked up',
  'Sau đó có người chuyển về ở cùng?': 'Will one of you move in with the other afterwards?',
  'Đăng ký thường trú ở nhà mới': 'Permanent residence at the new home',
  // A death in the family
  'Đăng ký khai tử, nên làm trong 15 ngày': 'Registering the death, best within 15 days',
  'Xóa đăng ký thường trú của người đã mất': 'Removing the residence of the person who died',
  'Người mất đang được hưởng khoản nào?': 'Which allowance did the person receive?',
  'Trợ cấp xã hội hằng tháng': 'Monthly social allowance',
  'Trợ cấp người có công': 'Allowance for people with merit to the revolution',
  'Trợ cấp một lần và mai táng phí': 'One-off allowance and funeral costs',
  'Là cựu chiến binh': 'Was a veteran',
  'Mai táng phí cựu chiến binh': 'Funeral costs of a veteran',
  'Không, hoặc chưa rõ': 'None, or not known',
  'Có người thừa kế muốn nhường phần của mình?': 'Does an heir wish to give up their share?',
  'Chứng thực văn bản từ chối nhận di sản': 'Certifying the document that refuses an inheritance',
  'Người mất đứng tên nhà đất?': 'Did the person own a house or land?',
  'Đăng ký sang tên nhà đất được thừa kế': 'Transferring inherited house and land',
  // Moving home
  'Bạn ở nơi mới thế nào?': 'How will you live at the new place?',
  'Ở hẳn': 'For good',
  'Đăng ký thường trú; nơi cũ tự xóa': 'Permanent residence; the old one goes by itself',
  'Ở tạm, thuê trọ từ 30 ngày': 'For a time, renting for 30 days or more',
  'Tạm trú sắp hết hạn, muốn ở tiếp': 'Temporary residence is running out and I want to stay',
  'Gia hạn tạm trú': 'Extending temporary residence',
  'Đi xa một thời gian': 'Going away for a while',
  'Khai báo tạm vắng': 'Declaring temporary absence',
  'Bạn muốn tách thành hộ riêng tại cùng địa chỉ?': 'Do you want a household of your own at the same address?',
  'Tách hộ': 'Separating a household',
  'Có nơi nào đòi giấy xác nhận cư trú?': 'Does somebody ask for a confirmation of residence?',
  'Giấy xác nhận thông tin cư trú (CT07)': 'Confirmation of residence (form CT07)',
  // Opening a shop
  'Bạn đang cần việc nào?': 'What do you need?',
  'Mở mới': 'Open',
  'Đăng ký hộ kinh doanh, có luôn mã số thuế': 'Registering a household business, with its tax number',
  'Đổi tên, địa chỉ, ngành nghề, chủ': 'Change name, address, trade or owner',
  'Thay đổi đăng ký hộ kinh doanh': 'Changing the registration of a household business',
  'Tạm nghỉ': 'Pause',
  'Thông báo tạm ngừng kinh doanh': 'Notice of a pause in business',
  'Nghỉ hẳn': 'Close',
  'Chấm dứt hoạt động hộ kinh doanh': 'Ending a household business',
  'Giấy bị mất, hỏng': 'The certificate is lost or damaged',
  'Cấp lại giấy chứng nhận': 'Re-issuing the certificate',
  'Cửa hàng bán đồ ăn, thức uống?': 'Does the shop sell food or drink?',
  'Giấy chứng nhận an toàn thực phẩm, nếu thuộc loại phải có': 'Food safety certificate, where one is needed',
  'Cần dùng tạm vỉa hè?': 'Do you need to use the pavement for a time?',
  'Xin dùng tạm lòng đường, vỉa hè': 'Permission to use road or pavement for a time',
  // Building a house
  'Bạn định làm gì?': 'What are you going to do?',
  'Xây mới': 'Build',
  'Giấy phép xây dựng, nếu nơi bạn ở phải có': 'Building permit, where one is needed',
  'Sửa, nâng tầng, cải tạo': 'Repair, add a storey, alter',
  'Giấy phép sửa chữa, cải tạo': 'Permit to repair or alter',
  'Đổi thiết kế đã được cấp phép': 'Change a design that has a permit',
  'Điều chỉnh giấy phép': 'Adjusting the permit',
  'Giấy phép sắp hết hạn': 'The permit is running out',
  'Gia hạn giấy phép': 'Extending the permit',
  'Đất đã có sổ đỏ chưa?': 'Does the land have a land-use certificate?',
  Rồi: 'Yes, it has',
  Chưa: 'Not yet',
  'Làm sổ đỏ lần đầu, vì giấy phép cần giấy tờ đất': 'First land-use certificate, because the permit needs the land’s papers',
  'Nhà cần lắp điện mới?': 'Does the house need a new electricity connection?',
  'Cấp điện mới': 'New electricity connection',
  // Going to school
  'Con bạn học lớp nào?': 'Which class is your child in?',
  'Mẫu giáo': 'Kindergarten',
  'Hỗ trợ tiền ăn trưa, nếu thuộc diện': 'Support for lunch, for those entitled',
  'Nhà trẻ bán trú': 'Day nursery',
  'Hỗ trợ kinh phí và gạo, nếu thuộc diện': 'Support in money and rice, for those entitled',
  'Vào lớp 6': 'Entering grade 6',
  'Tuyển sinh lớp 6': 'Admission to grade 6',
  'Học sinh bán trú': 'Semi-boarding pupil',
  'Hỗ trợ tiền ăn, ở và gạo': 'Support for food, lodging and rice',
  'Trường cần bản sao giấy tờ?': 'Does the school need copies of papers?',
  'Bản sao Giấy khai sinh': 'Copy of the birth certificate',
  'Chứng thực bản sao giấy tờ khác': 'Certified copies of other papers',
  'Gia đình thuộc diện được miễn, giảm học phí?': 'Is the family entitled to lower school fees?',
  'Đề nghị miễn, giảm học phí': 'Asking for school fees to be waived or lowered',
  // Elderly and disabled people
  'Bạn làm cho ai?': 'Who is it for?',
  'Người từ 75 tuổi, không có lương hưu': 'Somebody of 75 or more without a pension',
  'Người khuyết tật': 'A disabled person',
  'Xác định mức độ khuyết tật, nhận giấy xác nhận': 'Assessing the degree of disability; you get a certificate',
  'Trợ cấp xã hội hằng tháng, khi khuyết tật nặng trở lên': 'Monthly social allowance, for severe disability',
  'Trẻ mồ côi, người neo đơn, người đơn thân nuôi con nghèo': 'An orphan, somebody living alone, or a poor single parent',
  'Giấy xác nhận khuyết tật bị mất, hỏng?': 'Is the disability certificate lost or damaged?',
  'Đổi, cấp lại giấy': 'Replacing the certificate',
  // Land
  'Việc của bạn là gì?': 'What is it about?',
  'Làm sổ đỏ lần đầu': 'A first land-use certificate',
  'Đăng ký đất, cấp sổ lần đầu': 'Registering land, first certificate',
  'Mua bán, tặng cho, thừa kế': 'Sale, gift, inheritance',
  'Chứng thực hợp đồng ở xã (hoặc công chứng)': 'Certifying the contract at the commune (or a notary)',
  'Sang tên sổ đỏ': 'Transferring the land-use certificate',
  'Tách thửa, hợp thửa': 'Splitting or joining plots',
  'Tách thửa hoặc hợp thửa': 'Splitting or joining plots of land',
  'Mất sổ': 'The certificate is lost',
  'Cấp lại sổ đỏ': 'Re-issuing the land-use certificate',
  'Sổ rách, đổi sổ mới': 'The certificate is torn; a new one',
  'Cấp đổi sổ đỏ': 'Exchanging the land-use certificate',
  'Tranh chấp': 'A dispute',
  'Hòa giải ở xã trước khi đi bước khác': 'Mediation at the commune before any other step',
  'Hiến đất làm đường': 'Giving land for a road',
  'Tặng đất cho Nhà nước, cộng đồng': 'Giving land to the State or the community',
  // Illness and hardship
  'Gia đình đang gặp chuyện gì?': 'What has happened?',
  'Bệnh hiểm nghèo, hộ nghèo': 'Serious illness in a poor household',
  'Trợ giúp khẩn cấp, nếu tỉnh bạn có': 'Emergency help, where the province gives it',
  'Thu nhập thấp, muốn xét hộ nghèo': 'Low income; we want to be recognised as a poor household',
  'Đề nghị công nhận hộ nghèo, cận nghèo': 'Asking to be recognised as a poor or near-poor household',
  'Đã khá hơn': 'We are better off now',
  'Đề nghị công nhận thoát nghèo': 'Asking to be recognised as no longer poor',
  'Mất việc': 'Lost a job',
  'Trợ cấp thất nghiệp': 'Unemployment allowance',
  // Personal papers
  'Bạn cần giấy nào?': 'Which paper do you need?',
  'Làm căn cước (từ 14 tuổi)': 'Identity card (from 14 years)',
  'Cấp thẻ căn cước': 'Issuing an identity card',
  'Làm căn cước cho trẻ': 'Identity card for a child',
  'Cấp thẻ căn cước dưới 14 tuổi': 'Issuing an identity card under 14',
  'Đổi căn cước': 'Exchange an identity card',
  'Cấp đổi thẻ căn cước': 'Exchanging an identity card',
  'Mất căn cước': 'Identity card lost',
  'Cấp lại thẻ căn cước': 'Re-issuing an identity card',
  'Bản sao khai sinh, kết hôn, khai tử': 'Copy of a birth, marriage or death certificate',
  'Bản sao trích lục hộ tịch': 'Copy of a civil-status extract',
  'Mất giấy khai sinh': 'Birth certificate lost',
  'Xin bản sao nếu sổ còn': 'Ask for a copy, if the book still exists',
  'Đăng ký lại nếu sổ cũng mất': 'Register again, if the book is lost too',
  'Giấy hộ tịch ghi sai': 'A civil-status paper has an error',
  'Thay đổi, cải chính, bổ sung': 'Changing, correcting or adding',
  'Chứng thực bản sao': 'Certified copy',
  'Sao y từ bản chính': 'A true copy of the original',
  'Chứng thực chữ ký, giấy ủy quyền': 'Certify a signature or a power of attorney',
  'Ký trước mặt người chứng thực': 'Sign before the certifying officer',
  // Time and money
  'Miễn phí': 'Free of charge',
};

const weekdays: Readonly<Record<string, string>> = {
  'Thứ Hai': 'Monday',
  'Thứ Ba': 'Tuesday',
  'Thứ Tư': 'Wednesday',
  'Thứ Năm': 'Thursday',
  'Thứ Sáu': 'Friday',
  'Thứ Bảy': 'Saturday',
  'Chủ Nhật': 'Sunday',
};

/** What is put together from figures. */
const patterns: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [/^Trong (\d+) ngày làm việc$/, (n) => `Within ${n} working day${n === '1' ? '' : 's'}`],
  [/^Trong (\d+) ngày$/, (n) => `Within ${n} day${n === '1' ? '' : 's'}`],
  [/^Trong (\d+) giờ làm việc$/, (n) => `Within ${n} working hour${n === '1' ? '' : 's'}`],
  [/^Ngay trong ngày$/, () => 'The same day'],
  // A Service Centre's day
  [/^Mở đến (\S+)$/, (time) => `Open until ${time}`],
  [/^Mở lại (\S+), (Thứ \S+|Chủ Nhật) (\S+)$/, (time, day, date) => `Opens again at ${time}, ${weekdays[day!] ?? day} ${date}`],
  [/^Thứ Hai đến Thứ Sáu, trừ ngày lễ$/, () => 'Monday to Friday, except public holidays'],
  [/^([\d.]+)\s?(?:đ|đồng)$/, (n) => `${n} đồng`],
];

/** The English for a Vietnamese sentence of the catalogue, or undefined: then it stays Vietnamese and is marked so. */
export function englishOf(vietnamese: string): string | undefined {
  const known = Object.hasOwn(words, vietnamese) ? words[vietnamese] : undefined;
  if (known !== undefined) return known;
  for (const [pattern, write] of patterns) {
    const match = pattern.exec(vietnamese);
    if (match) return write(...match.slice(1));
  }
  // Tiles leave out the full stop.
  const sentence = `${vietnamese}.`;
  return Object.hasOwn(words, sentence) ? words[sentence]!.replace(/\.$/, '') : undefined;
}

/** Every Vietnamese sentence that has an English one. */
export const translated: readonly string[] = Object.keys(words);
