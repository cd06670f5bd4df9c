// Ten seeds of kills; the other ten stand in kills-odd.test.ts, so that both cores play. Replay one: npm run torture -- kills --first 6
// --seeds 1. More: npm run torture -- kills --seeds 1000.
import test from 'node:test';
import { playSeed } from './kill-world.ts';

for (let seed = 0; seed < 20; seed += 2) {
  test(`kills, seed ${seed}: nothing is lost, nothing is doubled`, async () => {
    await playSeed(seed);
  });
}
