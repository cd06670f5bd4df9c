// Plays Brevo: https://developers.brevo.com/reference/get-contacts; the refusal as in https://github.com/sendinblue/APIv3-python-library/issues/63.
import { aMinuteBefore, createKeys, numbered, numberIn, type PretendProvider } from '../../pretend-provider.ts';

const instant = (at: Date): string => at.toISOString().replace('Z', '+0000');

export const provider: PretendProvider = {
  origins: ['https://api.sendinblue.com'],
  publishedAs: 'sendinblue',
  settings: {},
  wrongSecrets: { api_key: 'xkeysib-that-never-was-0815' },
  refusal: { verdict: 'disconnected', cause: 'invalid_credentials', detail: 'wrong_api_key' },
  start(now) {
    const keys = createKeys((n) => `xkeysib-of-round-${n}-4711`);
    const contacts = numbered(130, (id) => ({
      id,
      email: `contact-${id}@mail.example`,
      modifiedAt: instant(new Date(Date.UTC(2026, 1, 1, 0, id))),
      listIds: [id % 3],
    }));
    return {
      answer({ url, headers }) {
        if (!keys.isGood(headers['api-key']))
          return { status: 401, body: { message: 'Key not found', code: 'unauthorized' } };
        if (url.pathname !== '/v3/contacts') return { body: { count: 0 } };
        const since = Date.parse(url.searchParams.get('modifiedSince') ?? '');
        const found = contacts.filter((it) => Number.isNaN(since) || Date.parse(it.modifiedAt) >= since);
        const offset = numberIn(url, 'offset', 0);
        return {
          body: { contacts: found.slice(offset, offset + numberIn(url, 'limit', 50)), count: found.length },
        };
      },
      secrets: () => ({ api_key: keys.current() }),
      revoke: keys.revoke,
      renew: keys.renew,
      streams: [
        {
          name: 'contacts',
          pagesMin: 2,
          truth: () => contacts,
          change() {
            const modifiedAt = instant(aMinuteBefore(now()));
            contacts.splice(6, 1, { id: 7, email: 'changed@mail.example', modifiedAt, listIds: [] });
            contacts.push({ id: 1000 + contacts.length, email: 'new@mail.example', modifiedAt, listIds: [1] });
          },
        },
      ],
    };
  },
};
