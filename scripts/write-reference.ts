// Writes the pages of docs/reference that follow from code: config.md from the table of options, errors.md from the table of codes.
// `node scripts/write-reference.ts` writes them; test/house/docs.test.ts compares, so that no page grows stale.
import { writeFileSync } from 'node:fs';
import { options } from '../src/config.ts';
import { type RequestErrorCode, requestErrorCodes } from '../src/request-error.ts';

/** Page, by its path from the root -> its text. */
export const renderReference = (): Record<string, string> => ({
  'docs/reference/config.md': renderConfig(),
  'docs/reference/errors.md': renderErrors(),
});

function renderConfig(): string {
  const rows = Object.values(options).map(({ env, fallback, meaning, secret }) => {
    const shown = fallback === '' ? '' : `\`${fallback}\``;
    return `| \`${env}\` | ${shown} | ${escapeCell(meaning)}${secret ? ' Secret: prefer the `_FILE` form.' : ''} |`;
  });
  return `${generatedBy('src/config.ts')}# Options

Mooring is configured by environment variables, and runs without any. \`mooring doctor\` shows what is set, and where.

- Each variable also exists with \`_FILE\` at its end: then the value is read from that file, which suits secrets of Docker and
  systemd. A variable and its \`_FILE\` together stop the start.
- An unknown \`MOORING_*\` variable stops the start, and the message names the nearest one. An empty variable counts as not set.
- Durations are written \`250ms\`, \`60s\`, \`5m\`, \`24h\` or \`14d\`; lists are separated by commas.
- Every waiting time is an option, so that a rehearsal can shorten it.

| variable | default | meaning |
| --- | --- | --- |
${rows.join('\n')}
`;
}

/** What each code means for the one who gets it. The compiler asks for a line when a code is added. */
const errorMeanings: Record<RequestErrorCode, { meaning: string; advice: string }> = {
  bad_input: {
    meaning:
      'Something in the request is missing, of the wrong type or out of range. `fields` names them where it can.',
    advice: 'Change the request. Sending the same again gives the same answer.',
  },
  not_signed_in: {
    meaning: 'No session cookie and no API key came along, or it is wrong, expired or revoked.',
    advice: 'Sign in again, or send `Authorization: Bearer KEY` with a key that is in use.',
  },
  forbidden: {
    meaning: 'You are known, but your role does not allow this.',
    advice: 'Ask an admin of the Account for the role, or an operator where the page says so.',
  },
  not_found: {
    meaning: 'Nothing has this id, or it belongs to another Account. The two are not told apart.',
    advice: 'Check the id; it may have been deleted.',
  },
  conflict: {
    meaning:
      'The request does not fit the present state: a name is taken, an invitation is used up, a sync is already running.',
    advice: 'Read the state anew and decide again.',
  },
  too_large: {
    meaning: 'The body is larger than is taken.',
    advice: 'Send less at a time.',
  },
  refused_by_provider: {
    meaning:
      'The provider refused a credential or setting while connecting, checking or reconnecting. `diagnosis` says why. What stood before still stands.',
    advice: 'Follow "How to resolve this error" in the answer, then try again.',
  },
  too_many_requests: {
    meaning: 'Too many requests in a short time, or too many wrong passwords.',
    advice: 'Wait for the seconds of `Retry-After`.',
  },
  unavailable: {
    meaning: 'Something that Mooring needs does not answer at the moment: its database, or the provider.',
    advice: 'Try again later. Nothing was changed.',
  },
};

function renderErrors(): string {
  const sections = Object.entries(requestErrorCodes).map(([code, { status, exit, title }]) => {
    const { meaning, advice } = errorMeanings[code as RequestErrorCode];
    return `## ${code}

${title}. HTTP status ${status}, exit code ${exit} of the command line.

${meaning} ${advice}
`;
  });
  return `${generatedBy('src/request-error.ts')}# Errors

When the one who calls is wrong, the API answers with \`application/problem+json\` (RFC 9457) and the command line with an exit code.
There are a handful of codes; \`code\` is made for programs, \`detail\` for people.

\`\`\`json
{ "type": "urn:mooring:problem:not_found", "title": "Not found", "status": 404, "code": "not_found", "detail": "There is no such Data Source. …" }
\`\`\`

What a provider answers is no error of this kind: it is data, kept with its diagnosis, and told on the page of the Data Source.
A fault of Mooring itself is answered with status 500, the code \`unexpected\` and an id (\`instance\`), under which it stands in the log.

${sections.join('\n')}`;
}

const generatedBy = (file: string): string =>
  `<!-- Written by scripts/write-reference.ts from ${file}: change it there. -->\n\n`;

const escapeCell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

if (import.meta.main) {
  for (const [path, text] of Object.entries(renderReference())) {
    writeFileSync(new URL(`../${path}`, import.meta.url), text);
    console.log(`wrote ${path}`);
  }
}
