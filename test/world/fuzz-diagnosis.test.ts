// A short run of the fuzzer in each test run; the long one is `npm run torture -- diagnosis`.
import { it } from 'node:test';
import { fuzz } from './fuzz-diagnosis.ts';

it('a diagnosis of mutated failures is whole, the same twice, and holds no secret (4 seeds of 500)', () => {
  for (const seed of [1, 2, 3, 4]) fuzz(seed, 500);
});
