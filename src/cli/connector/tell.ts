// How the commands about connectors speak: what a connector offers, and a refusal with its diagnosis in plain words.
import type { Connector } from '../../connectors/index.ts';
import type { TextProblem } from '../../life/added-connectors/index.ts';
import { diagnose, explain, type Failure } from '../../life/diagnosis/index.ts';
import { termsOf } from '../../life/known-provider/index.ts';
import { providerRules } from '../../providers/index.ts';
import { requestErrorCodes } from '../../request-error.ts';
import { type Cli, oneLine, say, styled, wrap } from '../terminal.ts';

const width = 100;

/** What a trial met, on stderr, since results go to stdout. Sets the exit code of a refusal. */
export function tellFailure(cli: Cli, connector: Connector, failure: Failure): void {
  const diagnosis = diagnose(failure, { nowMs: cli.clock.now().getTime() }, providerRules);
  const { verdict, providerMessage, connectorMessage } = diagnosis;
  const explained = explain(diagnosis, { ...termsOf(connector, diagnosis), isConnecting: true });
  const isRefusal = verdict === 'disconnected';
  say(cli, styled(cli.stderr, ['bold', 'red'], isRefusal ? 'The provider refused.' : 'It could not be read.'));
  for (const line of wrap(oneLine(explained.summary), width)) say(cli, line);
  if (providerMessage !== '') say(cli, `It said: ${oneLine(providerMessage)}`);
  if (connectorMessage !== undefined) say(cli, `The connector says of it: ${oneLine(connectorMessage)}`);
  for (const text of explained.interpret) for (const line of wrap(oneLine(text), width - 2)) say(cli, `  ${line}`);
  for (const text of explained.resolve)
    for (const line of wrap(`-> ${oneLine(text)}`, width - 2)) say(cli, `  ${line}`);
  cli.setExitCode(requestErrorCodes.refused_by_provider.exit);
}

export const tellProblem = ({ file, line, column, place, what }: TextProblem): string => {
  const name = file === 'manifest' ? 'manifest.yaml' : 'connector.yaml';
  const where = [line > 0 ? `line ${line}, column ${column}` : '', place].filter((it) => it !== '').join(', ');
  return `${name}: ${where === '' ? '' : `${where}: `}${oneLine(what)}`;
};

/** "acme: 12 streams, 1 of which cannot be read". */
export function tellStreams({ trial, name }: Connector): string {
  const all = trial?.streams ?? [];
  const refused = all.filter(({ refusal }) => refusal !== null);
  const rest = refused.length === 0 ? '' : `, ${refused.length} of which cannot be read here`;
  const more = trial?.hasDynamic ? ', and those that are found out with a config' : '';
  return `${oneLine(name)}: ${all.length} ${all.length === 1 ? 'stream' : 'streams'}${rest}${more}`;
}
