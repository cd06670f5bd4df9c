// Plays Twilio TaskRouter: https://www.twilio.com/docs/taskrouter/api/worker; the refusal as in https://www.twilio.com/docs/api/errors/20003.
import { type Answer, createKeys, numbered, numberIn, type PretendProvider } from '../../pretend-provider.ts';

const origin = 'https://taskrouter.twilio.com';
const accountSid = 'AC00000000000000000000000000004711';

export const provider: PretendProvider = {
  origins: [origin],
  publishedAs: 'twilio-taskrouter',
  settings: {},
  wrongSecrets: { account_sid: accountSid, auth_token: 'an-auth-token-that-never-was' },
  refusal: { verdict: 'disconnected', cause: 'invalid_credentials', detail: 'wrong_api_key' },
  start() {
    const tokens = createKeys((n) => `auth-token-of-round-${n}-4711`);
    const workspaces = numbered(4, (n) => ({ sid: `WS${n}`, friendly_name: `Workspace ${n}` }));
    const workers = numbered(14, (n) => ({
      sid: `WK${n}`,
      workspace_sid: `WS${(n % 2) + 1}`,
      friendly_name: `worker-${n}`,
      available: n % 3 === 0,
    }));
    const cut = (url: URL, name: string, records: object[]): Answer => {
      const [page, size] = [numberIn(url, 'Page', 0), numberIn(url, 'PageSize', 50)];
      const isLast = (page + 1) * size >= records.length;
      const next = `${origin}${url.pathname}?PageSize=${size}&Page=${page + 1}&PageToken=PT${page + 1}`;
      return {
        body: {
          [name]: records.slice(page * size, (page + 1) * size),
          meta: { page, page_size: size, key: name, next_page_url: isLast ? null : next },
        },
      };
    };
    return {
      answer({ url, headers }) {
        const entered = Buffer.from((headers.authorization ?? '').replace(/^Basic /, ''), 'base64').toString();
        const [name, ...password] = entered.split(':');
        if (name !== accountSid || !tokens.isGood(password.join(':')))
          return {
            status: 401,
            body: {
              code: 20003,
              message: 'Authenticate',
              more_info: 'https://www.twilio.com/docs/errors/20003',
              status: 401,
            },
          };
        const [, , , workspace] = url.pathname.split('/');
        if (!workspace) return cut(url, 'workspaces', workspaces);
        return cut(
          url,
          'workers',
          workers.filter((it) => it.workspace_sid === workspace),
        );
      },
      secrets: () => ({ account_sid: accountSid, auth_token: tokens.current() }),
      revoke: tokens.revoke,
      renew: tokens.renew,
      streams: [
        {
          name: 'workers',
          pagesMin: 2,
          truth: () => workers,
          change() {
            workers.splice(2, 1, { sid: 'WK3', workspace_sid: 'WS2', friendly_name: 'changed', available: true });
            workers.push({
              sid: `WK${100 + workers.length}`,
              workspace_sid: 'WS4',
              friendly_name: 'new',
              available: false,
            });
          },
        },
      ],
    };
  },
};
