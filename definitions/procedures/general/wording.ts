/** Names of papers as people can read them, out of the catalogue's statutory wording. Pure text; no fact is added. */

/** Numbering of the portal's lists: '1. ', '(iv) ', '(7.1) ', '- '. */
const numbering = /^(?:\(?(?:[ivx]+|\d+(?:\.\d+)*)\)|\d+(?:\.\d+)*[.)]|[-+•*])\s*/i;
const copyOf = /^(?:bản sao (?:kèm(?: theo)?|và mang) bản chính để đối chiếu hoặc bản sao có chứng thực|bản chính|bản sao của) /i;
/** Where the name ends and its conditions, contents or sources begin. */
const endOfName =
  /\s*(?:[;:(]|\.(?:\s|$)|,\s*(?:trong đó|kèm|gồm)|\s(?:gồm|bao gồm|trong đó|đối với trường hợp|đối với trẻ|trong trường hợp|khi cơ sở dữ liệu|theo mẫu|theo quy định|theo Mẫu|theo phân cấp|do cơ quan|được cấp theo|được cấp có thẩm quyền|được cơ quan|được khai thác|ban hành kèm|quy định tại|nếu có)(?=\s|[;:.,)]|$))/;

export const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** On a word's end, with an ellipsis, when it is longer. */
export const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\s,;:(]+\S*$/, '')}…`;

/** Without its number in the list and the stop at the end. */
export const bareName = (name: string): string =>
  name
    .replace(/\s+/g, ' ')
    .trim()
    .replace(numbering, '')
    .replace(/[\s;:.,]+$/, '');

export type NamedPaper = { shortName: string /** When it is wanted, where the wording itself says so. */; when: string | null };

/** 'Trường hợp ủy quyền thì phải có văn bản ủy quyền ...' -> 'Văn bản ủy quyền', 'Trường hợp ủy quyền'. */
export function namedPaper(name: string): NamedPaper {
  // Some run over pages; the name stands at the beginning.
  const bare = bareName(name.slice(0, 900));
  if (/^(hộ chiếu\/thẻ căn cước|hộ chiếu, thẻ căn cước)/i.test(bare)) return { shortName: 'Căn cước hoặc hộ chiếu', when: null };
  if (/^giấy tờ có giá trị chứng minh thông tin về cư trú/i.test(bare))
    return { shortName: 'Giấy tờ về nơi cư trú', when: 'Chỉ khi cán bộ không tra được nơi cư trú trong dữ liệu.' };
  const [, condition, thing] =
    /^((?:trường hợp|nếu) [^.]*?)(?:,? thì(?: (?:phải|cần))?| phải)(?: có| nộp(?: thêm| lại)?| xuất trình| kèm theo)+ (.{12,})$/i.exec(
      bare,
    ) ??
    /^((?:đối với|trường hợp) [^:.]{3,80}): (.{12,})$/i.exec(bare) ??
    [];
  const full = (thing ?? bare).replace(copyOf, '');
  // 'Một trong các loại giấy tờ quy định tại ...' says nothing before its end.
  const end = /^(?:một trong|các giấy tờ)/i.test(full) ? null : endOfName.exec(full);
  const cut = end && end.index >= 12 ? full.slice(0, end.index) : full;
  return { shortName: upperFirst(shortened(cut.replace(/[\s,;]+$/, ''), 120)), when: conditionOf(condition, full) };
}

function conditionOf(stated: string | undefined, full: string): string | null {
  const said = stated ?? /(?:đối với|trong) trường hợp [^.;:()]+/i.exec(full)?.[0] ?? /\((trường hợp [^()]+)\)/i.exec(full)?.[1];
  if (said) return `${upperFirst(shortened(said, 220))}.`;
  return /nếu có\b/i.test(full) ? 'Nếu bạn có.' : null;
}

/** Its own wording says that not everybody has it, or that something else may stand for it. */
export const saysWhen = (name: string): boolean =>
  /^(?:trường hợp|nếu|đối với|một trong|thông tin|cung cấp thông tin|giấy tờ, tài liệu khác|các giấy tờ hợp pháp khác)/i.test(
    bareName(name),
  ) || /nếu có\b|nếu không có|(?:đối với|trong|\() ?trường hợp|\(đối với|một trong|trừ trường hợp/i.test(name);

/** A rule that the portal lists among the papers: nothing that anybody could hand in. */
export const isRule = (name: string): boolean =>
  /^(?:người (?:ủy|uỷ) quyền và người được|trường hợp (?:ủy|uỷ) quyền [^.]*thì việc (?:ủy|uỷ) quyền thực hiện theo|trường hợp giấy chứng nhận [^.]*đã có trong cơ sở dữ liệu)/i.test(
    bareName(name),
  );

/** The wording is of the declaration itself, whatever the portal calls it: what is declared here stands for it. */
export const isDeclaration = (name: string): boolean =>
  /^(?:thành phần hồ sơ gồm: )?(?:mẫu )?(?:bản khai|tờ khai|đơn (?:yêu cầu|đề nghị|đăng ký|xin)|giấy đề nghị|thông báo (?:chấm dứt|thay đổi|về việc))/i.test(
    bareName(name),
  );
