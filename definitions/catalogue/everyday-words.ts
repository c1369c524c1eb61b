import { landAndTradeWords } from './everyday-words-land-and-trade.ts';
import { lifeWords } from './everyday-words-life.ts';
import { residenceAndPaperWords } from './everyday-words-residence-and-papers.ts';
import { supportAndWorkWords } from './everyday-words-support-and-work.ts';

/**
 * What people say, and what the procedures' names call it. General vocabulary of the domain: events of life, words for kin, slang of
 * offices. An entry serves every question that uses the word; none is written for one question.
 */
export type EverydayWord = {
  /** Ways to say it, by commas. `<kin>` stands for any word for a relative, `<under14>` for such a number, `…` for up to three syllables. */
  readonly says: string;
  /** Words of the official names to search for instead; several by ' | '. */
  readonly means?: string;
  /** Procedures it points at, and how surely (0..1, 0.5 when not said). */
  readonly procedures?: readonly string[];
  readonly sure?: number;
  /** How much the meant words count beside typed ones (0.9 when not said). */
  readonly weight?: number;
  /** The said words keep their own weight: they are in the names too. */
  readonly beside?: boolean;
  /** Not when the question also has one of these, by commas. */
  readonly unless?: string;
};

/** Items of a text divided by commas. */
export const listed = (text: string): string[] => text.split(',').map((item) => item.trim());

export const everydayWords: readonly EverydayWord[] = [
  ...lifeWords,
  ...residenceAndPaperWords,
  ...landAndTradeWords,
  ...supportAndWorkWords,
];

/** Relatives and persons; two syllables count as one word. */
export const kinWords: readonly string[] = listed(`
  cha, bố, ba, tía, thầy, mẹ, má, u, bu, vợ, chồng, con, con trai, con gái, con rể, con dâu, cháu, anh, chị, em, em trai,
  em gái, anh trai, chị gái, ông, bà, ông nội, bà nội, ông ngoại, bà ngoại, nội, ngoại, cụ, cố, chú, bác, cô, dì, cậu, mợ,
  dượng, ông xã, bà xã, người thân, người nhà, bố mẹ, cha mẹ, ba mẹ, ông bà, bố chồng, mẹ chồng, bố vợ, mẹ vợ`);

/** Words around a question that say nothing of its matter. */
export const fillerPhrases: readonly string[] = listed(`
  tôi cần làm thủ tục, tôi muốn làm thủ tục, tôi cần, tôi muốn, tôi xin, em muốn, em cần, em xin, mình muốn, mình cần,
  cho tôi hỏi, cho em hỏi, cho mình hỏi, cho hỏi về, cho hỏi, xin hỏi, muốn hỏi, hỏi về, làm ơn, vui lòng, dạ, thưa, ạ, nhé,
  với ạ, vậy ạ, cần giấy tờ gì, cần những giấy tờ gì, cần giấy tờ nào, gồm giấy tờ gì, gồm những giấy tờ gì,
  hồ sơ gồm những gì, cần hồ sơ gì, cần chuẩn bị gì, cần mang theo gì, cần điều kiện gì, điều kiện gì, cần điều kiện nào,
  cần làm gì, phải làm gì, làm gì, làm sao, làm thế nào, như thế nào, thế nào, ra sao, ở đâu, nơi nào, chỗ nào, bao lâu,
  mất bao lâu, bao nhiêu tiền, hết bao nhiêu, bao nhiêu, là gì, được không, có được không, có phải, có cần, đăng ký gì,
  đăng ký không, báo ai, khai báo ở đâu, tôi cần biết, cần biết, thủ tục hành chính, thủ tục, làm thủ tục, hướng dẫn,
  giúp tôi, giúp em, giùm, ở xã, tại xã, ra xã, lên xã, ở phường, ra phường, lên phường, gia đình tôi, gia đình em, nhà tôi,
  nhà em, công ty tôi, tôi sắp, em sắp, chúng tôi, bọn em, vợ chồng tôi, vợ chồng em, xin phép, đi làm giấy, xin làm,
  tuần trước, hôm qua, hôm nay`);

/** Syllables that join others: they count little in a match. */
export const lightSyllables: readonly string[] = listed(`
  tôi, em, mình, anh, chị, bạn, cháu, tớ, của, và, hoặc, hay, là, thì, mà, ở, cho, có, không, gì, nào, cần, muốn, xin, phải,
  được, các, những, để, khi, với, vì, đã, đang, sẽ, một, bị, do, về, theo, này, kia, đó, vừa, mới, sắp, rồi, nữa, thêm, cũng,
  ai, đâu, sao, làm, giấy, tờ, việc, từ, đến, tại, trong, ngoài, ra, vào, lên, đi, nhà, người, đối, trường, hợp, luôn, nhờ,
  cái, chiếc, bé`);

/** Short forms that officers and names use; both are written out before they are compared. */
export const abbreviations: Readonly<Record<string, string>> = {
  bhxh: 'bảo hiểm xã hội',
  bhyt: 'bảo hiểm y tế',
  bhtn: 'bảo hiểm thất nghiệp',
  tnld: 'tai nạn lao động',
  tnlđ: 'tai nạn lao động',
  bnn: 'bệnh nghề nghiệp',
  dsphsk: 'dưỡng sức phục hồi sức khỏe',
  cccd: 'thẻ căn cước',
  cmnd: 'chứng minh nhân dân',
  cmt: 'chứng minh nhân dân',
  cmtnd: 'chứng minh nhân dân',
  gplx: 'giấy phép lái xe',
  gpxd: 'giấy phép xây dựng',
  gplđ: 'giấy phép lao động',
  gcn: 'giấy chứng nhận',
  gcnqsdđ: 'giấy chứng nhận quyền sử dụng đất',
  qsdđ: 'quyền sử dụng đất',
  qsdd: 'quyền sử dụng đất',
  hkd: 'hộ kinh doanh',
  đkkd: 'đăng ký kinh doanh',
  dkkd: 'đăng ký kinh doanh',
  ubnd: 'ủy ban nhân dân',
  hđnd: 'hội đồng nhân dân',
  thpt: 'trung học phổ thông',
  thcs: 'trung học cơ sở',
  nlđ: 'người lao động',
  nvqs: 'nghĩa vụ quân sự',
  tnxp: 'thanh niên xung phong',
  lltp: 'lý lịch tư pháp',
  pccc: 'phòng cháy chữa cháy',
  attp: 'an toàn thực phẩm',
  vsattp: 'an toàn thực phẩm',
  htx: 'hợp tác xã',
  dn: 'doanh nghiệp',
  nnn: 'người nước ngoài',
  ytnn: 'yếu tố nước ngoài',
};
