// The long run of the diagnosis' fuzzer: a test per seed, 5,000 mutations each. Prints the slowest case of each seed.
import { it } from 'node:test';
import { fuzz } from './fuzz-diagnosis.ts';

const seeds = Number(process.env.TORTURE_SEEDS ?? 10);
const first = Number(process.env.TORTURE_FIRST ?? 0);

for (let seed = first; seed < first + seeds; seed += 1) {
  it(`seed ${seed}`, (test) => {
    const { cases, slowestMs, slowestIs } = fuzz(seed, 5_000, () => performance.now());
    test.diagnostic(`${cases} mutations, slowest ${slowestMs.toFixed(1)} ms (${slowestIs})`);
  });
}
