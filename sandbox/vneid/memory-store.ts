import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

interface Entry {
  payload: AdapterPayload;
  expiresAt: number;
}

/** Beyond this the oldest entries go: nobody can fill the memory by opening sign-in pages. */
const MOST_ENTRIES = 20_000;

/**
 * Sessions, codes and tokens in the memory of this process only: nothing survives a restart, on purpose.
 * One store for each provider (the library's own default would be shared by all providers of a process).
 */
export function memoryStore(): AdapterFactory {
  const entries = new Map<string, Entry>();
  const membersOfGrant = new Map<string, Set<string>>();

  const read = (key: string): AdapterPayload | undefined => {
    const entry = entries.get(key);
    if (!entry) return undefined;
    if (entry.expiresAt > Date.now()) return entry.payload;
    entries.delete(key);
    return undefined;
  };
  const dropOldest = (): void => {
    for (const key of entries.keys()) {
      if (entries.size <= MOST_ENTRIES) return;
      const grantId = entries.get(key)?.payload.grantId;
      if (grantId) membersOfGrant.delete(grantId);
      entries.delete(key);
    }
  };

  return (model: string): Adapter => {
    const keyOf = (id: string) => `${model}:${id}`;
    const findBy = (property: 'uid' | 'userCode', value: string): AdapterPayload | undefined => {
      for (const key of entries.keys()) {
        if (!key.startsWith(`${model}:`)) continue;
        const payload = read(key);
        if (payload?.[property] === value) return payload;
      }
      return undefined;
    };
    return {
      async upsert(id, payload, expiresIn) {
        entries.delete(keyOf(id));
        entries.set(keyOf(id), { payload, expiresAt: Date.now() + (expiresIn ?? 3600) * 1000 });
        if (payload.grantId) {
          const members = membersOfGrant.get(payload.grantId) ?? new Set();
          membersOfGrant.set(payload.grantId, members.add(keyOf(id)));
        }
        dropOldest();
      },
      async find(id) {
        return read(keyOf(id));
      },
      async findByUid(uid) {
        return findBy('uid', uid);
      },
      async findByUserCode(userCode) {
        return findBy('userCode', userCode);
      },
      async consume(id) {
        const payload = read(keyOf(id));
        if (payload) payload.consumed = Math.floor(Date.now() / 1000);
      },
      async destroy(id) {
        entries.delete(keyOf(id));
      },
      async revokeByGrantId(grantId) {
        for (const key of membersOfGrant.get(grantId) ?? []) entries.delete(key);
        membersOfGrant.delete(grantId);
      },
    };
  };
}
