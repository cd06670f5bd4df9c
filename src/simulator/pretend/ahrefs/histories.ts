// The histories of a site at the pretend Ahrefs, a row a day. Costs are US cents, as Ahrefs has them. The API and its truth read the same.
import { daysBetween, random } from '../../figures.ts';
import type { AhrefsState } from './state.ts';

/** By the name under which the answer holds its rows. */
export type History = 'metrics' | 'domain_ratings' | 'refdomains';

export const historyRows = (
  { now }: AhrefsState,
  history: History,
  target: string,
  { from, until }: { from: string; until: string },
): Record<string, unknown>[] => daysBetween(from, until, now()).map((date) => rowOf(history, target, date));

function rowOf(history: History, target: string, date: string): Record<string, unknown> {
  const part = (name: string, most: number): number => Math.floor(random(`${target} ${date} ${name}`) * most);
  const size = 1_000 + Math.floor(random(target) * 9_000);
  switch (history) {
    case 'metrics': {
      const traffic = size + part('traffic', 500);
      const paid = part('paid', 90);
      return { date, org_traffic: traffic, org_cost: traffic * 37, paid_traffic: paid, paid_cost: paid * 120 };
    }
    case 'domain_ratings':
      return { date, domain_rating: (300 + part('rating', 40)) / 10 };
    case 'refdomains':
      return { date, refdomains: Math.floor(size / 20) + part('domains', 25) };
  }
}
