import { bootstrap, runProgram } from './bootstrap.mjs';

// `node scripts/run.mjs PROGRAM …`: the door of every npm script. Runs on the machine's Node, before anything is
// installed; the program then runs on our own Node, in TypeScript.
const [program = 'scripts/serve.ts', ...args] = process.argv.slice(2);
await runProgram(await bootstrap(), program, args);
