import { describe, expect, it } from 'vitest';
import { channelLabels, dossierStates } from '../../src/modules/dossiers/contract.ts';
import { channelTags, stateTags, tagOf } from './words.ts';

describe('words of the desk', () => {
  it('names, colours and marks the ten states as the contract does', () => {
    const expected = Object.fromEntries(
      Object.entries(dossierStates).map(([key, { label, tone, icon }]) => [key, { label, tone, icon }]),
    );
    expect(stateTags).toEqual(expected);
  });

  it('names the channels as the contract does', () => {
    expect(Object.fromEntries(Object.entries(channelTags).map(([key, { label }]) => [key, label]))).toEqual(channelLabels);
  });

  it('shows the step only where it says more than the state', () => {
    expect(tagOf({ state: 4, step: 'sign' }).label).toBe('Chờ ký');
    expect(tagOf({ state: 4, step: 'check' }).label).toBe('Đang xử lý');
    expect(tagOf({ state: 1, step: 'sign' }).label).toBe('Mới đăng ký');
  });
});
