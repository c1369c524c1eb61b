import type { Condition } from '../../../src/modules/forms/contract.ts';
import type { ComponentDefinition, FeeDefinition, ProcedureDefinition } from '../../../src/modules/procedures/contract.ts';
import { identityCard, submitted } from '../../parts/papers.ts';
import { stepsOf } from '../../parts/procedure.ts';
import { exemptionValues } from './last-step.ts';
import { residenceReading } from './reading.ts';

type Confirmer = NonNullable<ProcedureDefinition['confirmations']>[number];
type Parts = Pick<
  ProcedureDefinition,
  'field' | 'fieldName' | 'level' | 'delivery' | 'steps' | 'reading' | 'resolvingText' | 'settings' | 'channels'
>;

/**
 * What the residence procedures share. The commune's police decide (Law on Residence, Article 2.4 and 22.3): a body of its own beside
 * the People's Committee, found by its case officer's field of work.
 */
export const residenceParts: Parts = {
  field: 'residence',
  fieldName: 'Cư trú',
  level: 'commune',
  channels: ['online', 'counter'],
  delivery: {
    byChannel: { online: 'electronic', counter: 'counter', postal: 'counter' },
    asked: { path: 'result.paper', means: { none: 'electronic', counter: 'counter' } },
  },
  steps: stepsOf({ check: 'Công an xã đối chiếu dữ liệu, kiểm tra chỗ ở', sign: 'Trưởng Công an xã ký' }),
  reading: residenceReading,
  resolvingText: 'Công an xã, phường, đặc khu nơi bạn đến ở. Nộp ở quầy nào trong tỉnh cũng được.',
  // The law gives reception no hours of its own: half a working day. Verify.
  settings: { receptionHours: 4 },
};

const decree154 = (clause: string) => ({ name: `Nghị định 154/2024/NĐ-CP, ${clause}`, verify: true });

/** Who moves is registered where they move to, wherever it is handed in. */
export const decidedAtNewPlace: Pick<ProcedureDefinition, 'resolvingPath'> = { resolvingPath: 'place' };

export const identityComponent: ComponentDefinition = identityCard({
  name: 'Thẻ căn cước, thẻ căn cước công dân, căn cước điện tử hoặc hộ chiếu, còn giá trị sử dụng',
  shortName: 'Căn cước hoặc hộ chiếu',
  clause: { name: 'Luật Căn cước 26/2023/QH15', verify: true },
});

/** @param clause of Decree 154/2024 that lists the papers: khoản 2 for permanent, khoản 3 for temporary residence */
export const dwellingProof = (needed: Condition, clause: string): ComponentDefinition =>
  submitted({
    id: 'dwelling-proof',
    name: 'Giấy tờ, tài liệu chứng minh chỗ ở hợp pháp',
    shortName: 'Giấy tờ nhà',
    needed,
    neededText: 'Chỉ khi công an không tra được trong dữ liệu đất đai, ví dụ nhà chưa có sổ đỏ.',
    replacedBy: ['land'],
    clause: decree154(clause),
  });

export const ownerConsent = (needed: Condition): ComponentDefinition =>
  submitted({
    id: 'owner-consent',
    name: 'Văn bản đồng ý của chủ hộ, chủ sở hữu chỗ ở hợp pháp',
    shortName: 'Giấy đồng ý của chủ nhà, chủ hộ',
    needed,
    neededText: 'Viết tay cũng được, không cần công chứng. Chủ nhà có thể tới ký tại Công an xã thay cho giấy này.',
    clause: { name: 'Thông tư 53/2025/TT-BCA, mẫu CT01, chú thích 3 và 4' },
  });

const ct01 = { name: 'Thông tư 53/2025/TT-BCA, mẫu CT01, chú thích 3 và 4' };
const agrees = (id: string, label: string, way: string, more: Pick<Confirmer, 'number' | 'name' | 'chosen'>): Confirmer => ({
  id,
  label,
  pledge: `Tôi là ${label.toLowerCase()} và đồng ý cho người nêu trong tờ khai này đăng ký cư trú tại chỗ ở đã ghi.`,
  needed: { '==': [{ var: way }, 'here'] },
  source: ct01,
  ...more,
});

/** Who agrees here, where the declaration says so: the owner of the dwelling, and the head of a household that is another's. */
export const residenceConfirmations: Confirmer[] = [
  agrees('owner', 'Chủ nhà', 'consent.way', { chosen: 'owner.who', number: 'owner.citizenNumber', name: 'owner.name' }),
  agrees('landlord', 'Chủ nhà', 'consent.way', { number: 'landlord.citizenNumber', name: 'landlord.name' }),
  agrees('head', 'Chủ hộ', 'headConsent.way', { chosen: 'head.who', number: 'head.citizenNumber', name: 'head.name' }),
];

