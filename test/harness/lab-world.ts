// A whole Mooring with one more connector, whose provider is the OAuth lab: for stories of ways to authorize that no shipped connector has.
import type { Config } from '../../src/config.ts';
import type { Connector } from '../../src/connectors/index.ts';
import type { Log } from '../../src/log.ts';
import { type LabOddities, type OAuthLab, startOAuthLab } from '../../src/simulator/index.ts';
import { atEndOfFile } from './database.ts';
import { type LabDescription, labConnector } from './oauth-lab.ts';
import { createWorld, startAt, type World } from './world.ts';

export interface WorldWithLab extends World {
  lab: OAuthLab;
  connector: Connector;
}

export async function createWorldWithLab(
  description: LabDescription,
  odd: LabOddities = {},
  log?: Log,
): Promise<WorldWithLab> {
  let now = () => startAt;
  const lab = await startOAuthLab(odd, { now: () => now(), origin: 'https://lab.invalid' });
  atEndOfFile(() => lab.close());
  const config: Partial<Config> = { egressMap: new Map([['https://lab.invalid', lab.url]]) };
  const world = await createWorld(config, log);
  now = () => world.clock.now();
  const connector = labConnector(description);
  const { life } = world.mooring;
  const shipped = life.getConnector;
  life.getConnector = (slug) => (slug === 'lab' ? connector : shipped(slug));
  const { id, secret } = lab.behaviour.client;
  await life.tokens.setOAuthApp('lab', { clientId: id, clientSecret: secret }, 'Olga Owner');
  return { ...world, lab, connector };
}

/** Goes to the consent page of the lab. Returns the address at which the browser comes back. */
export async function consent(authorizeUrl: string): Promise<string> {
  const page = await fetch(authorizeUrl, { redirect: 'manual' });
  const back = new URL(page.headers.get('location') ?? '');
  return back.pathname + back.search;
}
