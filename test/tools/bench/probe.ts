// Preloaded into each bot that is measured: tells what it has used when asked, and ends it should the bench be gone.
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ memoryMb: process.memoryUsage.rss() / 2 ** 20, cpuMs: (user + system) / 1000 });
});
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// The channel alone must not keep a bot alive that has ended its own work.
process.channel?.unref();