export const minorConsent: ComponentDefinition = submitted({
  id: 'minor-consent',
  name: 'Văn bản đồng ý của cha, mẹ hoặc người giám hộ của người chưa thành niên',
  shortName: 'Giấy đồng ý của cha, mẹ hoặc người giám hộ',
  needed: { '==': [{ var: 'minors' }, 'others'] },
  neededText: 'Chỉ khi người khai không phải cha, mẹ, người giám hộ của người chưa đủ 18 tuổi cùng chuyển.',
  clause: { name: 'Thông tư 53/2025/TT-BCA, mẫu CT01, chú thích 5' },
});

const circular75 = {
  name: 'Thông tư 75/2022/TT-BTC, sửa đổi bởi Thông tư 71/2025/TT-BTC; mức theo Cổng Dịch vụ công quốc gia, tháng 7/2026',
  verify: true,
};

/** Whoever has said that they are exempt pays nothing; who has not said yet sees what it costs. */
const notExempt: Condition = { not: { in: [{ var: 'fee.exemption' }, exemptionValues] } };

/**
 * Fee by channel, and none for those exempt.
 * @param amounts whole đồng; per person of a list when `perAnswer` names the number of people
 */
export function residenceFees(
  name: string,
  amounts: { online: number; counter: number },
  scope: Partial<Pick<FeeDefinition, 'cases' | 'perAnswer'>> = {},
): FeeDefinition[] {
  const [before, each] = scope.perAnswer ? ['Theo danh sách: ', ' mỗi người'] : ['', ''];
  const show = (amount: number): string => amount.toLocaleString('vi-VN');
  return [
    {
      name,
      amount: amounts.online,
      ...scope,
      channels: ['online'],
      needed: notExempt,
      text: `${before}${show(amounts.online)} đồng${each} khi nộp trực tuyến.`,
      source: circular75,
    },
    {
      name,
      amount: amounts.counter,
      ...scope,
      channels: ['counter'],
      needed: notExempt,
      text: `${before}${show(amounts.counter)} đồng${each} khi nộp tại quầy.`,
      source: circular75,
    },
  ];
}

export const exemptionFee: FeeDefinition = {
  name: 'Miễn lệ phí',
  amount: 0,
  needed: { in: [{ var: 'fee.exemption' }, exemptionValues] },
  text: 'Miễn lệ phí, khi dữ liệu cho thấy đúng diện đã khai.',
  source: { name: 'Thông tư 75/2022/TT-BTC, Điều 4', verify: true },
};

export const residenceLaw: ProcedureDefinition['legalBasis'] = [
  { number: '68/2020/QH14', name: 'Luật Cư trú' },
  { number: '154/2024/NĐ-CP', name: 'Nghị định quy định chi tiết một số điều và biện pháp thi hành Luật Cư trú' },
  { number: '66.7/2025/NQ-CP', name: 'Nghị quyết cắt giảm, đơn giản hóa thủ tục hành chính dựa trên dữ liệu' },
  { number: '55/2021/TT-BCA', name: 'Thông tư quy định chi tiết một số điều và biện pháp thi hành Luật Cư trú' },
  { number: '56/2021/TT-BCA', name: 'Thông tư quy định về biểu mẫu trong đăng ký, quản lý cư trú' },
  { number: '66/2023/TT-BCA', name: 'Thông tư sửa đổi các thông tư 55/2021, 56/2021 và 57/2021/TT-BCA' },
  { number: '53/2025/TT-BCA', name: 'Thông tư sửa đổi các thông tư 55/2021 và 56/2021/TT-BCA (mẫu CT01)' },
  { number: '54/2025/TT-BCA', name: 'Thông tư quy định về quy trình đăng ký cư trú' },
];
export const feeLaw: ProcedureDefinition['legalBasis'] = [
  { number: '75/2022/TT-BTC', name: 'Thông tư quy định mức thu, chế độ thu, nộp và quản lý lệ phí đăng ký cư trú' },
  { number: '71/2025/TT-BTC', name: 'Thông tư sửa đổi Thông tư 75/2022/TT-BTC', verify: true },
];

export const exemptCase = {
  title: 'Được miễn lệ phí',
  detail:
    'Trẻ em, người từ 60 tuổi, người khuyết tật, người có công và thân nhân, hộ nghèo, người dân tộc thiểu số ở xã đặc biệt khó khăn, người thường trú ở xã biên giới, xã đảo. Công an xã tự tra, bạn không phải nộp giấy.',
};
