/**
 * The 34 provinces since 1 July 2025 (Decision 19/2025/QĐ-TTg); Đồng Nai is a city since 30 April 2026 (30/2026/QH16).
 * One line each: code, name; a star marks a centrally-run city.
 */
const table = `
01 Hà Nội *
04 Cao Bằng
08 Tuyên Quang
11 Điện Biên
12 Lai Châu
14 Sơn La
15 Lào Cai
19 Thái Nguyên
20 Lạng Sơn
22 Quảng Ninh
24 Bắc Ninh
25 Phú Thọ
31 Hải Phòng *
33 Hưng Yên
37 Ninh Bình
38 Thanh Hóa
40 Nghệ An
42 Hà Tĩnh
44 Quảng Trị
46 Huế *
48 Đà Nẵng *
51 Quảng Ngãi
52 Gia Lai
56 Khánh Hòa
66 Đắk Lắk
68 Lâm Đồng
75 Đồng Nai *
79 Hồ Chí Minh *
80 Tây Ninh
82 Đồng Tháp
86 Vĩnh Long
91 An Giang
92 Cần Thơ *
96 Cà Mau`;

export interface Province {
  code: string;
  name: string;
  /** 'tỉnh Quảng Ngãi', 'thành phố Huế': as it stands inside an address. */
  fullName: string;
}

export const provinces: readonly Province[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const city = line.endsWith(' *');
    const name = line.slice(3, city ? -2 : undefined);
    return { code: line.slice(0, 2), name, fullName: `${city ? 'thành phố' : 'tỉnh'} ${name}` };
  });

const byCode = new Map(provinces.map((province) => [province.code, province]));
export const findProvince = (code: string): Province | undefined => byCode.get(code);
