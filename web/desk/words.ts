import type { Channel, DossierState, DossierStep, WorkItem } from '../../src/modules/dossiers/contract.ts';
import type { IconName } from '../design/icons.tsx';

export type Tone = 'rest' | 'run' | 'wait' | 'bad' | 'good';
type Tag = { label: string; tone: Tone; icon: IconName };

/**
 * The ten states as the contract names them. Repeated here as plain values, because importing the contract's value would
 * bring its validator into every officer's first load; words.test.ts keeps both the same.
 */
export const stateTags: Record<DossierState, Tag> = {
  1: { label: 'Mới đăng ký', tone: 'rest', icon: 'circle' },
  2: { label: 'Được tiếp nhận', tone: 'run', icon: 'check' },
  3: { label: 'Không được tiếp nhận', tone: 'bad', icon: 'cross' },
  4: { label: 'Đang xử lý', tone: 'run', icon: 'half' },
  5: { label: 'Yêu cầu bổ sung', tone: 'wait', icon: 'pause' },
  6: { label: 'Chờ nộp phí', tone: 'wait', icon: 'coin' },
  7: { label: 'Đã rút hồ sơ', tone: 'rest', icon: 'undo' },
  8: { label: 'Dừng xử lý', tone: 'bad', icon: 'cross' },
  9: { label: 'Đã xử lý xong', tone: 'good', icon: 'check' },
  10: { label: 'Đã trả kết quả', tone: 'good', icon: 'check' },
};

const stepTags: Partial<Record<DossierStep, Tag>> = {
  sign: { label: 'Chờ ký', tone: 'wait', icon: 'pen' },
  signing: { label: 'Đang ký số', tone: 'run', icon: 'pen' },
  'hand-over': { label: 'Chờ trả kết quả', tone: 'good', icon: 'check' },
};

export const channelTags: Record<Channel, { label: string; icon: IconName; sentence: string }> = {
  online: { label: 'Trực tuyến', icon: 'online', sentence: 'nộp trực tuyến' },
  counter: { label: 'Tại quầy', icon: 'counter', sentence: 'nộp tại quầy' },
  postal: { label: 'Bưu chính', icon: 'mail', sentence: 'gửi qua bưu chính' },
};

/** What the officer reads first: the step where it says more than the state. */
export function tagOf(dossier: Pick<WorkItem, 'state' | 'step'>): Tag {
  return (dossier.state === 4 || dossier.step === 'hand-over' ? stepTags[dossier.step] : undefined) ?? stateTags[dossier.state];
}
