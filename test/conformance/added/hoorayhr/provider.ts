// Plays HoorayHR. It answers as services made with Feathers do: https://github.com/feathersjs-ecosystem/feathers-rest/issues/36.
import { type Answer, createKeys, numbered, type PretendProvider } from '../../pretend-provider.ts';

const refused = (message: string): Answer => ({
  status: 401,
  body: { name: 'NotAuthenticated', message, code: 401, className: 'not-authenticated', errors: {} },
});

export const provider: PretendProvider = {
  origins: ['https://api.hooray.nl'],
  publishedAs: 'hoorayhr',
  settings: { hoorayhrusername: 'ada@people.example' },
  wrongSecrets: { hoorayhrpassword: 'a-password-that-never-was' },
  refusal: { verdict: 'disconnected', cause: 'invalid_credentials', detail: 'wrong_password' },
  start() {
    const passwords = createKeys((n) => `hooray-password-of-round-${n}`);
    const sessions = new Set<string>();
    let given = 0;
    const users = numbered(12, (id) => ({ id, firstName: `Person ${id}`, isAdmin: id % 2 }));
    return {
      answer({ url, headers, body }) {
        if (url.pathname === '/authentication') {
          if (!passwords.isGood(JSON.parse(body).password)) return refused('Invalid login');
          given += 1;
          const accessToken = `hooray-session-${given}-of-some-length`;
          sessions.add(accessToken);
          return { body: { accessToken } };
        }
        if (!sessions.has(headers.authorization ?? '')) return refused('jwt expired');
        return { body: url.pathname === '/users' ? users : [] };
      },
      secrets: () => ({ hoorayhrpassword: passwords.current() }),
      issued: () => numbered(given, (n) => `hooray-session-${n}-of-some-length`),
      revoke() {
        passwords.revoke();
        sessions.clear();
      },
      renew: passwords.renew,
      streams: [
        {
          name: 'users',
          pagesMin: 1,
          truth: () => users,
          change() {
            users.splice(0, 1, { id: 1, firstName: 'Changed', isAdmin: 0 });
            users.push({ id: 100 + users.length, firstName: 'New', isAdmin: 0 });
          },
        },
      ],
    };
  },
};
