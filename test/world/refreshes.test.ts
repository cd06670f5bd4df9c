// Twenty seeds of the world of refreshes: every step of a refresh, with and without grace. Replay one: npm run torture -- refreshes --first 6
// --seeds 1. More: npm run torture -- refreshes --seeds 1000.
import { describe, it } from 'node:test';
import { planRefresh, playRefresh } from './refresh-world.ts';

describe('a process is killed inside a refresh', { concurrency: 4 }, () => {
  for (let seed = 0; seed < 20; seed++) {
    const plan = planRefresh(seed);
    const provider = `${plan.isRotating ? 'rotating' : 'not rotating'}, ${plan.hasGrace ? 'grace' : 'no grace'}`;
    it(`seed ${seed}: at "${plan.step}", ${plan.processes} processes, ${provider}`, () =>
      playRefresh(plan).then(() => {}));
  }
});
