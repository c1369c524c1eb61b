/**
 * The 34 provinces and centrally-run cities since 1 July 2025 (Decision 19/2025/QD-TTg), one a line:
 * code;name;type today;earlier type<day of the change;old provinces merged into it (codes before 1 July 2025);communes;area km2;population.
 * Dong Nai has been a centrally-run city since 30 April 2026 (30/2026/QH16, as cited in public lists).
 */
export const provincesTable = `01;Hà Nội;thanh_pho;;01;126;3359.8;8718000
04;Cao Bằng;tinh;;04;56;6700.4;555809
08;Tuyên Quang;tinh;;02,08;124;13795.5;1865270
11;Điện Biên;tinh;;11;45;9539.9;653422
12;Lai Châu;tinh;;12;38;9068.7;494626
14;Sơn La;tinh;;14;75;14109.8;1327430
15;Lào Cai;tinh;;15,10;99;13256.92;1778785
19;Thái Nguyên;tinh;;19,06;92;8375.21;1799489
20;Lạng Sơn;tinh;;20;65;8310.2;813978
22;Quảng Ninh;tinh;;22;54;6207.9;1429841
24;Bắc Ninh;tinh;;24,27;99;4718.6;3619433
25;Phú Thọ;tinh;;25,17,26;148;9361.38;4022638
31;Hải Phòng;thanh_pho;;30,31;114;3194.72;4664124
33;Hưng Yên;tinh;;34,33;104;2514.81;3567943
37;Ninh Bình;tinh;;36,37,35;129;3942.62;4412264
38;Thanh Hoá;tinh;;38;166;11114.7;3760650
40;Nghệ An;tinh;;40;130;16493.7;3470988
42;Hà Tĩnh;tinh;;42;69;5994.4;1622901
44;Quảng Trị;tinh;;44,45;78;12700;1870845
46;Huế;thanh_pho;;46;40;4947.1;1236393
48;Đà Nẵng;thanh_pho;;49,48;94;11859.59;3065628
51;Quảng Ngãi;tinh;;51,62;96;14832.55;2161755
52;Gia Lai;tinh;;64,52;135;21576.53;3583693
56;Khánh Hoà;tinh;;56,58;65;8555.86;2243554
66;Đắk Lắk;tinh;;66,54;102;18096.4;3346853
68;Lâm Đồng;tinh;;68,60,67;124;24233.07;3872999
75;Đồng Nai;thanh_pho;tinh<2026-04-30;75,70;95;12737.18;4491408
79;Hồ Chí Minh;thanh_pho;;79,74,77;168;6772.59;14002598
80;Tây Ninh;tinh;;80,72;96;8536.44;3254170
82;Đồng Tháp;tinh;;82,87;102;5938.64;4370046
86;Vĩnh Long;tinh;;83,86,84;124;6296.2;4257581
91;An Giang;tinh;;89,91;102;9888.91;4952238
92;Cần Thơ;thanh_pho;;94,92,93;103;6360.83;4199824
96;Cà Mau;tinh;;96,95;64;7942.39;2606672`;
