// Loaded before a program (`node --import`) that was started with an IPC channel: when the parent goes, in whatever way,
// the channel closes and the program ends as if asked by SIGTERM.
const patience = 15_000;

if (process.channel) {
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), patience).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  // A listener would keep the program alive for the sake of the channel alone.
  process.channel.unref();
}

// The terminal or the log's reader may have gone with the parent: that must not cut an orderly end short.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
