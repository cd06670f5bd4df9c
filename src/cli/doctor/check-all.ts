// All checks of `mooring doctor`, in the order in which a person would look. One that fails does not keep the others from running.
import { type Config, type ConfigReport, loadConfig, reportConfig } from '../../config.ts';
import { createLog } from '../../log.ts';
import type { Cli } from '../terminal.ts';
import { checkDatabase } from './check-database.ts';
import { checkBaseUrl, checkDataFolder, checkNode, checkPort, checkSecretKey } from './check-host.ts';
import { checkMail } from './check-mail.ts';
import { broken, type Finding, messageOf, ok } from './finding.ts';

export async function checkAll(cli: Cli): Promise<{ options: ConfigReport[]; findings: Finding[] }> {
  const node = checkNode(process.versions.node);
  let config: Config;
  let options: ConfigReport[];
  try {
    config = loadConfig(cli.environment);
    options = reportConfig(cli.environment);
  } catch (error) {
    const advice =
      'Correct it and run this again; the other checks need it. All options stand in docs/reference/config.md.';
    return { options: [], findings: [node, broken('Configuration', messageOf(error), advice)] };
  }
  const set = options.filter((it) => it.source !== 'default').length;
  const findings = [
    node,
    ok('Configuration', `${set} of ${options.length} options are set; the others are at their defaults`),
    ...(await checkDataFolder(config)),
  ];
  const key = await checkSecretKey(config);
  findings.push(key.finding);
  const database = await checkDatabase(cli, config, createLog('silent'), key.secretKey);
  findings.push(...database.findings);
  findings.push(await checkMail(config));
  findings.push(...checkBaseUrl(config));
  findings.push(await checkPort(config, database.workerCount));
  return { options, findings };
}
