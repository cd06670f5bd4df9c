// Turns an error into a sentence on stderr and an exit code. Known errors bring their sentence along; of the others only the first
// line is shown, and the rest with --verbose.
import { ConfigError } from '../config.ts';
import { RequestError, requestErrorCodes } from '../request-error.ts';
import { type Cli, say, styled } from './terminal.ts';

/** The arguments or the configuration of this installation are wrong. */
const wrongSetup = 2;
const unexpected = 1;

export async function tellError(cli: Cli, error: unknown, isVerbose: boolean): Promise<number> {
  const tell = (sentence: string): void => say(cli, `${styled(cli.stderr, 'red', 'mooring:')} ${sentence}`);
  if (error instanceof RequestError) {
    tell(error.message);
    const fields = error.extra.fields as Record<string, string> | undefined;
    for (const [name, what] of Object.entries(fields ?? {})) say(cli, `  ${name}: ${what}`);
    if (isVerbose && error.privateDetail !== undefined) say(cli, String(error.privateDetail));
    return requestErrorCodes[error.code].exit;
  }
  if (error instanceof ConfigError || (await isKnown(error))) {
    tell((error as Error).message);
    if (isVerbose) say(cli, detailOf(error));
    return wrongSetup;
  }
  const [firstLine = ''] = String(error instanceof Error ? error.message : error).split('\n');
  tell(`Something went wrong that was not expected: ${firstLine || 'no message'}`);
  say(cli, isVerbose ? detailOf(error) : 'Run it again with --verbose to see where.');
  return unexpected;
}

/** Errors of rooms whose message says what to do. Loaded here, since most commands end without one. */
async function isKnown(error: unknown): Promise<boolean> {
  const { EmbeddedPostgresError, MigrationError } = await import('../store/index.ts');
  if (error instanceof EmbeddedPostgresError || error instanceof MigrationError) return true;
  const { VaultError } = await import('../tokens/index.ts');
  if (error instanceof VaultError) return true;
  const { ConnectorFileError } = await import('../connectors/index.ts');
  return error instanceof ConnectorFileError;
}

function detailOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\nbecause of: ${detailOf(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
