// Checks of this machine and its configuration: Node, data folder, secret key, base URL, port.
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Config } from '../../config.ts';
import { createLog } from '../../log.ts';
import { isLoopback, tryToListen } from '../commands/start.ts';
import { broken, type Finding, messageOf, ok, warning } from './finding.ts';

const nodeMajorMin = 24;

export function checkNode(version: string): Finding {
  return Number(version.split('.')[0]) >= nodeMajorMin
    ? ok('Node', `v${version}`)
    : broken(
        'Node',
        `v${version}`,
        `Mooring needs Node ${nodeMajorMin} or newer. Run "npm ci", which brings one along.`,
      );
}

/** Folder and what stands in it, as far as others on this machine could read or change it. */
export async function checkDataFolder({ dataDir, databaseUrl, secretKey }: Config): Promise<Finding[]> {
  const folder = resolve(dataDir);
  const isNeeded = databaseUrl === null || secretKey === null;
  const found = await stat(folder).catch(() => null);
  if (!found)
    return [
      isNeeded
        ? ok('Data folder', `${folder} is not there yet; the first start makes it`)
        : ok('Data folder', `${folder} is not there; with DATABASE_URL and MOORING_SECRET_KEY it is hardly used`),
    ];
  if (!found.isDirectory())
    return [broken('Data folder', `${folder} is no folder`, 'Set MOORING_DATA_DIR to a folder of its own.')];
  const isWritable = await access(folder, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!isWritable)
    return [
      broken(
        'Data folder',
        `this user may not write to ${folder}`,
        'Run this as the user that Mooring runs as, or give that user the folder: chown -R USER FOLDER.',
      ),
    ];
  if (process.platform !== 'win32' && (found.mode & 0o022) !== 0)
    return [warning('Data folder', `others may write to ${folder}`, `Close it: chmod go-w ${folder}`)];
  return [ok('Data folder', folder)];
}

/** The key when there is one that can be read; none is made. */
export async function checkSecretKey(config: Config): Promise<{ finding: Finding; secretKey: Buffer | null }> {
  const file = join(resolve(config.dataDir), 'secret.key');
  const isFile = config.secretKey === null;
  const found = isFile ? await stat(file).catch(() => null) : null;
  const check = 'Secret key';
  if (isFile && !found)
    return {
      finding: ok(check, 'there is none yet; the first start makes one, unless credentials need another'),
      secretKey: null,
    };
  try {
    const { fingerprintOf, loadSecretKey } = await import('../../tokens/index.ts');
    const secretKey = await loadSecretKey({ config, log: createLog('silent') });
    const where = `${isFile ? file : 'MOORING_SECRET_KEY'}, fingerprint ${fingerprintOf(secretKey)}`;
    const isOpenToOthers = found !== null && process.platform !== 'win32' && (found.mode & 0o077) !== 0;
    const finding = isOpenToOthers
      ? broken(
          check,
          `others on this machine may read ${file}`,
          `Close it: chmod 600 ${file}. Whoever read it can open every credential of a stolen database.`,
        )
      : ok(check, where);
    return { finding, secretKey };
  } catch (error) {
    const advice = 'Put back the key that belongs to this database, from where you keep its copy.';
    return { finding: broken(check, messageOf(error), advice), secretKey: null };
  }
}

/** Links in emails and OAuth redirects begin with it. */
export function checkBaseUrl({ baseUrl, host, port, trustedProxies }: Config): Finding[] {
  const check = 'Base URL';
  if (baseUrl === null)
    return [
      isLoopback(host)
        ? ok(check, `http://localhost:${port}, for this machine alone`)
        : warning(
            check,
            `MOORING_HOST lets others in, and links in emails still lead to http://localhost:${port}`,
            'Set MOORING_BASE_URL to the address that people use.',
          ),
    ];
  const url = new URL(baseUrl);
  if (url.protocol === 'http:' && !isLoopback(url.hostname.replace(/^\[|\]$/g, '')))
    return [
      warning(
        check,
        `${baseUrl} has no TLS: passwords cross the network in the open`,
        'Put a reverse proxy with TLS before Mooring and set MOORING_BASE_URL to its https address: docs/guides/reverse-proxy.md.',
      ),
    ];
  if (url.protocol === 'https:' && trustedProxies.length === 0)
    return [
      warning(
        check,
        `${baseUrl} is served through a proxy, and none is trusted: all visitors count as one address`,
        'Set MOORING_TRUSTED_PROXIES to the address of the proxy, such as 127.0.0.1.',
      ),
    ];
  return [ok(check, baseUrl)];
}

/** `workerCount`: processes of Mooring on the same database, which may well be who holds the port. */
export async function checkPort({ host, port }: Config, workerCount: number): Promise<Finding> {
  const check = 'Port';
  if (port === 0) return ok(check, 'a free one is taken at each start');
  const trouble = await tryToListen({ host, port });
  if (trouble === null) return ok(check, `${port} of ${host} is free`);
  const { code } = trouble;
  if (code === 'EADDRINUSE' && workerCount > 0)
    return ok(check, `${port} of ${host} is in use, and Mooring is running on this database`);
  if (code === 'EADDRINUSE')
    return broken(
      check,
      `${port} of ${host} is in use by another program`,
      'Stop that program, or set MOORING_PORT to another port.',
    );
  if (code === 'EACCES')
    return broken(
      check,
      `this user may not listen on port ${port}`,
      'Choose a port above 1023 with MOORING_PORT, and put a proxy before it.',
    );
  return broken(
    check,
    `${host} cannot be listened on: ${trouble.message}`,
    'Set MOORING_HOST to an address of this machine, such as 127.0.0.1 or 0.0.0.0.',
  );
}
