/**
 * Small sets beside the two communes of the story, for what must not be seen from there: Ba To 'Ba Tơ' (21484, beside 21523 and of the same
 * name without tone marks) and Sa Binh (23534, beside 23527). All invented; the layout is that of `ba-to.ts`.
 */
export const baToNeighbourTable = `#BN01;Tổ 1;2017-02-24@UBND thị trấn Ba Tơ
Chủ hộ;Phạm Văn Hon;m;1990-05-07;051;Hrê
Vợ;Đinh Thị Lệ;f;1992-01-18;051;Hrê
Con;Phạm Đinh Nhã Uyên;f;2018-06-09;051;Hrê
#BN02;Tổ 2;
Chủ hộ;Nguyễn Thị Thanh Vân;f;1983-11-13;051;Kinh
#BN03;Thôn 3;
Chủ hộ;Đinh Văn Thể;m;1999-07-29;051;Hrê`;

export const saThayNeighbourTable = `#SB01;Thôn 1;2016-04-15@UBND xã Sa Bình
Chủ hộ;A Khương;m;1991-09-03;062;Xơ Đăng
Vợ;Y Thúy;f;1993-12-26;062;Xơ Đăng
Con;Y An Thư;f;2019-02-05;062;Xơ Đăng
#SB02;Thôn 2;
Chủ hộ;Bùi Văn Lâm;m;1985-06-16;017;Mường
#SB03;Thôn 3;
Chủ hộ;Rơ Châm Bích;f;2000-03-21;062;Gia Rai`;
