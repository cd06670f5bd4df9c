// Run by torture.ts: any number of seeds of the world of kills, then the sum.
import test, { after } from 'node:test';
import { playSeed, type SeedReport } from './kill-world.ts';

const first = Number(process.env.TORTURE_FIRST ?? 0);
const seeds = Number(process.env.TORTURE_SEEDS ?? 1);
const reports: SeedReport[] = [];

for (let seed = first; seed < first + seeds; seed++) {
  test(`seed ${seed} (replay: npm run torture -- kills --first ${seed} --seeds 1)`, async () => {
    reports.push(await playSeed(seed));
  });
}

after(() => {
  const sum = (pick: (report: SeedReport) => number): number =>
    reports.reduce((total, report) => total + pick(report), 0);
  console.log(
    `${reports.length} of ${seeds} seeds passed; ${sum((it) => it.kills)} kills; ${sum((it) => it.doubledMails)} mails doubled with the same Message-ID`,
  );
});
