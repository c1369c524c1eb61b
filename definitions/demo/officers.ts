/**
 * Officers of the demo, all invented, one a line:
 *   name;sex;born;birth province;ethnicity;commune of residence;seats (codes of positions, the first opens the desk)
 * '=household;name;seats' gives an account to someone of that household, so that there are relatives to be careful about.
 * The account is the name in small letters without marks, joined by dots.
 */
export const officersTable = `Nguyễn Thị Thu Sương;f;1991-04-18;051;Kinh;21523;21523.vp#tu-phap-ho-tich,21523.ttpvhcc#tiep-nhan
Phạm Thị Hoài Thu;f;1996-02-10;051;Hrê;21523;21523.ttpvhcc#tiep-nhan
Lê Quốc Bảo;m;1993-07-01;051;Kinh;21523;21523.ttpvhcc#tiep-nhan
Trần Minh Khôi;m;1984-10-26;051;Kinh;21523;21523.ttpvhcc#giam-doc
Đinh Văn Thượng;m;1976-03-08;051;Hrê;21523;21523#chu-tich,21523.du#pho-bi-thu
Phạm Thị Kim Ngân;f;1985-11-19;051;Hrê;21523;21523#pho-chu-tich-van-xa
Võ Đình Phúc;m;1982-05-05;051;Kinh;21484;21523#pho-chu-tich-kinh-te
Cao Thị Mỹ Hạnh;f;1986-08-21;051;Kinh;21523;21523.vp#chanh-van-phong
Ngô Thị Thùy Linh;f;1995-01-30;051;Kinh;21523;21523.vp#van-thu
Đặng Hoài Nam;m;1990-06-12;051;Kinh;21523;21523.vp#luu-tru
Lương Anh Tuấn;m;1992-12-02;051;Kinh;21484;21523.vp#quan-tri
Huỳnh Tấn Lợi;m;1980-09-09;051;Kinh;21523;21523.kt#truong-phong
=BT09;Đinh Văn Hùng;21523.kt#dia-chinh
Tạ Thị Diễm My;f;1994-04-14;051;Kinh;21523;21523.kt#kinh-te
Phạm Thị Sen;f;1983-02-17;051;Hrê;21523;21523.vhxh#truong-phong
Đinh Thị Thanh Tuyền;f;1997-07-23;051;Hrê;21523;21523.vhxh#van-hoa-xa-hoi
=BT16;Phạm Văn Khiêm;21523.ttpvhcc#to-cong-nghe-so
Nguyễn Thành Đạt;m;1981-01-11;049;Kinh;21523;21523.ca#truong-cong-an
Trần Văn Quyết;m;1994-09-27;051;Kinh;21523;21523.ca#cu-tru
Phạm Văn Nhuận;m;1973-05-02;051;Hrê;21523;21523.du#bi-thu,21523.hdnd#chu-tich
Bùi Thị Ngọc Trâm;f;1988-10-10;051;Kinh;21523;21523.du.vp#chanh-van-phong
Lê Thị Hoài An;f;1998-03-28;051;Kinh;21523;21523.du.vp#van-thu
Phạm Văn Thiết;m;1975-12-15;051;Hrê;21523;21523.mt#chu-tich
Đinh Thị Mai;f;1993-08-06;051;Hrê;21523;21523.mt#can-bo
=ST07;Hoàng Thị Thu Trang;23527.vp#tu-phap-ho-tich
=ST02;Y Thu Thủy;23527.ttpvhcc#tiep-nhan
Phan Thị Bảo Châu;f;1995-05-15;062;Kinh;23527;23527.ttpvhcc#tiep-nhan
Nguyễn Khắc Duy;m;1985-02-25;062;Kinh;23527;23527.ttpvhcc#giam-doc
A Rơn;m;1977-07-19;062;Xơ Đăng;23527;23527#chu-tich,23527.du#pho-bi-thu
Đào Thị Lệ Quyên;f;1984-04-04;062;Kinh;23527;23527#pho-chu-tich-van-xa
Rơ Mah Khải;m;1983-11-01;062;Gia Rai;23527;23527#pho-chu-tich-kinh-te
Trịnh Xuân Bách;m;1987-06-08;038;Kinh;23527;23527.vp#chanh-van-phong
Mai Thị Phương Uyên;f;1996-10-17;062;Kinh;23527;23527.vp#van-thu
Y Loan;f;1992-01-09;062;Xơ Đăng;23527;23527.vp#luu-tru
Tô Minh Trí;m;1991-09-13;062;Kinh;23527;23527.vp#quan-tri
Dương Văn Thắng;m;1979-08-30;040;Kinh;23527;23527.kt#truong-phong
A Quyn;m;1993-03-03;062;Xơ Đăng;23527;23527.kt#dia-chinh
Hồ Thị Cẩm Nhung;f;1994-12-12;052;Kinh;23527;23527.kt#kinh-te
Rơ Châm H'Duyên;f;1989-05-20;062;Gia Rai;23527;23527.vhxh#truong-phong
Lưu Thị Hải Yến;f;1997-02-02;062;Kinh;23527;23527.vhxh#van-hoa-xa-hoi
A Sơn;m;1998-07-07;062;Xơ Đăng;23527;23527.ttpvhcc#to-cong-nghe-so
Lê Trung Kiên;m;1982-10-05;040;Kinh;23527;23527.ca#truong-cong-an
Rơ Châm Tuấn;m;1995-11-11;062;Gia Rai;23527;23527.ca#cu-tru
Đoàn Thị Minh Hiền;f;1974-06-25;062;Kinh;23527;23527.du#bi-thu,23527.hdnd#chu-tich
Vi Văn Hoạch;m;1986-01-16;062;Thái;23527;23527.du.vp#chanh-van-phong
Y Nga;f;1999-04-21;062;Xơ Đăng;23527;23527.du.vp#van-thu
A Lăng;m;1972-09-29;062;Xơ Đăng;23527;23527.mt#chu-tich
Chu Thị Ngân Hà;f;1990-08-18;062;Kinh;23527;23527.mt#can-bo
Bùi Thị Hồng Vân;f;1994-06-06;051;Kinh;21484;21484.ttpvhcc#tiep-nhan
Đinh Quang Vũ;m;1990-02-28;051;Hrê;21484;21484.vp#tu-phap-ho-tich
Phạm Thị Ái Liên;f;1981-12-07;051;Hrê;21484;21484#pho-chu-tich-van-xa
Y Thanh;f;1996-08-13;062;Xơ Đăng;23534;23534.ttpvhcc#tiep-nhan
Lã Quang Minh;m;1988-05-31;062;Kinh;23534;23534.vp#tu-phap-ho-tich
A Thuyên;m;1979-10-22;062;Xơ Đăng;23534;23534#pho-chu-tich-van-xa
Trương Hoàng Phi;m;1972-02-12;051;Kinh;21025;51#chu-tich
Lâm Thị Tường Vân;f;1978-07-15;062;Kinh;21025;51#pho-chu-tich
Châu Thị Bích Liên;f;1980-03-24;051;Kinh;21028;51.vp#chanh-van-phong
Thái Bá Lộc;m;1989-09-17;051;Kinh;21025;51.vp#kiem-soat-thu-tuc
Kiều Thị Lan Anh;f;1993-11-28;051;Kinh;21028;51.vp#van-thu
Tôn Thất Quang Huy;m;1987-04-09;051;Kinh;21025;51.skhcn#quan-tri
Quách Thị Minh Thư;f;1990-10-03;051;Kinh;21028;51.skhcn#an-toan-thong-tin
Hà Đức Toản;m;1976-12-29;062;Kinh;21025;51.tt#thanh-tra-vien
Mạc Thị Thanh Hương;f;1985-06-20;051;Kinh;21028;51.stp#theo-doi
Văn Công Hậu;m;1992-05-08;051;Kinh;21025;51.stp#chuyen-vien
Từ Ngọc Khánh;m;1982-08-02;051;Kinh;21025;51.ttpvhcc#giam-doc
Giang Thị Hạnh Nguyên;f;1995-03-19;051;Kinh;21028;51.ttpvhcc#tiep-nhan
Y Kiều Oanh;f;1994-01-23;062;Xơ Đăng;23293;51.ttpvhcc.cn1#tiep-nhan
Đồng Văn Chiến;m;1983-07-30;051;Kinh;21025;51.ca#cu-tru
Viên Thị Thu Hà;f;1986-11-06;051;Kinh;21028;51.tu.vp#dung-dau
Nghiêm Xuân Trường;m;1984-02-19;051;Kinh;21025;51.mt#can-bo
Diệp Thị Bảo Ngân;f;1988-02-11;051;Kinh;21025;51.vp#quan-tri-thu-tuc
Khổng Hữu Tâm;m;1985-09-23;051;Kinh;21028;51.stp#quan-tri-thu-tuc`;
