/**
 * Level-1 electronic identifiers of State bodies (Decision 20/2020/QD-TTg as amended by 09/2025/QD-TTg), one a line:
 * code;body;code of the People's Council;old province code;province code now;status since 1 July 2025;confidence;where it was confirmed.
 * 'verify' = general knowledge, to be confirmed before production; 'closed?' = the body was merged, the closing was not seen in print.
 */
export const level1IdentifiersTable = `H01;UBND tỉnh An Giang;K01;89;91;active;verify;
H02;UBND tỉnh Bắc Giang;K02;24;24;closed;verify;
H03;UBND tỉnh Bắc Kạn;K03;06;19;closed;verify;
H04;UBND tỉnh Bạc Liêu;K04;95;96;closed;verify;
H05;UBND tỉnh Bắc Ninh;K05;27;24;active;confirmed;mã kết quả KQ.H05 trên Cổng Dịch vụ công quốc gia
H06;UBND tỉnh Bà Rịa - Vũng Tàu;K06;77;79;closed;verify;
H07;UBND tỉnh Bến Tre;K07;83;86;closed;verify;
H08;UBND tỉnh Bình Định;K08;52;52;closed;verify;
H09;UBND tỉnh Bình Dương;K09;74;79;closed;verify;
H10;UBND tỉnh Bình Phước;K10;70;75;closed;verify;
H11;UBND tỉnh Bình Thuận;K11;60;68;closed;verify;
H12;UBND tỉnh Cà Mau;K12;96;96;active;verify;
H13;UBND thành phố Cần Thơ;K13;92;92;active;verify;
H14;UBND tỉnh Cao Bằng;K14;04;04;active;verify;
H15;UBND tỉnh Đắk Lắk;K15;66;66;active;confirmed;mã kết quả KQ.H15 trên Cổng Dịch vụ công quốc gia
H16;UBND tỉnh Đắk Nông;K16;67;68;closed;verify;
H17;UBND thành phố Đà Nẵng;K17;48;48;active;confirmed;mã kết quả KQ.H17 trên Cổng Dịch vụ công quốc gia
H18;UBND tỉnh Điện Biên;K18;11;11;active;verify;
H19;UBND tỉnh Đồng Nai;K19;75;75;active;verify;
H20;UBND tỉnh Đồng Tháp;K20;87;82;active;verify;
H21;UBND tỉnh Gia Lai;K21;64;52;active;confirmed;mã kết quả KQ.H21 trên Cổng Dịch vụ công quốc gia
H22;UBND tỉnh Hà Giang;K22;02;08;closed;verify;
H23;UBND tỉnh Hải Dương;K23;30;31;closed;verify;
H24;UBND thành phố Hải Phòng;K24;31;31;active;confirmed;mã kết quả KQ.H24 trên Cổng Dịch vụ công quốc gia
H25;UBND tỉnh Hà Nam;K25;35;37;closed;verify;
H26;UBND thành phố Hà Nội;K26;01;01;active;verify;
H27;UBND tỉnh Hà Tĩnh;K27;42;42;active;confirmed;mã kết quả KQ.H27 trên Cổng Dịch vụ công quốc gia
H28;UBND tỉnh Hòa Bình;K28;17;25;closed;verify;
H29;UBND thành phố Hồ Chí Minh;K29;79;79;active;verify;
H30;UBND tỉnh Hậu Giang;K30;93;92;closed;verify;
H31;UBND tỉnh Hưng Yên;K31;33;33;active;verify;
H32;UBND tỉnh Khánh Hòa;K32;56;56;active;verify;
H33;UBND tỉnh Kiên Giang;K33;91;91;closed;verify;
H34;UBND tỉnh Kon Tum;K34;62;51;closed;verify;
H35;UBND tỉnh Lai Châu;K35;12;12;active;confirmed;mã kết quả KQ.H35 trên Cổng Dịch vụ công quốc gia
H36;UBND tỉnh Lâm Đồng;K36;68;68;active;confirmed;mã kết quả KQ.H36 trên Cổng Dịch vụ công quốc gia
H37;UBND tỉnh Lạng Sơn;K37;20;20;active;confirmed;mã kết quả KQ.H37 trên Cổng Dịch vụ công quốc gia
H38;UBND tỉnh Lào Cai;K38;10;15;active;confirmed;mã kết quả KQ.H38 trên Cổng Dịch vụ công quốc gia
H39;UBND tỉnh Long An;K39;80;80;closed;verify;
H40;UBND tỉnh Nam Định;K40;36;37;closed;verify;
H41;UBND tỉnh Nghệ An;K41;40;40;active;confirmed;văn bản mẫu edXML công khai
H42;UBND tỉnh Ninh Bình;K42;37;37;active;verify;
H43;UBND tỉnh Ninh Thuận;K43;58;56;closed;verify;
H44;UBND tỉnh Phú Thọ;K44;25;25;active;verify;
H45;UBND tỉnh Phú Yên;K45;54;66;closed;verify;
H46;UBND tỉnh Quảng Bình;K46;44;44;closed;verify;
H47;UBND tỉnh Quảng Nam;K47;49;48;closed;verify;
H48;UBND tỉnh Quảng Ngãi;K48;51;51;active;verify;
H49;UBND tỉnh Quảng Ninh;K49;22;22;active;verify;
H50;UBND tỉnh Quảng Trị;K50;45;44;active;verify;
H51;UBND tỉnh Sóc Trăng;K51;94;92;closed;verify;
H52;UBND tỉnh Sơn La;K52;14;14;active;confirmed;mã kết quả KQ.H52 trên Cổng Dịch vụ công quốc gia
H53;UBND tỉnh Tây Ninh;K53;72;80;active;verify;
H54;UBND tỉnh Thái Bình;K54;34;33;closed;verify;
H55;UBND tỉnh Thái Nguyên;K55;19;19;active;verify;
H56;UBND tỉnh Thanh Hóa;K56;38;38;active;verify;
H57;UBND thành phố Huế;K57;46;46;active;confirmed;QĐ 09/2025/QĐ-TTg
H58;UBND tỉnh Tiền Giang;K58;82;82;closed;verify;
H59;UBND tỉnh Trà Vinh;K59;84;86;closed;verify;
H60;UBND tỉnh Tuyên Quang;K60;08;08;active;confirmed;mã kết quả KQ.H60 trên Cổng Dịch vụ công quốc gia
H61;UBND tỉnh Vĩnh Long;K61;86;86;active;confirmed;mã kết quả KQ.H61 trên Cổng Dịch vụ công quốc gia
H62;UBND tỉnh Vĩnh Phúc;K62;26;25;closed;verify;
H63;UBND tỉnh Yên Bái;K63;15;15;closed;verify;
G01;Bộ Công an;;;;active;confirmed;mã kết quả KQ.G01 trên Cổng Dịch vụ công quốc gia
G02;Bộ Công Thương;;;;active;confirmed;mã kết quả KQ.G02 trên Cổng Dịch vụ công quốc gia
G03;Bộ Giáo dục và Đào tạo;;;;active;confirmed;mã kết quả KQ.G03 trên Cổng Dịch vụ công quốc gia
G04;Bộ Giao thông vận tải;;;;closed?;confirmed;mã kết quả KQ.G04 trên Cổng Dịch vụ công quốc gia
G05;Bộ Kế hoạch và Đầu tư;;;;closed?;verify;
G06;Bộ Khoa học và Công nghệ;;;;active;confirmed;mã kết quả KQ.G06 trên Cổng Dịch vụ công quốc gia
G07;Bộ LĐTBXH;;;;closed?;confirmed;mã kết quả KQ.G07 trên Cổng Dịch vụ công quốc gia
G08;Bộ Ngoại giao;;;;active;confirmed;mã kết quả KQ.G08 trên Cổng Dịch vụ công quốc gia
G09;Bộ Nội vụ;;;;active;confirmed;mã kết quả KQ.G09 trên Cổng Dịch vụ công quốc gia
G10;Bộ Nông nghiệp và Môi trường;;;;active;confirmed;mã kết quả KQ.G10 trên Cổng Dịch vụ công quốc gia
G11;Bộ Quốc phòng;;;;active;confirmed;mã kết quả KQ.G11 trên Cổng Dịch vụ công quốc gia
G12;Bộ Tài chính;;;;active;confirmed;mã kết quả KQ.G12 trên Cổng Dịch vụ công quốc gia
G13;Bộ TN&MT;;;;closed?;confirmed;mã kết quả KQ.G13 trên Cổng Dịch vụ công quốc gia
G14;Bộ TT&TT;;;;closed?;confirmed;mã kết quả KQ.G14 trên Cổng Dịch vụ công quốc gia
G15;Bộ Tư pháp;;;;active;confirmed;mã kết quả KQ.G15 trên Cổng Dịch vụ công quốc gia
G16;Bộ Văn hóa, Thể thao và Du lịch;;;;active;confirmed;mã kết quả KQ.G16 trên Cổng Dịch vụ công quốc gia
G17;Bộ Xây dựng;;;;active;confirmed;mã kết quả KQ.G17 trên Cổng Dịch vụ công quốc gia
G18;Bộ Y tế;;;;active;confirmed;mã kết quả KQ.G18 trên Cổng Dịch vụ công quốc gia
G19;Ngân hàng Nhà nước Việt Nam;;;;active;confirmed;mã kết quả KQ.G19 trên Cổng Dịch vụ công quốc gia
G20;Thanh tra Chính phủ;;;;active;verify;
G21;Bộ Dân tộc và Tôn giáo;;;;active;confirmed;mã kết quả KQ.G21 trên Cổng Dịch vụ công quốc gia
G22;Văn phòng Chính phủ;;;;active;confirmed;văn bản mẫu edXML công khai
G24;Bảo hiểm xã hội Việt Nam;;;;closed?;confirmed;mã kết quả KQ.G24 trên Cổng Dịch vụ công quốc gia`;
