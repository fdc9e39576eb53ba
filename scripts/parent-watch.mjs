// Loaded into the server before it starts: when the process that started it is gone, however it ended, the server
// ends too and the port is free.
process.once('disconnect', () => process.exit(0));
