import { keepHouse } from '../housekeeping.ts';
import type { Kernel } from '../kernel.ts';
import { hasRoom } from '../room.ts';
import { follow, oldestWriter, retryParked } from './reactions.ts';
import { type SealKey, sealNext } from './seal.ts';

export type Followers = { nudge(): void; stop(): Promise<void> };

const restMs = 1_000;
const sealEveryMs = 5_000;
const keepHouseEveryMs = 3600_000;

/**
 * Keeps reactions, seals and housekeeping going in this process. Several processes may run it: locks keep them apart. It rests a
 * second when there is nothing, and is nudged by every action of its own process.
 */
export function startFollowers(kernel: Kernel, options: { sealKey: SealKey; headsFile: string }): Followers {
  const reactions = kernel.modules.flatMap((m) => m.reactions);
  let stopped = false;
  let wake: (() => void) | null = null;
  let nudged = false;
  let sealedAt = 0;
  let keptAt = 0;

  async function turn(): Promise<void> {
    if (!(await hasRoom(kernel))) return;
    for (const reaction of reactions) {
      while (!stopped && (await follow(kernel, reaction)) > 0);
      if (!stopped) await retryParked(kernel, reaction);
    }
    const at = performance.now();
    if (!stopped && (sealedAt === 0 || at - sealedAt > sealEveryMs)) {
      sealedAt = at;
      await warnOfOpenTransaction(kernel);
      // A heads file that cannot be written must not hold reactions back.
      try {
        while (
          await sealNext(kernel.db, {
            key: options.sealKey,
            epoch: kernel.epoch,
            now: kernel.clock.now(),
            headsFile: options.headsFile,
          })
        );
      } catch (error) {
        kernel.logger.error('seal-failed', { error });
      }
    }
    if (!stopped && (keptAt === 0 || at - keptAt > keepHouseEveryMs)) {
      keptAt = at;
      await keepHouse(kernel);
    }
  }

  const done = (async () => {
    let failures = 0;
    while (!stopped) {
      nudged = false;
      try {
        await turn();
        failures = 0;
      } catch (error) {
        if (stopped) break;
        failures++;
        kernel.logger.error('follower-failed', { error, failures });
      }
      if (stopped || (nudged && failures === 0)) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, restMs * Math.min(2 ** failures, 30));
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      wake = null;
    }
  })();

  return {
    nudge() {
      nudged = true;
      wake?.();
    },
    async stop() {
      stopped = true;
      wake?.();
      await done;
    },
  };
}

const openTooLongSeconds = 10;

/** Readers of the log wait for the oldest writing transaction of the whole server: the operator must hear of it early. */
async function warnOfOpenTransaction(kernel: Kernel): Promise<void> {
  const oldest = await oldestWriter(kernel.db);
  if (oldest && oldest.seconds > openTooLongSeconds) {
    const { pid, database, application, seconds } = oldest;
    kernel.logger.error('transaction-left-open', { pid, database, application, seconds: Math.round(seconds) });
  }
}
