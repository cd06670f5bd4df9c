// Plays SendGrid: https://www.twilio.com/docs/sendgrid/api-reference/contacts/export-contacts; the refusal as in
// https://github.com/sendgrid/sendgrid-csharp/issues/185. The files lie on another host, under addresses that carry their own permission.
import { gzipSync } from 'node:zlib';
import { bearerOf, createKeys, numbered, type PretendProvider } from '../../pretend-provider.ts';

const files = 'https://sendgrid-exports.s3.amazonaws.com';

export const provider: PretendProvider = {
  origins: ['https://api.sendgrid.com', files],
  publishedAs: 'sendgrid',
  settings: { start_date: '2026-01-01T00:00:00Z' },
  wrongSecrets: { api_key: 'SG.a-key-that-never-was' },
  refusal: { verdict: 'disconnected', cause: 'invalid_credentials', detail: 'wrong_api_key' },
  start() {
    const keys = createKeys((n) => `SG.key-of-round-${n}-4711`);
    const contacts = numbered(25, (n) => ({
      contact_id: `contact-${n}`,
      email: `contact-${n}@mail.example`,
      first_name: n === 3 ? 'Says "hello", twice' : `Name ${n}`,
    }));
    const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const fileOf = (records: typeof contacts): Buffer =>
      gzipSync(
        ['CONTACT_ID,EMAIL,FIRST_NAME', ...records.map((it) => Object.values(it).map(quote).join(','))].join('\n'),
      );
    return {
      answer(asked) {
        const { pathname, searchParams } = asked.url;
        if (pathname.startsWith('/export-file/')) {
          if (asked.headers.authorization || searchParams.get('signature') !== 'granted') return { status: 400 };
          const isFirst = pathname.endsWith('/1');
          return { body: fileOf(isFirst ? contacts.slice(0, 15) : contacts.slice(15)) };
        }
        if (!keys.isGood(bearerOf(asked)))
          return {
            status: 401,
            body: {
              errors: [
                {
                  message: 'The provided authorization grant is invalid, expired, or revoked',
                  field: null,
                  help: null,
                },
              ],
            },
          };
        if (pathname === '/v3/marketing/contacts/exports') return { status: 202, body: { id: 'export-1' } };
        if (pathname === '/v3/marketing/contacts/exports/export-1')
          return {
            body: { status: 'ready', urls: [1, 2].map((n) => `${files}/export-file/${n}?signature=granted`) },
          };
        return { body: [] };
      },
      secrets: () => ({ api_key: keys.current() }),
      revoke: keys.revoke,
      renew: keys.renew,
      streams: [
        {
          name: 'contacts',
          pagesMin: 1,
          truth: () => contacts,
          change() {
            contacts.splice(1, 1, { contact_id: 'contact-2', email: 'changed@mail.example', first_name: 'Changed' });
            contacts.push({
              contact_id: `contact-${1000 + contacts.length}`,
              email: 'new@mail.example',
              first_name: 'New',
            });
          },
        },
      ],
    };
  },
};
