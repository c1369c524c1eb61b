import type { Written } from './edits.ts';
import { questionsOf } from './questions.ts';

/** What nobody has checked against the gazette: where it stands, what it is, and what it is said to come from. */
export type Unconfirmed = { at: string; what: string; source: string };

/** Every `verify` mark of a definition. Pure. */
export function unconfirmedIn({ procedure, form }: Written): Unconfirmed[] {
  const found: Unconfirmed[] = [];
  const look = (value: unknown, at: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const { verify, name, number } = value as { verify?: unknown; name?: unknown; number?: unknown };
    if (verify === true) {
      const source = [number, name].filter((one): one is string => typeof one === 'string').join(', ');
      found.push({ at, what: whatAt({ procedure, form }, at), source });
    }
    for (const [key, inner] of Object.entries(value)) look(inner, `${at}/${key}`);
  };
  look(procedure, '/procedure');
  look(form, '/form');
  return found;
}

function whatAt({ procedure: p, form }: Written, at: string): string {
  const [, , list, index] = at.split('/');
  const i = Number(index);
  switch (list) {
    case 'fees':
      return `Phí: ${p.fees[i]?.name ?? ''}`;
    case 'limits':
      return `Thời hạn: ${p.limits[i]?.text ?? ''}`;
    case 'components':
      return `Giấy tờ: ${p.components[i]?.shortName ?? ''}`;
    case 'legalBasis':
      return 'Căn cứ pháp lý';
    case 'decision':
      return 'Quyết định công bố';
    case 'onlineLevelSource':
      return 'Mức dịch vụ trực tuyến';
    case 'source':
      return at.startsWith('/form') ? `Mẫu tờ khai: ${form.title}` : 'Nguồn';
    default: {
      const question = at.startsWith('/form/') && questionsOf(form).find((one) => at.startsWith(`/form${one.at}`));
      return question ? `Câu hỏi: ${question.def.label}` : 'Mục khác của thủ tục';
    }
  }
}
