// Plays Sigma: https://help.sigmacomputing.com/reference/token; a spent or revoked refresh token is refused as RFC 6749, section 5.2, has it.
import { type Answer, type Asked, bearerOf, numbered, numberIn, type PretendProvider } from '../../pretend-provider.ts';

const client = { client_id: 'sigma-client-4711', client_secret: 'sigma-client-secret-4711' };
const lifeMs = 3_600_000;

export const provider: PretendProvider = {
  origins: ['https://aws-api.sigmacomputing.com'],
  publishedAs: 'sigma-computing',
  settings: { base_url: 'https://aws-api.sigmacomputing.com' },
  wrongSecrets: { ...client, client_refresh_token: 'a-refresh-token-that-never-was' },
  refusal: { verdict: 'disconnected', cause: 'invalid_refresh_token', detail: 'revoked' },
  start(now) {
    let round = 1;
    let isRevoked = false;
    const refreshToken = (): string => `sigma-refresh-${round}-of-some-length`;
    const accessTokens = new Map<string, number>();
    const files = numbered(120, (n) => ({ id: `file-${n}`, name: `Workbook ${n}`, isArchived: n % 5 === 0 }));
    const giveToken = ({ body }: Asked): Answer => {
      const form = new URLSearchParams(body);
      if (isRevoked || form.get('refresh_token') !== refreshToken())
        return {
          status: 400,
          body: { error: 'invalid_grant', error_description: 'The refresh token is invalid or has been revoked' },
        };
      round += 1;
      const token = `sigma-access-${round}-of-some-length`;
      accessTokens.set(token, now().getTime() + lifeMs);
      return {
        body: {
          access_token: token,
          refresh_token: refreshToken(),
          token_type: 'bearer',
          expires_in: lifeMs / 1000,
        },
      };
    };
    return {
      answer(asked) {
        const { url } = asked;
        if (url.pathname === '/v2/auth/token') return giveToken(asked);
        if (!((accessTokens.get(bearerOf(asked)) ?? 0) > now().getTime()))
          return { status: 401, body: { code: 'unauthorized', message: 'The access token is invalid or has expired' } };
        const [page, size] = [numberIn(url, 'page', 1), numberIn(url, 'limit', 50)];
        const entries = url.pathname === '/v2/files' ? files : [];
        return { body: { entries: entries.slice((page - 1) * size, page * size), total: entries.length } };
      },
      secrets: () => ({ ...client, client_refresh_token: refreshToken() }),
      issued: () => [...accessTokens.keys(), ...numbered(round, (n) => `sigma-refresh-${n}-of-some-length`)],
      revoke() {
        isRevoked = true;
        accessTokens.clear();
      },
      renew() {
        round += 1;
        isRevoked = false;
      },
      streams: [
        {
          name: 'files',
          pagesMin: 2,
          truth: () => files,
          change() {
            files.splice(1, 1, { id: 'file-2', name: 'Changed', isArchived: false });
            files.push({ id: `file-${1000 + files.length}`, name: 'New', isArchived: false });
          },
        },
      ],
    };
  },
};
