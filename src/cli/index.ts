// The command line `mooring`: thin over the verbs of the other rooms. main.ts is handed in by bin/mooring.js, since it stands above.
export type { BuildMooring, Mooring, MooringInput } from './mooring.ts';
export { runCommandLine } from './run-command-line.ts';
