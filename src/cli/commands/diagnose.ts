// `mooring diagnose`: what does this failure mean? One failure from options or from `curl -i` on stdin, or many as JSON lines. Needs no
// database and no configuration, so that any pipeline can ask. The knowledge: src/life/diagnosis and src/providers.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  type AuthKind,
  type Diagnosis,
  type DiagnosisContext,
  diagnose,
  type Explained,
  explain,
  type Failure,
  type Stage,
} from '../../life/diagnosis/index.ts';
import { providerRules } from '../../providers/index.ts';
import { RequestError } from '../../request-error.ts';
import { readStdin } from '../ask.ts';
import { parseHttpAnswer } from '../parse-http-answer.ts';
import { type Cli, oneLine, print, printJson, say, styled, wrap } from '../terminal.ts';

const stages: Stage[] = ['token_refresh', 'api_call', 'db_connect', 'db_query', 'network'];
const auths: AuthKind[] = ['oauth2', 'api_key', 'basic', 'session', 'service_account', 'db_password', 'none'];
/** A body is read up to 64 KiB by the diagnosis; this leaves room for headers and redirects before it. */
const inputBytesMax = 16 * 1024 * 1024;

interface Options {
  provider: string;
  stage: Stage;
  auth?: AuthKind;
  status?: number;
  header?: string[];
  body?: string;
  errorCode?: string;
  errorMessage?: string;
  jsonl?: boolean;
  json?: boolean;
}

export function addDiagnose(program: Command, cli: Cli): void {
  program
    .command('diagnose')
    .summary('say what a failure means')
    .description(
      'Says what the failure of a provider, a database or the network means: whether somebody has to act, why, and how to resolve it. Takes one failure from the options or from the output of "curl -i" on stdin, or many as JSON lines. Nothing is stored or sent.',
    )
    .option('--provider <slug>', 'whose answer it is, such as linkedin or postgres', 'unknown')
    .addOption(new Option('--stage <stage>', 'what was being done').choices(stages).default('api_call'))
    .addOption(
      new Option(
        '--auth <kind>',
        'with what kind of credential (default: oauth2 at token_refresh, db_password at db_*)',
      ).choices(auths),
    )
    .option('--status <code>', 'HTTP status', readStatus)
    .option('--header <line>', 'a response header as "name: value"; repeat it for more', collect)
    .option('--body <text>', 'response body; @PATH reads a file, - reads stdin')
    .option(
      '--error-code <code>',
      'instead of an HTTP answer: code of the driver or network, such as 28P01 or ECONNREFUSED',
    )
    .option('--error-message <text>', 'its message')
    .option('--jsonl', 'read failures as JSON lines from stdin and print a line of JSON for each, in order')
    .option('--json', 'print the diagnosis as JSON')
    .addHelpText(
      'after',
      `
Examples:
  curl -si https://api.example.com/v1/me -H "Authorization: Bearer $TOKEN" | mooring diagnose --provider example --auth oauth2
  mooring diagnose --provider google-analytics --stage token_refresh --status 400 --body '{"error":"invalid_grant"}'
  mooring diagnose --provider postgres --stage db_connect --error-code 28P01
  mooring diagnose --jsonl < failures.jsonl > diagnoses.jsonl`,
    )
    .action((options: Options) => (options.jsonl ? diagnoseLines(cli) : diagnoseOne(cli, options)));
}

function readStatus(text: string): number {
  const status = Number(text);
  if (Number.isInteger(status) && status >= 100 && status <= 599) return status;
  throw new InvalidArgumentError('It must be an HTTP status from 100 to 599.');
}

const collect = (line: string, before: string[] = []): string[] => [...before, line];

async function diagnoseOne(cli: Cli, options: Options): Promise<void> {
  const failure = await readFailure(cli, options);
  const diagnosis = diagnose(failure, {}, providerRules);
  const explained = explainTo(failure, diagnosis);
  if (options.json) printJson(cli, { ...diagnosis, explained });
  else printExplained(cli, diagnosis, explained);
}

const defaultAuths: Partial<Record<Stage, AuthKind>> = {
  token_refresh: 'oauth2',
  db_connect: 'db_password',
  db_query: 'db_password',
};

async function readFailure(cli: Cli, options: Options): Promise<Failure> {
  const { provider, stage, errorCode, errorMessage } = options;
  const failure: Failure = { kind: 'failure', provider, stage, auth: options.auth ?? defaultAuths[stage] ?? 'none' };
  if (errorCode !== undefined || errorMessage !== undefined) {
    return {
      ...failure,
      error: {
        ...(errorCode !== undefined && { code: errorCode }),
        ...(errorMessage !== undefined && { message: errorMessage }),
      },
    };
  }
  if (options.status === undefined && options.header === undefined && options.body === undefined) {
    if (cli.stdin.isTTY === true)
      throw new RequestError(
        'bad_input',
        'There is nothing to diagnose. Give --status and --body, or pipe the output of "curl -i" in. See mooring diagnose --help.',
      );
    return { ...failure, response: parseHttpAnswer(await readStdin(cli, inputBytesMax)) };
  }
  return {
    ...failure,
    response: {
      // A body alone is read as what it is: some providers answer failures with 200.
      status: options.status ?? 200,
      headers: readHeaders(options.header ?? []),
      body: parseBody(await readBody(cli, options.body ?? '')),
    },
  };
}

