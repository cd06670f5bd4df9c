// Everything that a running Mooring says or leaves behind beside its tables and its API, as text: for the stories that look for planted secrets.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
// The reader of backups is no door of the store: only restore uses it.
import { readBackupRecords } from '../../src/store/backup-format.ts';
import { writeBackup } from '../../src/store/index.ts';
import type { World } from './world.ts';

/** What Prometheus is told. */
export async function dumpMetrics({ mooring }: World): Promise<string> {
  const answer = await mooring.server.inject({ method: 'GET', url: '/metrics' });
  return answer.body;
}

/** Problem documents: what is answered when a secret comes in a wrong place, in a wrong type, or in a body that is no JSON. */
export async function dumpProblems(
  { mooring, editor, owner }: World,
  secrets: Record<string, string>,
): Promise<string> {
  let text = '';
  for (const secret of Object.values(secrets)) {
    const quoted = JSON.stringify(secret);
    const requests: [string, string, string][] = [
      ['POST', '/api/v1/connections', `{"connectorSlug":"sandbox-crm","fields":{"apiKey":{"key":${quoted}}}}`],
      ['POST', '/api/v1/connections', `{"connectorSlug":"sandbox-crm","fields":${quoted}}`],
      ['POST', '/api/v1/connections', `{"connectorSlug":"nowhere","fields":{"apiKey":${quoted}}}`],
      ['POST', '/api/v1/connections', `{"connectorSlug":"sandbox-crm","fields":{"apiKey":${quoted}`],
      ['POST', '/api/v1/connections/con_none/reconnect', `{"fields":{"apiKey":${quoted}}}`],
      ['PUT', '/api/v1/connectors/sandbox-analytics/oauth-app', `{"clientId":7,"clientSecret":${quoted}}`],
      ['PUT', '/api/v1/connectors/sandbox-analytics/oauth-app', `{"clientSecret":[${quoted}]}`],
      ['GET', `/api/v1/data-sources?limit=${encodeURIComponent(secret)}`, ''],
      ['GET', `/api/v1/oauth/callback?code=${encodeURIComponent(secret)}&state=none`, ''],
    ];
    for (const [method, url, payload] of requests) {
      const as = url.includes('connectors') ? owner : editor;
      const headers = { origin: mooring.baseUrl, cookie: as.cookie, 'content-type': 'application/json' };
      const answer = await mooring.server.inject({
        method: method as 'GET',
        url,
        headers,
        ...(payload && { payload }),
      });
      // Where a redirect leads is asked for by its caller's own browser.
      text += `\n${method} ${url.split('?')[0]}: ${answer.statusCode} ${answer.body} ${answer.headers.location ?? ''}`;
    }
  }
  return text;
}

/** Every file of the data folder, as bytes: the spill among them. */
export function dumpDataFolder({ mooring }: World): string {
  const { dataDir } = mooring.config;
  const files = readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(dataDir, name)).isFile(),
  );
  return files.map((name) => `\n${name}: ${readFileSync(join(dataDir, name), 'latin1')}`).join('');
}

/** A backup, unpacked. */
export async function dumpBackup({ mooring, clock }: World): Promise<string> {
  const path = join(mooring.config.dataDir, `${clock.now().getTime()}.backup`);
  await writeBackup(mooring.store, { path, keyFingerprint: 'none', mooringVersion: '0', clock });
  let text = '';
  for await (const record of readBackupRecords(path))
    text += record.kind === 'rows' ? record.chunk.toString('utf8') : `\n${JSON.stringify(record)}\n`;
  return text;
}

/** The diagnostic report of this process, as a crash would write it. */
export const dumpReport = (): string => JSON.stringify(process.report.getReport());
