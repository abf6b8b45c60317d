// Loaded into every program the runner starts: when the runner dies, even by SIGKILL, its programs end too.
if (process.channel) process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
