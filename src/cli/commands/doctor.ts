// `mooring doctor`: looks at everything an installation needs and says of each what to do. Changes nothing. The checks: ../doctor/.
import type { Command } from 'commander';
import { checkAll } from '../doctor/check-all.ts';
import type { Finding } from '../doctor/finding.ts';
import { type Cli, countOf, oneLine, print, printJson, printTable, styled, wrap } from '../terminal.ts';

export function addDoctor(program: Command, cli: Cli): void {
  program
    .command('doctor')
    .summary('check this installation')
    .description(
      'Checks Node, configuration, data folder, secret key, vault, database, clocks, mail server, base URL and port, and says what to do where something is wrong. Changes nothing. The exit code is 1 when something is broken; warnings leave it at 0.',
    )
    .option('--json', 'print the findings as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  mooring doctor\n  mooring doctor --json | jq ".findings[] | select(.state != \\"ok\\")"',
    )
    .action(({ json = false }: { json?: boolean }) => examine(cli, json));
}

async function examine(cli: Cli, json: boolean): Promise<void> {
  const { options, findings } = await checkAll(cli);
  const broken = findings.filter((it) => it.state === 'broken').length;
  cli.setExitCode(broken > 0 ? 1 : 0);
  if (json) return printJson(cli, { isFine: broken === 0, findings, options });
  if (options.length > 0) {
    const rows = options.map((it) => [it.env, it.source, it.value === '' ? '(not set)' : it.value]);
    printTable(cli, ['OPTION', 'FROM', 'VALUE'], rows);
    print(cli);
  }
  for (const finding of findings) printFinding(cli, finding);
  print(cli);
  const warnings = findings.filter((it) => it.state === 'warning').length;
  if (broken + warnings === 0) print(cli, styled(cli.stdout, 'green', 'All is well.'));
  else print(cli, `${countOf(broken, 'thing')} broken, ${countOf(warnings, 'warning')}.`);
}

const paints: Record<Finding['state'], 'green' | 'yellow' | 'red'> = { ok: 'green', warning: 'yellow', broken: 'red' };

function printFinding(cli: Cli, { state, check, found, advice }: Finding): void {
  print(cli, `${styled(cli.stdout, paints[state], state.padEnd(7))}  ${check.padEnd(13)}  ${oneLine(found)}`);
  if (advice === null) return;
  for (const line of wrap(oneLine(advice), Math.min(cli.stdout.columns || 100, 120) - 28))
    print(cli, `${' '.repeat(26)}${line}`);
}
