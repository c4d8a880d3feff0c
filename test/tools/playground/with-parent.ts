// Preloaded into each program of the playground tool: should the tool be killed outright, its channel closes and the program stops too.
process.once('disconnect', () => {
  const leadsItsGroup = process.platform !== 'win32';
  process.kill(leadsItsGroup ? -process.pid : process.pid, 'SIGTERM');
});
// The channel alone must not keep a program alive that has nothing left to do.
process.channel?.unref();
