// The figures of pretend Analytics properties: made up, and the same for the same property, day and values. Today's and yesterday's still grow.
import { daysBetween, random, shareArrived } from '../../figures.ts';

export interface ReportQuestion {
  /** Days, both included. */
  from: string;
  until: string;
  dimensions: string[];
  metrics: string[];
  /** Dimensions by which rows are sorted. */
  order: string[];
}

export interface CountedRow {
  dimensions: string[];
  metrics: number[];
}

/** Rows that count something, none after today. */
export function countedRows(property: string, question: ReportQuestion, now: Date): CountedRow[] {
  const { from, until, dimensions, metrics, order } = question;
  const rows = daysBetween(from, until, now).flatMap((day) =>
    combinations(dimensions.filter((name) => name !== 'date')).flatMap((values): CountedRow[] => {
      const seed = `${property} ${day} ${[...values.values()].join(' ')}`;
      if (values.size > 0 && random(`${seed} seen`) > 0.8) return [];
      const size = Math.floor((5 + random(`${seed} size`) * 200) * shareArrived(day, now));
      if (size === 0) return [];
      return [
        {
          dimensions: dimensions.map((name) => (name === 'date' ? day.replaceAll('-', '') : (values.get(name) ?? ''))),
          metrics: metrics.map((name) => measure(name, size, seed)),
        },
      ];
    }),
  );
  const places = order.map((name) => dimensions.indexOf(name)).filter((place) => place >= 0);
  const compare = (a: CountedRow, b: CountedRow): number => {
    for (const place of places) {
      const [left = '', right = ''] = [a.dimensions[place], b.dimensions[place]];
      if (left !== right) return left < right ? -1 : 1;
    }
    return 0;
  };
  return rows.toSorted(compare);
}

function measure(name: string, size: number, seed: string): number {
  const share = 0.2 + 0.8 * random(`${seed} ${name}`);
  const value = size * share;
  return /^(keyEvents|userEngagementDuration|totalRevenue|eventValue)$/.test(name)
    ? Math.round(value * 100) / 100
    : Math.floor(value);
}

/** Sets of values that occur together. */
function combinations(names: string[]): ReadonlyMap<string, string>[] {
  const group = groups.find(({ of }) => names.every((name) => of.includes(name)));
  if (!group) return [];
  if (names.length === 0) return [new Map()];
  const all = group.values.map((row) => names.map((name) => row[group.of.indexOf(name)] ?? '(not set)'));
  const unique = new Map(all.map((row) => [row.join('\n'), row]));
  return [...unique.values()].map((row) => new Map(names.map((name, place) => [name, row[place] ?? ''])));
}

const groups: readonly { of: string[]; values: string[][] }[] = [
  {
    of: ['sessionSource', 'sessionMedium', 'sessionCampaignName', 'sessionDefaultChannelGroup'],
    values: [
      ['google', 'organic', '(organic)', 'Organic Search'],
      ['google', 'cpc', 'spring_sale', 'Paid Search'],
      ['(direct)', '(none)', '(direct)', 'Direct'],
      ['newsletter', 'email', '2026-03', 'Email'],
      ['linkedin.com', 'referral', '(referral)', 'Organic Social'],
      ['bing', 'organic', '(organic)', 'Organic Search'],
    ],
  },
  {
    of: ['hostName', 'pagePath', 'landingPage'],
    values: ['/', '/pricing', '/blog/tides', '/cart', '/cart/thanks'].map((path) => ['www.example.com', path, path]),
  },
  { of: ['eventName'], values: [['page_view'], ['session_start'], ['purchase'], ['scroll'], ['sign_up']] },
  {
    of: ['countryId', 'country'],
    values: [
      ['US', 'United States'],
      ['DE', 'Germany'],
      ['(not set)', '(not set)'],
    ],
  },
  {
    of: ['deviceCategory', 'operatingSystem', 'browser'],
    values: [
      ['mobile', 'iOS', 'Safari'],
      ['desktop', 'Windows', 'Chrome'],
      ['desktop', 'Macintosh', 'Safari'],
    ],
  },
];
