// The one failure that `mooring diagnose` is asked about: from options, or from the output of curl on stdin.
import { readFile } from 'node:fs/promises';
import { defaultAuthOf } from '../../life/answer-failure/index.ts';
import type { AuthKind, Failure, Stage } from '../../life/diagnosis/index.ts';
import { RequestError } from '../../request-error.ts';
import { readStdin, readStdinBytes } from '../ask.ts';
import { parseHttpAnswer } from '../parse-http-answer.ts';
import type { Cli } from '../terminal.ts';
import { readCurlError } from './read-curl-error.ts';

export interface FailureOptions {
  provider: string;
  stage?: Stage;
  auth?: AuthKind;
  status?: number;
  header?: string[];
  body?: string;
  errorCode?: string;
  errorMessage?: string;
}

/** A body is read up to 64 KiB by the diagnosis; this leaves room for headers and redirects before it. */
const inputBytesMax = 16 * 1024 * 1024;

/** Throws RequestError('bad_input') that says what to give when there is nothing to read a failure from. */
export async function readFailure(cli: Cli, options: FailureOptions): Promise<Failure> {
  const { provider, errorCode, errorMessage } = options;
  if (errorCode !== undefined || errorMessage !== undefined) {
    refuseMixture(options);
    return failureOf(provider, options, {
      error: {
        ...(errorCode !== undefined && { code: errorCode }),
        ...(errorMessage !== undefined && { message: errorMessage }),
      },
    });
  }
  if (options.status !== undefined || options.header !== undefined || options.body !== undefined)
    return failureOf(provider, options, {
      response: {
        // A body alone is read as what it is: some providers answer failures with 200.
        status: options.status ?? 200,
        headers: readHeaders(options.header ?? []),
        body: parseBody(await readBody(cli, options.body ?? '')),
      },
    });
  if (cli.stdin.isTTY === true)
    throw new RequestError(
      'bad_input',
      'There is nothing to diagnose. Give --status and --body, or pipe the output of "curl -i" in. See mooring diagnose --help.',
    );
  const input = await readStdinBytes(cli, inputBytesMax);
  const error = readCurlError(input.toString('utf8'));
  return error
    ? failureOf(provider, { ...options, stage: options.stage ?? 'network' }, { error })
    : failureOf(provider, options, { response: parseHttpAnswer(input) });
}

function failureOf(
  provider: string,
  { stage = 'api_call', auth }: FailureOptions,
  what: Pick<Failure, 'response' | 'error'>,
): Failure {
  return { kind: 'failure', provider, stage, auth: auth ?? defaultAuthOf(stage), ...what };
}

/** An HTTP answer and a driver's error are two failures: which one was meant? */
function refuseMixture({ status, header, body }: FailureOptions): void {
  if (status === undefined && header === undefined && body === undefined) return;
  throw new RequestError(
    'bad_input',
    'Give either an HTTP answer (--status, --header, --body) or an error (--error-code, --error-message), not both.',
  );
}

async function readBody(cli: Cli, body: string): Promise<string> {
  if (body === '-') return readStdin(cli, inputBytesMax);
  return body.startsWith('@') ? readNamedFile(body.slice(1), 'body') : body;
}

/** The text of the file behind an option's `@PATH`. Throws RequestError('bad_input') that names it. */
export function readNamedFile(path: string, what: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new RequestError('bad_input', `The ${what} ${path} cannot be read (${error.code}).`);
  });
}

/** Parsed where it is JSON, else as it stands. A byte order mark before it does not count. */
export function parseBody(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return text;
  }
}

function readHeaders(lines: string[]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const at = line.indexOf(':');
    if (at < 1) throw new RequestError('bad_input', `--header "${line}": expected "name: value".`);
    const name = line.slice(0, at).trim().toLowerCase();
    const value = line.slice(at + 1).trim();
    headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
  }
  return headers;
}
