// Loaded before the program by tests that want to see what a person sees on a terminal.
process.stdout.isTTY = true;
process.stdout.columns = Number(process.env.COLUMNS);
