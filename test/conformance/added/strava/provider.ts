// Plays Strava: https://developers.strava.com/docs/authentication/; refusals as in https://github.com/dreeveapp/dreeve/issues/1449 and
// https://github.com/mpolla/stravaup/issues/6.
import {
  type Answer,
  type Asked,
  aMinuteBefore,
  bearerOf,
  createKeys,
  numbered,
  numberIn,
  type PretendProvider,
} from '../../pretend-provider.ts';

const clientSecret = 'c1'.repeat(20);
const lifeMs = 6 * 3_600_000;
const instant = (at: Date): string => at.toISOString().replace('.000Z', 'Z');
const refused = (status: number, message: string, resource: string, field: string): Answer => ({
  status,
  body: { message, errors: [{ resource, field, code: 'invalid' }] },
});

export const provider: PretendProvider = {
  origins: ['https://www.strava.com'],
  publishedAs: 'strava',
  settings: { client_id: '4711', athlete_id: 17, start_date: '2026-01-01T00:00:00Z' },
  wrongSecrets: { client_secret: clientSecret, refresh_token: 'bad0'.repeat(10) },
  refusal: { verdict: 'disconnected', cause: 'invalid_refresh_token', detail: 'revoked' },
  start(now) {
    const refreshTokens = createKeys((n) => `${n}abcdef`.repeat(5));
    const accessTokens = new Map<string, number>();
    const activities = numbered(70, (id) => ({
      id,
      name: `Ride ${id}`,
      distance: id * 100.5,
      start_date: instant(new Date(Date.UTC(2026, 0, 1, id * 12))),
    }));
    const giveToken = ({ body }: Asked): Answer => {
      const form = new URLSearchParams(body);
      if (form.get('client_secret') !== clientSecret)
        return refused(401, 'Authorization Error', 'Application', 'client_id');
      if (!refreshTokens.isGood(form.get('refresh_token')))
        return refused(400, 'Bad Request', 'RefreshToken', 'refresh_token');
      const token = `acce55${accessTokens.size}`.padEnd(40, '0');
      const endsAtMs = now().getTime() + lifeMs;
      accessTokens.set(token, endsAtMs);
      return {
        body: {
          token_type: 'Bearer',
          access_token: token,
          expires_at: Math.floor(endsAtMs / 1000),
          expires_in: lifeMs / 1000,
          refresh_token: refreshTokens.current(),
        },
      };
    };
    return {
      answer(asked) {
        const { url } = asked;
        if (url.pathname === '/oauth/token') return giveToken(asked);
        if (!((accessTokens.get(bearerOf(asked)) ?? 0) > now().getTime()))
          return refused(401, 'Authorization Error', 'Athlete', 'access_token');
        if (url.pathname.endsWith('/stats')) return { body: { biggest_ride_distance: 175.4 } };
        const after = numberIn(url, 'after', 0) * 1000;
        const found = activities.filter((it) => Date.parse(it.start_date) > after);
        const [page, size] = [numberIn(url, 'page', 1), numberIn(url, 'per_page', 30)];
        return { body: found.slice((page - 1) * size, page * size) };
      },
      secrets: () => ({ client_secret: clientSecret, refresh_token: refreshTokens.current() }),
      issued: () => [...accessTokens.keys()],
      revoke() {
        refreshTokens.revoke();
        for (const token of accessTokens.keys()) accessTokens.set(token, 0);
      },
      renew: refreshTokens.renew,
      streams: [
        {
          name: 'activities',
          pagesMin: 2,
          truth: () => activities,
          change: () =>
            void activities.push({
              id: 1000 + activities.length,
              name: 'New',
              distance: 1.5,
              start_date: instant(aMinuteBefore(now())),
            }),
        },
      ],
    };
  },
};
