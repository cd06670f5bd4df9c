// Asks the person at the terminal: a password without showing it, a word that confirms. Without a terminal a password is read from
// stdin, and nothing is confirmed.
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { RequestError } from '../request-error.ts';
import { type Cli, say } from './terminal.ts';

const stdinBytesMax = 1_048_576;

/** All of stdin as text, up to 1 MB. Throws RequestError('too_large') past it. */
export const readStdin = async (cli: Cli, bytesMax = stdinBytesMax): Promise<string> =>
  (await readStdinBytes(cli, bytesMax)).toString('utf8');

/** All of stdin as it comes. Throws RequestError('too_large') past `bytesMax`. */
export async function readStdinBytes(cli: Cli, bytesMax: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of cli.stdin) {
    const buffer = Buffer.from(chunk as Buffer);
    chunks.push(buffer);
    bytes += buffer.length;
    if (bytes > bytesMax) throw new RequestError('too_large', `More than ${bytesMax} bytes came on stdin.`);
  }
  return Buffer.concat(chunks);
}

/** The answer, as typed. Only with a terminal on stdin. */
export async function ask(cli: Cli, question: string): Promise<string> {
  const lines = createInterface({ input: cli.stdin, output: cli.stderr, terminal: true });
  try {
    return (await lines.question(question)).trim();
  } catch {
    throw abandoned();
  } finally {
    lines.close();
  }
}

/** A new password: asked for twice at a terminal, else the first line of stdin. */
export async function askNewPassword(cli: Cli): Promise<string> {
  if (cli.stdin.isTTY !== true) {
    const [line = ''] = (await readStdin(cli)).split(/\r?\n/);
    if (line !== '') return line;
    throw new RequestError(
      'bad_input',
      'There is no password. Type it at a terminal, pass it on stdin, or name a file with --password-file.',
    );
  }
  const password = await askHidden(cli, 'Password: ');
  if ((await askHidden(cli, 'Once more: ')) === password) return password;
  throw new RequestError('bad_input', 'The two passwords differ. Nothing was changed.');
}

async function askHidden(cli: Cli, question: string): Promise<string> {
  cli.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: cli.stdin, output: nowhere, terminal: true, historySize: 0 });
  const leaving = new AbortController();
  lines.on('SIGINT', () => leaving.abort());
  try {
    return await lines.question('', { signal: leaving.signal });
  } catch {
    throw abandoned();
  } finally {
    lines.close();
    say(cli);
  }
}

const abandoned = (): RequestError => new RequestError('bad_input', 'Broken off. Nothing was changed.');
