// `npm run torture -- NAME --seeds N [--first SEED]`: long runs of kills and faults. Prints each seed and how to replay a failing one.

import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { parseArgs } from 'node:util';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { seeds: { type: 'string', default: '100' }, first: { type: 'string', default: '0' } },
});
const [name] = positionals;
const known = ['diagnosis', 'kills', 'refreshes'];
if (!name || !known.includes(name)) {
  console.error(`usage: npm run torture -- NAME --seeds N [--first SEED]\nNAME is one of: ${known.join(', ')}`);
  process.exit(2);
}
const seeds = Number(values.seeds);
const first = Number(values.first);
if (!Number.isInteger(seeds) || seeds < 1 || seeds > 100_000 || !Number.isInteger(first) || first < 0) {
  console.error('--seeds is a whole number from 1 to 100000, --first a whole number from 0.');
  process.exit(2);
}
process.env.TORTURE_SEEDS = String(seeds);
process.env.TORTURE_FIRST = String(first);
run({ files: [new URL(`./torture-${name}.ts`, import.meta.url).pathname], concurrency: false, isolation: 'none' })
  .on('test:fail', () => {
    process.exitCode = 1;
  })
  .compose(spec)
  .pipe(process.stdout);
