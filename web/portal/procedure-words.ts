import type { FactRegister } from '../../definitions/catalogue/types.ts';
import type { ProcedureView } from './procedure-papers.tsx';

export const registerNames: Record<FactRegister, string> = {
  population: 'Cơ sở dữ liệu quốc gia về dân cư',
  'civil-status': 'Cơ sở dữ liệu hộ tịch điện tử',
  'birth-notice': 'bản điện tử của cơ sở y tế',
  land: 'Cơ sở dữ liệu đất đai',
  enterprise: 'Cơ sở dữ liệu đăng ký kinh doanh',
  'social-insurance': 'Cơ sở dữ liệu bảo hiểm xã hội',
  'social-security': 'Cơ sở dữ liệu an sinh xã hội',
  'criminal-record': 'Cơ sở dữ liệu lý lịch tư pháp',
  diplomas: 'Cơ sở dữ liệu văn bằng, chứng chỉ',
  merit: 'Cơ sở dữ liệu người có công',
};

export const nationalPortal = { href: 'https://dichvucong.gov.vn/', name: 'Cổng Dịch vụ công quốc gia' } as const;
export const atCounter = 'hoặc tại bất kỳ quầy một cửa nào trong tỉnh';
export const onlineLevels = { full: 'Toàn trình', partial: 'Một phần', none: 'Chưa làm trực tuyến' } as const;
export const essentialWords = 'Thuộc nhóm dịch vụ thiết yếu của Chỉ thị 24/CT-TTg';

/** The way in: here, on the national portal, or at the counter. */
export function startOf({
  code,
  here,
  online,
  portal,
  minutes,
}: {
  code: string;
  /** Has a declaration on this portal. */
  here: boolean;
  /** May be handed in online at all. */
  online: boolean;
  portal: 'own' | 'national';
  minutes: number | null;
}): ProcedureView['start'] {
  if (here && portal === 'own')
    return { kind: 'here', href: `/to-khai/moi?thu-tuc=${encodeURIComponent(code)}`, minutes, level: 'VNeID mức độ 2' };
  if (online && portal === 'national') return { kind: 'elsewhere', href: nationalPortal.href, where: nationalPortal.name };
  if (online)
    return {
      kind: 'counter',
      why: 'Trang này chưa có tờ khai của thủ tục. Bạn đến quầy một cửa bất kỳ trong tỉnh, cán bộ làm cùng bạn.',
      also: { href: nationalPortal.href, label: `Nộp trực tuyến trên ${nationalPortal.name}` },
    };
  return { kind: 'counter', why: 'Bạn đến quầy một cửa bất kỳ trong tỉnh, cán bộ làm cùng bạn.' };
}

/** Names of bodies as the portal lists them, each once; null where what stands there is no name. */
export function agenciesOf(text: string): string | null {
  const names = [...new Set(text.split(';').map((one) => one.trim().replace(/\.$/, '')))].filter(Boolean);
  const said = names.join('; ');
  return said === '' || said.length > 200 ? null : said;
}

export const levelNames = { commune: 'Cấp xã', province: 'Cấp tỉnh', ministry: 'Trung ương', other: 'Cơ quan khác' } as const;
