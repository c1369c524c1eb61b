import type { ProcedureDefinition } from '../../src/modules/procedures/contract.ts';

/** What procedures say alike: channels, delivery, steps, time, fees, sentences. Law is named where it is used. */

type Of<K extends keyof ProcedureDefinition> = Pick<ProcedureDefinition, K>;

export const everyChannel: ProcedureDefinition['channels'] = ['online', 'counter', 'postal'];

/** Declared online, the result comes electronically; a paper copy asked for beside it is fetched. */
export const paperBesideElectronic: ProcedureDefinition['delivery'] = {
  byChannel: { online: 'electronic', counter: 'counter', postal: 'counter' },
  // Until a carrier is connected, both ways of having paper end at the counter.
  asked: { path: 'result.paper', means: { counter: 'counter', post: 'counter' } },
};

/** One of the 25 services that have to be had wholly online. */
export const essentialOnline: Of<'onlineLevel' | 'onlineLevelSource'> = {
  onlineLevel: 'full',
  onlineLevelSource: { name: 'Chỉ thị 24/CT-TTg ngày 13/9/2025: 25 dịch vụ công trực tuyến toàn trình thiết yếu' },
};
/** As far as the channels of the national portal say. */
export const partlyOnline: Of<'onlineLevel' | 'onlineLevelSource'> = {
  onlineLevel: 'partial',
  onlineLevelSource: { name: 'Theo kênh nộp trên Cổng Dịch vụ công quốc gia', verify: true },
};

/** The four steps, by what is done in the second; the others have usual names. */
export const stepsOf = (titles: {
  check: string;
  reception?: string;
  sign?: string;
  handOver?: string;
}): ProcedureDefinition['steps'] => [
  { id: 'reception', title: titles.reception ?? 'Tiếp nhận hồ sơ', role: 'one-stop-officer' },
  { id: 'check', title: titles.check, role: 'case-officer' },
  { id: 'sign', title: titles.sign ?? 'Lãnh đạo Ủy ban nhân dân xã ký', role: 'leader' },
  { id: 'hand-over', title: titles.handOver ?? 'Trả kết quả', role: 'one-stop-officer' },
];

type Source = ProcedureDefinition['decision'];

export const workingDays = (value: number, text: string, source: Source): ProcedureDefinition['limits'][number] => ({
  value,
  unit: 'working-day',
  text,
  source,
});

/** On the day itself; what comes after three in the afternoon, on the next working day. */
export const sameDay = (text: string, source: Source): ProcedureDefinition['limits'][number] => ({
  ...workingDays(1, text, source),
  cutoff: '15:00',
});

export const freeOfCharge = (name: string, source: Source, text = 'Miễn phí'): ProcedureDefinition['fees'][number] => ({
  name,
  amount: 0,
  text,
  source,
});

/** Set by the provincial council, which the commune's administrator enters. */
export const setByProvince = (name: string, text: string, source: Source): ProcedureDefinition['fees'][number] => ({
  name,
  amount: null,
  text,
  source,
});

type Paragraph = ProcedureDefinition['afterwards'][number];
export const received: Paragraph = {
  title: 'Cán bộ tiếp nhận, cấp giấy tiếp nhận',
  detail: 'Trong giờ làm việc. Mã hồ sơ thì có ngay khi nộp.',
};
/** What is missing is said once. @param by who looks */
export const lookedInto = (by: string): Paragraph => ({
  title: by,
  detail: 'Nếu thiếu, chúng tôi báo một lần, nêu rõ thiếu gì và vì sao.',
});
export const signedElectronically = (title: string): Paragraph => ({
  title,
  detail: 'Bản điện tử có chữ ký số nằm trong mục Của tôi.',
});
/** What of people need not be typed. */
export const fromPopulation = (title: string, what: string): Paragraph => ({
  title,
  detail: `${what} Lấy từ Cơ sở dữ liệu quốc gia về dân cư.`,
});
