/** Households of Sa Thay (23527), all invented; the layout is that of `ba-to.ts`. Xo Dang, Gia Rai and Kinh names, also of one word. */
export const saThayTable = `#ST01;Thôn 1;2019-04-12@UBND xã Sa Sơn
Chủ hộ;A Thái;m;1995-06-20;062;Xơ Đăng
Vợ;Y Hlen;f;1997-09-11;062;Xơ Đăng
Con;A Minh Khôi;m;2020-05-16;062;Xơ Đăng
Con;Y Bảo Trâm;f;2024-08-02;062;Xơ Đăng
#ST02;Thôn 1;1996-02-09@UBND xã Sa Sơn
Chủ hộ;A Blong;m;1971-03-13;062;Xơ Đăng
Vợ;Y Ngung;f;1974-08-24;062;Xơ Đăng
Con;Y Thu Thủy;f;1999-11-02;062;Xơ Đăng
Con;A Tuấn;m;2009-01-30;062;Xơ Đăng
#ST03;Thôn 2;2008-07-18@UBND thị trấn Sa Thầy
Chủ hộ;Rơ Châm Hùng;m;1984-10-01;062;Gia Rai
Vợ;Ksor H'Nuel;f;1987-05-27;064;Gia Rai
Con;Ksor Y Khoa;m;2010-12-12;062;Gia Rai
Con;Ksor H'My;f;2015-03-19;062;Gia Rai
#ST04;Thôn 2;2022-11-25@UBND thị trấn Sa Thầy
Chủ hộ;Rơ Mah Thơm;m;1996-04-04;062;Gia Rai
Vợ;Y Hà;f;1999-02-14;062;Xơ Đăng
#ST05;Thôn 2;
Chủ hộ;Blới;m;1948-01-01;062;Gia Rai;-
#ST06;Thôn 3;2011-01-14@UBND thị trấn Sa Thầy
Chủ hộ;Nguyễn Đình Chung;m;1982-12-20;052;Kinh
Vợ;Trần Thị Thanh Tâm;f;1985-03-08;052;Kinh
Con;Nguyễn Trần Nhật Linh;f;2012-06-01;062;Kinh
Con;Nguyễn Trần Nhật Nam;m;2017-09-05;062;Kinh
#ST07;Thôn 3;1983-05-15@UBND thị trấn Sa Thầy
Chủ hộ;Hoàng Văn Thịnh;m;1957-07-27;040;Kinh
Vợ;Lê Thị Hường;f;1960-02-03;040;Kinh
Con;Hoàng Thị Thu Trang;f;1991-10-20;062;Kinh
#ST08;Thôn 3;2015-06-19@UBND xã Sa Nhơn
Chủ hộ;Phan Quốc Cường;m;1988-11-09;038;Kinh
Vợ;Hoàng Thị Ngọc Ánh;f;1989-08-16;062;Kinh;;;ST07
Con;Phan Hoàng Gia Hân;f;2016-10-28;062;Kinh
Con;Phan Hoàng Gia Khánh;m;2022-02-22;062;Kinh
#ST09;Thôn 4;2003-09-05@UBND xã Sa Nhơn
Chủ hộ;A Dũng;m;1978-05-31;062;Xơ Đăng
Vợ;Y Bling;f;1981-12-15;062;Xơ Đăng
Con;Y Ngọc Diệp;f;2004-07-07;062;Xơ Đăng
Con;A Thanh Bình;m;2008-09-09;062;Xơ Đăng
Con;Y Hồng Hạnh;f;2014-04-25;062;Xơ Đăng
#ST10;Thôn 4;
Chủ hộ;Y Prương;f;1976-06-17;062;Xơ Đăng
Con;Y Sương;f;2002-01-22;062;Xơ Đăng
Cháu;A Đức Anh;m;2022-10-10;062;Xơ Đăng
#ST11;Thôn 4;1990-12-30@UBND xã Sa Sơn;2023-03-01:death
Chủ hộ;A Hlăng;m;1966-04-09;062;Xơ Đăng
Vợ;Y Khung;f;1969-09-19;062;Xơ Đăng;-;;;2023-03-01
Con;A Tim;m;1994-08-08;062;Xơ Đăng
#ST12;Thôn 5;2017-10-13@UBND thị trấn Sa Thầy
Chủ hộ;Siu Blăn;m;1991-03-25;062;Gia Rai
Vợ;Rơ Châm H'Lan;f;1994-07-14;062;Gia Rai
Con;Rơ Châm Thiên Ân;m;2018-08-18;062;Gia Rai
Con;Rơ Châm H'Thảo Vy;f;2023-05-12;062;Gia Rai
#ST13;Thôn 5;
Chủ hộ;Vũ Thị Minh Nguyệt;f;1986-01-29;036;Kinh
Con;Đỗ Vũ Tường Vi;f;2014-11-06;062;Kinh
#ST14;Thôn 5;2020-12-18@UBND thị trấn Sa Thầy
Chủ hộ;Đỗ Quang Hải;m;1993-05-10;062;Kinh
Vợ;Nguyễn Thị Thùy Dung;f;1996-12-24;062;Kinh
Con;Đỗ Nguyễn Tuệ Lâm;f;2023-01-31;062;Kinh
#ST15;Thôn 6;1999-08-27@UBND xã Sa Nhơn
Chủ hộ;Trương Công Định;m;1973-10-14;052;Kinh
Vợ;Phạm Thị Ngọc Sang;f;1976-02-28;052;Kinh
Con;Trương Quốc Toàn;m;2001-04-18;062;Kinh
Con;Trương Thị Mỹ Linh;f;2007-12-03;062;Kinh
#ST16;Thôn 6;2025-09-19@UBND xã Sa Thầy
Chủ hộ;A Wênh;m;2000-10-26;062;Xơ Đăng
Vợ;Y Mai;f;2003-06-30;062;Xơ Đăng
#ST17;Thôn 6;2006-03-10@UBND xã Sa Sơn
Chủ hộ;Kpă Thuân;m;1981-08-03;064;Gia Rai
Vợ;Rơ Mah H'Jen;f;1985-11-21;062;Gia Rai
Con;Rơ Mah Hiếu;m;2007-02-09;062;Gia Rai
#ST18;Thôn 1;
Chủ hộ;Y Nhân;f;1939-05-05;062;Xơ Đăng;-
#ST19;Thôn 5;
Chủ hộ;Lý Thị Sen;f;1980-07-01;006;Tày
Con;Nông Văn Phúc;m;2003-03-15;006;Tày
#ST20;Thôn 3;
Chủ hộ;Đặng Ngọc Hân;f;1998-09-28;062;Kinh
#ST21;Thôn 6;
Chủ hộ;Đỗ Quang Vinh;m;1983-12-11;036;Kinh`;

/** As in `ba-to.ts`. */
export const saThayEndedMarriages = 'ST21;ST13;2013-02-22@UBND thị trấn Sa Thầy;2022-09-30:divorce';
