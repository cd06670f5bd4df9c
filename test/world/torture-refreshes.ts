// Run by torture.ts: any number of seeds of the world of refreshes, four at a time, then the sum.
import { after, describe, it } from 'node:test';
import { planRefresh, playRefresh, type RefreshReport } from './refresh-world.ts';

const first = Number(process.env.TORTURE_FIRST ?? 0);
const seeds = Number(process.env.TORTURE_SEEDS ?? 1);
const reports: RefreshReport[] = [];

describe('refreshes', { concurrency: 4 }, () => {
  for (let seed = first; seed < first + seeds; seed++) {
    it(`seed ${seed} (replay: npm run torture -- refreshes --first ${seed} --seeds 1)`, async () => {
      reports.push(await playRefresh(planRefresh(seed)));
    });
  }
});

after(() => {
  const sum = (pick: (report: RefreshReport) => number): number =>
    reports.reduce((total, report) => total + pick(report), 0);
  const outcomes = (wanted: string): number => sum((it) => it.outcomes.filter((outcome) => outcome === wanted).length);
  console.log(
    `${reports.length} of ${seeds} seeds as the rule says; ${sum((it) => it.plan.processes)} processes, ${sum((it) => it.kills)} killed; ` +
      `the provider granted ${outcomes('granted')}, granted again ${outcomes('replayed')}, refused ${outcomes('refused')}; ` +
      `${sum((it) => Number(it.isLost))} authorizations lost, all without grace and with a lost reply, all told as token_reused`,
  );
});
