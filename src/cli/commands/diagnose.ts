// `mooring diagnose`: what does this failure mean? One failure from options or from `curl -i` on stdin, or many as JSON lines. Needs no
// database and no configuration, so that any pipeline can ask. How it reads and speaks: ../diagnose/. What it knows: src/life/diagnosis.
import { type Command, InvalidArgumentError, Option } from 'commander';
import { answerFailure } from '../../life/answer-failure/index.ts';
import type { AuthKind, Stage } from '../../life/diagnosis/index.ts';
import { RequestError } from '../../request-error.ts';
import { diagnoseLines } from '../diagnose/diagnose-lines.ts';
import { printAnswer } from '../diagnose/print-answer.ts';
import { type ContextOptions, readContext } from '../diagnose/read-context.ts';
import { type FailureOptions, readFailure } from '../diagnose/read-failure.ts';
import { type Cli, printJson } from '../terminal.ts';

const stages: Stage[] = ['token_refresh', 'api_call', 'db_connect', 'db_query', 'network'];
const auths: AuthKind[] = ['oauth2', 'api_key', 'basic', 'session', 'service_account', 'db_password', 'none'];

interface Options extends FailureOptions, ContextOptions {
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
    .addOption(new Option('--stage <stage>', 'what was being done (default: api_call)').choices(stages))
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
    .option('--authorized <when>', 'when the credential was given: a date, or an age such as 60d')
    .option('--issued <when>', 'when the access token was issued')
    .option('--expires <when>', 'when the access token ends')
    .option('--last-success <when>', 'when it last worked')
    .option('--now <when>', 'when the failure was met, if not just now')
    .option('--context <json>', 'all dates and counts as JSON; @PATH reads a file')
    .option('--jsonl', 'read failures as JSON lines from stdin and print a line of JSON for each, in order')
    .option('--json', 'print the diagnosis as JSON')
    .addHelpText(
      'after',
      `
Examples:
  curl -si https://api.example.com/v1/me -H "Authorization: Bearer $TOKEN" | mooring diagnose --provider example --auth oauth2
  mooring diagnose --provider google-analytics --stage token_refresh --status 400 --body '{"error":"invalid_grant"}' --authorized 7d
  mooring diagnose --provider postgres --stage db_connect --error-code 28P01
  mooring diagnose --jsonl < failures.jsonl > diagnoses.jsonl`,
    )
    .action((options: Options) => (options.jsonl ? diagnoseMany(cli, options) : diagnoseOne(cli, options)));
}

function readStatus(text: string): number {
  const status = Number(text);
  if (Number.isInteger(status) && status >= 100 && status <= 599) return status;
  throw new InvalidArgumentError('It must be an HTTP status from 100 to 599.');
}

const collect = (line: string, before: string[] = []): string[] => [...before, line];

async function diagnoseOne(cli: Cli, options: Options): Promise<void> {
  const nowMs = cli.clock.now().getTime();
  const context = await readContext(options, nowMs);
  const answer = answerFailure(await readFailure(cli, options), context, nowMs);
  if (options.json) printJson(cli, answer);
  else printAnswer(cli, answer);
}

/** Each line says all of its failure itself: options beside it would be ignored, and nobody would notice. */
async function diagnoseMany(cli: Cli, { jsonl: _, json: __, provider, ...others }: Options): Promise<void> {
  const given = Object.keys(others).filter((name) => others[name as keyof typeof others] !== undefined);
  if (provider !== 'unknown') given.unshift('provider');
  if (given.length > 0) {
    const names = given.map((name) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`).join(', ');
    throw new RequestError('bad_input', `${names}: with --jsonl each line says it itself.`);
  }
  if (cli.stdin.isTTY === true)
    throw new RequestError('bad_input', 'Nothing is piped in. Use it as: mooring diagnose --jsonl < failures.jsonl');
  await diagnoseLines(cli);
}
