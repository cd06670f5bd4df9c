// Plays CallRail: https://apidocs.callrail.com; that it refuses with 401 and a sentence: https://support.callrail.com/hc/en-us/articles/12132320044173-HTTP-response-codes.
import { aMinuteBefore, createKeys, numbered, numberIn, type PretendProvider } from '../../pretend-provider.ts';

const origin = 'https://api.callrail.com';
const accountId = 'ACC4711';
const instant = (at: Date): string => at.toISOString().replace('Z', '+0000');

export const provider: PretendProvider = {
  origins: [origin],
  publishedAs: 'callrail',
  settings: { start_date: '2026-02-01' },
  wrongSecrets: { api_key: 'a-call-key-that-never-was', account_id: accountId },
  refusal: { verdict: 'disconnected', cause: 'invalid_credentials', detail: 'wrong_api_key' },
  start(now) {
    const keys = createKeys((n) => `call-key-of-round-${n}-4711`);
    const calls = numbered(150, (n) => ({
      id: `CAL${n}`,
      start_time: instant(new Date(Date.UTC(2026, 1, 1, n * 4))),
      duration: n * 3,
      answered: n % 4 > 0,
    }));
    const isWithin = (url: URL, at: string): boolean => {
      const [from, to] = ['start_date', 'end_date'].map((name) => Date.parse(url.searchParams.get(name) ?? ''));
      const atMs = Date.parse(at);
      return !(atMs < Number(from)) && !(atMs > Number(to));
    };
    return {
      answer({ url, headers }) {
        const [, key] = /^Token token=(.*)$/.exec(headers.authorization ?? '') ?? [];
        if (!keys.isGood(key) || !url.pathname.startsWith(`/v3/a/${accountId}/`))
          return { status: 401, body: { error: 'HTTP Token: Access denied.' } };
        if (!url.pathname.endsWith('/calls.json')) return { body: {}, headers: { link: '' } };
        const found = calls.filter((it) => isWithin(url, it.start_time));
        const [page, size] = [numberIn(url, 'page', 1), numberIn(url, 'per_page', 100)];
        const next = new URL(url.pathname + url.search, origin);
        next.searchParams.set('page', String(page + 1));
        const link = page * size < found.length ? `<${next}>; rel="next"` : '';
        return {
          body: { page, total_records: found.length, calls: found.slice((page - 1) * size, page * size) },
          headers: { link },
        };
      },
      secrets: () => ({ api_key: keys.current(), account_id: accountId }),
      revoke: keys.revoke,
      renew: keys.renew,
      streams: [
        {
          name: 'calls',
          pagesMin: 2,
          truth: () => calls,
          change: () =>
            void calls.push({
              id: `CAL${1000 + calls.length}`,
              start_time: instant(aMinuteBefore(now())),
              duration: 5,
              answered: true,
            }),
        },
      ],
    };
  },
};
