/**
 * The 54 peoples of Viet Nam, codes 01-54 in this order (Decision 121-TCTK/PPCĐ of 2 March 1979, spelling as used in
 * today's registers; verify). 55 stands for foreigners.
 */
const table = `
Kinh, Tày, Thái, Hoa, Khmer, Mường, Nùng, Mông, Dao,
Gia Rai, Ngái, Ê Đê, Ba Na, Xơ Đăng, Sán Chay, Cơ Ho, Chăm, Sán Dìu,
Hrê, Mnông, Ra Glai, Xtiêng, Bru - Vân Kiều, Thổ, Giáy, Cơ Tu, Gié - Triêng,
Mạ, Khơ Mú, Co, Tà Ôi, Chơ Ro, Kháng, Xinh Mun, Hà Nhì, Chu Ru,
Lào, La Chí, La Ha, Phù Lá, La Hủ, Lự, Lô Lô, Chứt, Mảng,
Pà Thẻn, Cơ Lao, Cống, Bố Y, Si La, Pu Péo, Brâu, Ơ Đu, Rơ Măm`;

export interface People {
  code: string;
  name: string;
}

export const peoples: readonly People[] = [...table.trim().split(/,\s/), 'Người nước ngoài'].map((name, index) => ({
  code: String(index + 1).padStart(2, '0'),
  name,
}));

const byCode = new Map(peoples.map((people) => [people.code, people.name]));
export const findPeopleName = (code: string): string | undefined => byCode.get(code);
/** The order of a list to choose from: by the alphabet, the code stays the key. */
export const peoplesByName: readonly People[] = peoples.toSorted((a, b) => a.name.localeCompare(b.name, 'vi'));
