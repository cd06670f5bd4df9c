// Plays Marketstack: https://docs.apilayer.com/marketstack/docs/api-key-authentication; refusals hold `error.code` and `error.message`.
import { createKeys, numbered, numberIn, type PretendProvider } from '../../pretend-provider.ts';

const day = (date: string): string => `${date}T00:00:00+0000`;
const symbols: Record<string, string[]> = { XNAS: ['AAA', 'BBB', 'CCC'], XETR: ['DDD', 'EEE'] };

export const provider: PretendProvider = {
  origins: ['https://api.marketstack.com'],
  publishedAs: 'marketstack',
  settings: { start_date: '2026-01-01T00:00:00Z' },
  wrongSecrets: { api_key: 'a-market-key-that-never-was' },
  refusal: { verdict: 'disconnected', cause: 'invalid_credentials', detail: 'wrong_api_key' },
  start(now) {
    const keys = createKeys((n) => `market-key-of-round-${n}-4711`);
    const all = Object.values(symbols).flat();
    const prices = all.flatMap((symbol, index) =>
      numbered(45, (n) => ({
        date: day(new Date(Date.UTC(2026, 0, n)).toISOString().slice(0, 10)),
        symbol,
        close: index * 100 + n / 4,
      })),
    );
    const cut = (url: URL, records: unknown[]): unknown[] => {
      const offset = numberIn(url, 'offset', 0);
      return records.slice(offset, offset + numberIn(url, 'limit', 100));
    };
    const pricesFor = ({ searchParams }: URL): unknown[] => {
      const from = day(searchParams.get('date_from') ?? '');
      const to = day(searchParams.get('date_to') ?? '9999');
      return prices.filter((it) => it.symbol === searchParams.get('symbols') && it.date >= from && it.date <= to);
    };
    return {
      answer({ url }) {
        if (!keys.isGood(url.searchParams.get('access_key')))
          return {
            status: 401,
            body: {
              error: { code: 'invalid_access_key', message: 'You have not supplied a valid API Access Key.' },
            },
          };
        const [, , name, mic = '', tickers] = url.pathname.split('/');
        if (name === 'eod') return { body: { data: cut(url, pricesFor(url)) } };
        if (tickers) {
          const listed = (symbols[mic] ?? []).map((symbol) => ({ symbol, name: `${symbol} Ltd` }));
          return { body: { data: { mic, tickers: cut(url, listed) } } };
        }
        const exchanges = Object.keys(symbols).map((it) => ({ mic: it, name: `Exchange ${it}` }));
        return { body: { data: name === 'exchanges' ? cut(url, exchanges) : [] } };
      },
      secrets: () => ({ api_key: keys.current() }),
      revoke: keys.revoke,
      renew: keys.renew,
      streams: [
        {
          name: 'historical_data',
          pagesMin: 5,
          truth: () => prices,
          change() {
            const date = day(now().toISOString().slice(0, 10));
            for (const symbol of ['AAA', 'DDD']) prices.push({ date, symbol, close: 7 });
          },
        },
      ],
    };
  },
};
