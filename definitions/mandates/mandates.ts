/**
 * Acting for somebody else: what the law says of who may, for how long, and what it does not allow. Literals that survive JSON.
 * Bộ luật Dân sự 91/2015/QH13, Điều 134-143 (representation), 562-569 (contract of mandate).
 */
const civilCode = (clause: string) => ({ name: `Bộ luật Dân sự 91/2015/QH13, ${clause}` });

export const mandateRules = {
  /** Full years from which somebody is grown up: until then father and mother act by law (Điều 20, 21, khoản 1 Điều 136). */
  adultFrom: 18,
  /** Who acts under an authorisation. The code lets those from 15 in for simple matters; applying is left to adults. */
  takerFrom: { years: 18, source: { ...civilCode('khoản 3 Điều 138'), verify: true } },
  /** What stands where nothing else is agreed. */
  usualMonths: { value: 12, source: civilCode('Điều 563') },
  /** Ours: longer than this is granted anew. */
  mostMonths: { value: 36, source: { name: 'Lựa chọn của hệ thống', verify: true } },
  /** How long what VNeID said of a company's representative is trusted; each sign-in with the company's account renews it. */
  companyDays: {
    value: 30,
    source: { name: 'Lựa chọn của hệ thống, cho tới khi nối với dữ liệu đăng ký doanh nghiệp', verify: true },
  },
  /** Offers of one person that wait for an answer at the same time. */
  mostOffers: 20,
  grounds: {
    parent: { name: 'Cha, mẹ của người chưa đủ 18 tuổi', source: civilCode('khoản 1 Điều 136') },
    authorisation: { name: 'Được ủy quyền', source: civilCode('Điều 138') },
    company: { name: 'Người đại diện của tổ chức', source: civilCode('Điều 137') },
  },
  /**
   * Fields of work in which an authorisation has to be certified unless the two are close relatives. Officers are told which of the two
   * it is, as far as registers know.
   */
  certified: {
    fields: ['civil-status'],
    text: 'Văn bản ủy quyền phải được chứng thực; ông, bà, cha, mẹ, con, vợ, chồng, anh, chị, em ruột thì không phải.',
    source: { name: 'Thông tư 04/2020/TT-BTP, khoản 1 Điều 2', verify: true },
  },
  /** The end of an authorisation: either side, at any time. */
  end: { source: civilCode('khoản 3 Điều 140, Điều 569') },
} as const;

export type MandateGround = keyof typeof mandateRules.grounds;