async function readBody(cli: Cli, body: string): Promise<string> {
  if (body === '-') return readStdin(cli, inputBytesMax);
  if (!body.startsWith('@')) return body;
  return readFile(body.slice(1), 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new RequestError('bad_input', `The body ${body.slice(1)} cannot be read (${error.code}).`);
  });
}

export function parseBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function readHeaders(lines: string[]): Record<string, string> {
  return Object.fromEntries(
    lines.map((line) => {
      const at = line.indexOf(':');
      if (at < 1) throw new RequestError('bad_input', `--header "${line}": expected "name: value".`);
      return [line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()];
    }),
  );
}

function explainTo(failure: Failure, diagnosis: Diagnosis): Explained {
  const slug = failure.provider.toLowerCase();
  const known = providerRules.find((it) => it.slug === slug || it.aliases?.includes(slug));
  const connectorName = known?.name ?? (slug === 'unknown' ? 'the provider' : failure.provider);
  return explain(diagnosis, { connectorName, authKind: failure.auth });
}

const verdictWords: Record<Diagnosis['verdict'], string> = {
  disconnected: 'Disconnected: somebody has to act',
  transient: 'Not disconnected: it heals by itself',
  operator: 'Not disconnected: the set-up of this installation is at fault',
  request: 'Not disconnected: the request is at fault',
};

const certaintyWords: Record<Diagnosis['certainty'], string> = {
  sure: 'sure',
  likely: 'likely',
  guess: 'a guess; a second look or dates could settle it',
};

function printExplained(cli: Cli, diagnosis: Diagnosis, explained: Explained): void {
  const { verdict, cause, detail, certainty, rule, providerMessage, providerCode, retryAfterMs } = diagnosis;
  const facts: [string, string | null][] = [
    ['Cause', cause === null ? null : explained.causeLabel],
    ['Detail', detail.replaceAll('_', ' ')],
    ['Certainty', certaintyWords[certainty]],
    ['Wait', retryAfterMs === null ? null : `${Math.ceil(retryAfterMs / 1000)} s, as the provider asks`],
    ['Code', providerCode],
    ['Message', providerMessage === '' ? null : providerMessage],
    ['Rule', rule],
  ];
  print(cli, styled(cli.stdout, ['bold', verdict === 'disconnected' ? 'red' : 'green'], verdictWords[verdict]));
  print(cli, explained.summary);
  print(cli);
  for (const [name, value] of facts) if (value !== null) print(cli, `  ${name.padEnd(10)} ${oneLine(value)}`);
  printParts(cli, 'How to interpret this error', explained.interpret, () => '');
  printParts(cli, 'How to resolve this error', explained.resolve, (index) =>
    explained.resolve.length > 1 ? `${index + 1}. ` : '',
  );
}

function printParts(cli: Cli, title: string, parts: string[], mark: (index: number) => string): void {
  if (parts.length === 0) return;
  print(cli);
  print(cli, styled(cli.stdout, 'bold', title));
  const width = Math.min(cli.stdout.columns || 100, 100) - 6;
  for (const [index, part] of parts.entries()) {
    const [first = '', ...rest] = wrap(oneLine(part), width);
    print(cli, `  ${mark(index)}${first}`);
    for (const line of rest) print(cli, `  ${' '.repeat(mark(index).length)}${line}`);
  }
}

/** One object a line in, one a line out, in the same order; fields that are not of a failure are ignored. */
async function diagnoseLines(cli: Cli): Promise<void> {
  let lineNumber = 0;
  let broken = 0;
  for await (const line of createInterface({ input: cli.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    lineNumber++;
    if (line.trim() === '') continue;
    const parsed = parseLine(line);
    if (parsed === null) {
      broken++;
      say(cli, `mooring: line ${lineNumber} is no JSON object`);
    }
    const { id = null, context, ...failure } = parsed ?? {};
    const diagnosis = diagnose(
      { ...failure, kind: 'failure' } as Failure,
      (context ?? {}) as DiagnosisContext,
      providerRules,
    );
    if (!cli.stdout.write(`${JSON.stringify({ id, ...diagnosis })}\n`)) await once(cli.stdout, 'drain');
  }
  if (broken > 0) cli.setExitCode(2);
}

function parseLine(line: string): Record<string, unknown> | null {
  const value = parseBody(line);
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}
