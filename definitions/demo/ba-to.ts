/**
 * Households of Ba To (21523), all invented. A line that starts with '#' opens a household:
 *   #code;address;day the couple registered their marriage@by whom[;end of it:divorce|death]
 * the others are its members, the head first:
 *   relation;name;sex;born;birth province;ethnicity;telephone (last three digits, '-' = none, '' = given by order);last six of the number;parents' household;died
 */
export const baToTable = `#BT01;Thôn 1;2024-02-14@UBND xã Ba Tô
Chủ hộ;Phạm Văn Thôi;m;1998-03-04;051;Hrê;016;000417;BT02
Vợ;Đinh Thị Hà;f;2000-08-19;051;Hrê;017;004962;BT03
#BT02;Thôn 1;1994-05-20@UBND xã Ba Tô
Chủ hộ;Phạm Văn Rê;m;1970-09-02;051;Hrê
Vợ;Đinh Thị Ghim;f;1973-01-15;051;Hrê
Mẹ;Phạm Thị Ơ;f;1943-06-10;051;Hrê;-
Con;Phạm Thị Xuân;f;2003-02-11;051;Hrê
Con;Phạm Văn Tý;m;2010-10-30;051;Hrê
#BT03;Thôn 2;1997-11-08@UBND xã Ba Tô
Chủ hộ;Đinh Văn Nghía;m;1974-04-17;051;Hrê
Vợ;Phạm Thị Mên;f;1977-12-05;051;Hrê
Con;Đinh Văn Vem;m;2006-07-21;051;Hrê
Con;Đinh Thị Bé;f;2013-03-09;051;Hrê
#BT04;Thôn 2;2021-03-26@UBND xã Ba Tô
Chủ hộ;Đinh Văn Tré;m;1994-10-12;051;Hrê
Vợ;Phạm Thị Rin;f;1996-07-25;051;Hrê;018;004182
Con;Đinh Thị Khánh Ly;f;2022-01-19;051;Hrê
#BT05;Thôn 3;
Chủ hộ;Phạm Văn Bút;m;1997-05-03;051;Hrê
Mẹ;Đinh Thị Rót;f;1966-08-28;051;Hrê
#BT06;Thôn 3;
Chủ hộ;Đinh Văn Lối;m;2001-06-14;051;Hrê
Cha;Đinh Văn Xôm;m;1968-02-20;051;Hrê
Mẹ;Phạm Thị Dế;f;1971-11-11;051;Hrê
Em;Đinh Thị Trinh;f;2008-04-02;051;Hrê
#BT07;Thôn 3;2010-09-17@UBND xã Ba Tô;2025-12-08:death
Chủ hộ;Đinh Thị Ét;f;1985-05-26;051;Hrê
Chồng;Phạm Văn Rạo;m;1983-03-30;051;Hrê;-;;;2025-12-08
Con;Phạm Đinh Khánh Vy;f;2012-08-15;051;Hrê
Con;Phạm Đinh Gia Huy;m;2016-05-04;051;Hrê
#BT08;Thôn 4;2005-01-21@UBND xã Ba Lế
Chủ hộ;Phạm Văn Đá;m;1980-07-07;051;Hrê
Vợ;Phạm Thị Liên;f;1984-09-23;051;Hrê
Con;Phạm Thị Mỹ Duyên;f;2007-10-10;051;Hrê
Con;Phạm Văn Quân;m;2011-06-06;051;Hrê
Con;Phạm Thị Trà My;f;2018-12-25;051;Hrê
#BT09;Thôn 4;1988-04-29@UBND xã Ba Lế
Chủ hộ;Đinh Văn Blo;m;1962-01-01;051;Hrê;-
Vợ;Đinh Thị Bế;f;1965-10-18;051;Hrê;-
Con;Đinh Văn Hùng;m;1992-02-27;051;Hrê
#BT10;Thôn 5;2016-08-12@UBND xã Ba Nam
Chủ hộ;Đinh Văn Sự;m;1990-11-30;051;Hrê
Vợ;Phạm Thị Thu Hiền;f;1993-04-08;051;Hrê
Con;Đinh Phạm Bảo Ngọc;f;2017-07-17;051;Hrê
Con;Đinh Phạm Bảo Khang;m;2023-09-29;051;Hrê
#BT11;Thôn 5;
Chủ hộ;Đinh Thị Nga;f;1979-03-16;051;Hrê
Con;Đinh Quốc Việt;m;2005-05-05;051;Hrê
#BT12;Thôn 6;2012-12-14@UBND xã Ba Tô
Chủ hộ;Võ Thành Luân;m;1986-08-09;051;Kinh
Vợ;Lê Thị Tuyết Mai;f;1988-06-22;051;Kinh
Con;Võ Lê Minh Anh;f;2014-02-03;051;Kinh
Con;Võ Lê Minh Đức;m;2019-11-20;051;Kinh
#BT13;Thôn 6;1979-10-10@UBND xã Ba Tô
Chủ hộ;Bùi Thanh Sơn;m;1955-12-12;051;Kinh
Vợ;Nguyễn Thị Lan;f;1958-04-30;051;Kinh;-
#BT14;Thôn 6;
Chủ hộ;Trần Thị Bích Ngọc;f;1992-09-14;051;Kinh
Con;Nguyễn Trần Gia Bảo;m;2019-03-08;051;Kinh
#BT15;Thôn 7;2014-03-21@UBND phường Nghĩa Lộ
Chủ hộ;Nguyễn Hữu Phước;m;1987-01-27;051;Kinh
Vợ;Phạm Thị Hồng Nhung;f;1990-10-05;051;Hrê;;;BT16
Con;Nguyễn Phạm Hải Đăng;m;2015-08-31;051;Kinh
Con;Nguyễn Phạm Hải Yến;f;2021-04-13;051;Kinh
#BT16;Thôn 7;1986-06-06@UBND xã Ba Nam
Chủ hộ;Phạm Văn Trê;m;1963-05-19;051;Hrê
Vợ;Đinh Thị Lót;f;1964-07-02;051;Hrê;-
Con;Phạm Văn Khiêm;m;1995-12-01;051;Hrê
#BT17;Thôn 7;2023-10-20@UBND xã Ba Tô
Chủ hộ;Phạm Văn Hoàng;m;1999-01-08;051;Hrê
Vợ;Lê Thị Kim Thoa;f;2001-03-03;049;Kinh
Con;Phạm Lê An Nhiên;f;2025-02-17;051;Hrê
#BT18;Thôn 2;
Chủ hộ;Nguyễn Văn Hiệp;m;1989-02-06;051;Kinh
#BT19;Thôn 5;2024-08-09@UBND xã Ba Tô
Chủ hộ;Đinh Văn Kỳ;m;1998-12-19;051;Hrê
Vợ;Phạm Thị Lành;f;2002-05-29;051;Hrê
Con;Đinh Phạm Tuệ An;f;2025-10-04;051;Hrê`;

/** Marriages of people who no longer live in one household: husband's household;wife's household;day@by whom;end:how. Heads are meant. */
export const baToEndedMarriages = 'BT18;BT14;2018-05-25@UBND xã Ba Tô;2024-06-18:divorce';
