// Plays Square: https://developer.squareup.com/reference/square/customers-api/list-customers; the code of the refusal is in the list at
// https://github.com/square/square-python-sdk/blob/master/doc/models/error-code.md.
import { bearerOf, createKeys, numbered, numberIn, type PretendProvider } from '../../pretend-provider.ts';

export const provider: PretendProvider = {
  origins: ['https://connect.squareup.com'],
  publishedAs: 'square',
  settings: { is_sandbox: false },
  wrongSecrets: { credentials: { auth_type: 'API Key', api_key: 'a-square-key-that-never-was' } },
  refusal: { verdict: 'disconnected', cause: 'invalid_credentials', detail: 'wrong_api_key' },
  start() {
    const keys = createKeys((n) => `square-key-of-round-${n}-4711`);
    const customers = numbered(110, (n) => ({ id: `CUST${n}`, given_name: `Customer ${n}`, version: n % 4 }));
    return {
      answer(asked) {
        if (!keys.isGood(bearerOf(asked)))
          return {
            status: 401,
            body: {
              errors: [
                {
                  category: 'AUTHENTICATION_ERROR',
                  code: 'UNAUTHORIZED',
                  detail: 'This request could not be authorized.',
                },
              ],
            },
          };
        if (asked.url.pathname !== '/v2/customers') return { body: {} };
        const from = Number(asked.url.searchParams.get('cursor')?.slice('from-'.length) ?? 0);
        const until = from + numberIn(asked.url, 'limit', 100);
        return {
          body: {
            customers: customers.slice(from, until),
            ...(until < customers.length && { cursor: `from-${until}` }),
          },
        };
      },
      secrets: () => ({ credentials: { auth_type: 'API Key', api_key: keys.current() } }),
      revoke: keys.revoke,
      renew: keys.renew,
      streams: [
        {
          name: 'customers',
          pagesMin: 2,
          truth: () => customers,
          change() {
            customers.splice(4, 1, { id: 'CUST5', given_name: 'Changed', version: 9 });
            customers.push({ id: `CUST${1000 + customers.length}`, given_name: 'New', version: 0 });
          },
        },
      ],
    };
  },
};
