// The config of a trial, with its secrets: from a file or from stdin, so that no secret stands in the list of processes.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { RequestError } from '../../request-error.ts';
import type { JsonObject } from '../../store/index.ts';
import { readStdin } from '../ask.ts';
import type { Cli } from '../terminal.ts';

const bytesMax = 1024 * 1024;

/** JSON, or YAML. Throws RequestError that says what is wrong. */
export async function readConfig(cli: Cli, from: string): Promise<JsonObject> {
  const text = from === '-' ? await readStdin(cli, bytesMax) : readFile(from);
  let config: unknown;
  try {
    config = parse(text);
  } catch (error) {
    // The parser quotes the line, which may hold a secret.
    const { linePos } = error as { linePos?: { line: number }[] };
    const where = linePos?.[0] ? ` in line ${linePos[0].line}` : '';
    throw new RequestError('bad_input', `The config is neither JSON nor YAML: there is a mistake${where}.`);
  }
  if (typeof config === 'object' && config !== null && !Array.isArray(config)) return config as JsonObject;
  throw new RequestError('bad_input', 'The config must be names with values, such as {"api_key": "..."}.');
}

function readFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT')
      throw new RequestError('not_found', `There is no file ${path}. --config names one, or is - for stdin.`);
    throw new RequestError('not_found', `The config ${path} cannot be read: ${code}.`);
  }
}
