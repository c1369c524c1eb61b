import { log, startSandbox } from './server.ts';
import { settingsFrom } from './settings.ts';

/**
 * Entry of the sandbox process. It lives exactly as long as its parent: with an IPC channel it ends when that
 * disconnects, otherwise when standard input reaches its end (so start it with a pipe as stdin, not 'ignore').
 */
async function main(): Promise<void> {
  const sandbox = await startSandbox(settingsFrom(process.env));
  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    await sandbox.close();
    process.exit(0);
  };
  if (process.connected) {
    process.once('disconnect', end);
  } else {
    process.stdin.once('end', end).once('close', end).once('error', end).resume();
  }
  process.once('SIGTERM', end).once('SIGINT', end);
  log('info', 'sandbox.ready', { port: sandbox.port, publicUrl: sandbox.publicUrl });
  process.send?.({ event: 'sandbox.ready', port: sandbox.port, publicUrl: sandbox.publicUrl });
}

main().catch((error: unknown) => {
  log('error', 'sandbox.failed-to-start', { reason: error instanceof Error ? error.message : 'unknown' });
  process.exit(1);
});
