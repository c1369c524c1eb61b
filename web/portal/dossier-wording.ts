import type { DossierPage, DossierState } from '../../src/modules/dossiers/contract.ts';
import type { IconName } from '../design/icons.tsx';

export type ComingStep = { title: string; detail: string | null; now: boolean };
export type WhatNow = { tone: 'run' | 'wait' | 'good' | 'bad'; lead: string; text: string; icon?: IconName };

/** What has to be done before there is a result. */
export const toDoNow = (dossier: DossierPage): DossierPage['toDo'] => dossier.toDo.filter((one) => !one.later);

/** The first sentence of a dossier's page: must the citizen do something, or may they rest? */
export function whatNow(dossier: DossierPage): WhatNow {
  const mustDo = toDoNow(dossier).length > 0;
  if (dossier.clock.state === 'late' && dossier.state !== 5 && dossier.state !== 6) {
    return {
      tone: 'bad',
      lead: 'Hồ sơ này đang trễ hẹn, chúng tôi xin lỗi bạn.',
      text: mustDo ? 'Việc bạn còn phải làm ở ngay bên dưới.' : 'Bạn không phải làm gì thêm. Có kết quả, chúng tôi nhắn ngay.',
    };
  }
  const visit = dossier.state === 1 ? dossier.blocks.find((one) => one.id === 'lich-hen')?.toDo[0] : undefined;
  if (visit)
    return {
      tone: 'wait',
      lead: `${visit.text}.`,
      text: 'Hồ sơ chờ bạn ở quầy, trước lúc đó không tính trễ. Xem lịch hẹn ngay bên dưới.',
      icon: 'calendar',
    };
  if (mustDo && [1, 2, 4].includes(dossier.state))
    return { tone: 'wait', lead: 'Bạn còn việc phải làm.', text: 'Xem ngay bên dưới. Phần còn lại chúng tôi đang làm.' };
  const sentences: Record<DossierState, WhatNow> = {
    1: {
      tone: 'good',
      lead: 'Lúc này bạn không phải làm gì.',
      text: 'Cán bộ một cửa đang xem hồ sơ đã đủ chưa. Nếu thiếu, chúng tôi báo một lần, nêu rõ thiếu gì.',
    },
    2: {
      tone: 'good',
      lead: 'Lúc này bạn không phải làm gì.',
      text: 'Hồ sơ đã được tiếp nhận và đang chuyển tới người giải quyết.',
    },
    3: {
      tone: 'bad',
      lead: 'Hồ sơ không được tiếp nhận.',
      text: 'Lý do và căn cứ ở mục Đã qua bên dưới. Giấy tờ đã nộp vẫn còn, nộp lại không phải chụp lại.',
    },
    4: {
      tone: 'good',
      lead: 'Lúc này bạn không phải làm gì.',
      text: 'Người giữ hồ sơ đang làm. Có gì cần bạn, chúng tôi nhắn ngay.',
    },
    5: {
      tone: 'wait',
      lead: 'Chúng tôi đang chờ bạn bổ sung.',
      text: 'Thiếu gì, vì sao, và chỗ gửi ở ngay bên dưới. Trong lúc chờ, đồng hồ dừng.',
    },
    6: {
      tone: 'wait',
      lead: 'Chúng tôi đang chờ bạn nộp phí.',
      text: 'Nộp xong, hồ sơ đi tiếp ngay. Trong lúc chờ, đồng hồ dừng.',
      icon: 'coin',
    },
    7: {
      tone: 'run',
      lead: 'Bạn đã rút hồ sơ này.',
      text: 'Chúng tôi đã ngừng xử lý. Muốn làm lại, bạn nộp hồ sơ mới; giấy đã chụp không phải chụp lại.',
      icon: 'undo',
    },
    8: { tone: 'bad', lead: 'Hồ sơ đã dừng xử lý.', text: 'Lý do và căn cứ ở mục Đã qua bên dưới. Bạn có quyền khiếu nại.' },
    9: {
      tone: 'good',
      lead: 'Kết quả đã có.',
      text: 'Bạn tải bản điện tử ngay dưới đây. Bản giấy nhận tại nơi nhận hồ sơ, nhớ mang căn cước.',
    },
    10: { tone: 'good', lead: 'Đã trả kết quả. Xong việc.', text: 'Bản điện tử vẫn ở đây và trong mục Giấy tờ của tôi.' },
  };
  return sentences[dossier.state];
}

const path: { step: DossierPage['step']; title: string; detail: string }[] = [
  { step: 'reception', title: 'Cán bộ một cửa tiếp nhận', detail: 'Xem đủ giấy tờ chưa, rồi cấp giấy tiếp nhận và hẹn trả.' },
  { step: 'check', title: 'Công chức kiểm tra', detail: 'Đối chiếu điều bạn khai với giấy tờ và sổ của Nhà nước.' },
  { step: 'sign', title: 'Lãnh đạo ký', detail: 'Ký số, có dấu thời gian.' },
  {
    step: 'hand-over',
    title: 'Bạn nhận kết quả',
    detail: 'Bản điện tử vào mục Giấy tờ của tôi. Bản giấy nhận tại nơi nhận hồ sơ.',
  },
];

/** Who holds a dossier that no one officer holds: the centre before and after, the body's leader while it is being signed. */
export function holdingBody({ state, step, receiving, resolving }: DossierPage): string {
  if (state === 1 || state === 9 || state === 10 || step === 'hand-over') return receiving.name;
  return step === 'sign' || step === 'signing' ? `Lãnh đạo ${resolving.name}` : resolving.name;
}

/** What happens now and next, from the state and the step. Empty when the dossier is at an end. */
export function comingSteps(dossier: DossierPage): ComingStep[] {
  const { state, step } = dossier;
  if (state === 3 || state === 7 || state === 8 || state === 10) return [];
  const waitsForCitizen = state === 5 || state === 6;
  const waiting: ComingStep[] = waitsForCitizen
    ? [{ title: state === 5 ? 'Chờ bạn bổ sung giấy tờ' : 'Chờ bạn nộp phí', detail: 'Đồng hồ đang dừng.', now: true }]
    : [];
  const current =
    state === 1
      ? 'reception'
      : state === 9
        ? 'hand-over'
        : step === 'signing'
          ? 'sign'
          : step === 'none' || step === 'reception'
            ? 'check'
            : step;
  const from = path.findIndex((item) => item.step === current);
  return [
    ...waiting,
    ...path
      .slice(Math.max(0, from))
      .map((item, index) => ({ title: item.title, detail: item.detail, now: index === 0 && !waitsForCitizen })),
  ];
}
