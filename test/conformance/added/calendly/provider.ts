// Plays Calendly: https://developer.calendly.com/api-docs; the newest invitee of an event comes first.
import {
  type Answer,
  aMinuteBefore,
  bearerOf,
  createKeys,
  numbered,
  numberIn,
  type PretendProvider,
} from '../../pretend-provider.ts';

const base = 'https://api.calendly.com';
const pageSize = 20;
const instant = (at: Date): string =>
  at
    .toISOString()
    .replace('000Z', '000000Z')
    .replace(/\.(\d{3})Z/, '.$1000Z');
const cut = (url: URL, records: object[]): Answer => {
  const from = numberIn(url, 'page_token', 0);
  const next = from + pageSize < records.length ? String(from + pageSize) : null;
  return {
    body: { collection: records.slice(from, from + pageSize), pagination: { count: pageSize, next_page_token: next } },
  };
};

export const provider: PretendProvider = {
  origins: [base],
  publishedAs: 'calendly',
  settings: { start_date: '2026-01-01T00:00:00Z' },
  wrongSecrets: { api_key: 'a-calendly-token-that-never-was' },
  refusal: { verdict: 'disconnected', cause: 'invalid_credentials', detail: 'wrong_api_key' },
  start(now) {
    const keys = createKeys((n) => `calendly-token-of-round-${n}-4711`);
    const organization = `${base}/organizations/ORG1`;
    const events = numbered(25, (n) => ({
      uri: `${base}/scheduled_events/EV${n}`,
      start_time: instant(new Date(Date.UTC(2026, 0, n, 9))),
    }));
    const invitee = (event: string, n: number, at: Date) => ({
      uri: `${base}/scheduled_events/${event}/invitees/IN${n}`,
      // These two are made of others by the manifest.
      id: `IN${n}`,
      scheduled_event_id: event,
      email: `guest-${n}@mail.example`,
      created_at: instant(at),
    });
    const invitees = numbered(60, (n) =>
      invitee(n <= 24 ? 'EV1' : `EV${(n % 24) + 2}`, n, new Date(Date.UTC(2026, 0, 1, n * 20))),
    );
    return {
      answer(asked) {
        const { url } = asked;
        if (!keys.isGood(bearerOf(asked)))
          return { status: 401, body: { title: 'Unauthenticated', message: 'The access token is invalid' } };
        const [, name, id, inner] = url.pathname.split('/');
        if (name === 'users')
          return { body: { resource: { uri: `${base}/users/ME`, current_organization: organization } } };
        if (inner === 'invitees')
          return cut(
            url,
            invitees
              .filter((it) => it.scheduled_event_id === id)
              .toSorted((one, other) => (one.created_at < other.created_at ? 1 : -1))
              .map(({ uri, email, created_at }) => ({ uri, email, created_at })),
          );
        if (name !== 'scheduled_events') return cut(url, []);
        const since = url.searchParams.get('min_start_time') ?? '';
        return cut(
          url,
          events.filter((it) => it.start_time >= since),
        );
      },
      secrets: () => ({ api_key: keys.current() }),
      revoke: keys.revoke,
      renew: keys.renew,
      streams: [
        {
          name: 'event_invitees',
          pagesMin: 5,
          truth: () => invitees,
          change() {
            const at = aMinuteBefore(now());
            const id = `EV${1000 + events.length}`;
            events.push({ uri: `${base}/scheduled_events/${id}`, start_time: instant(at) });
            invitees.push(invitee(id, 1000 + invitees.length, at));
          },
        },
      ],
    };
  },
};
