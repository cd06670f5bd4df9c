// Builds everything once, in order: the only file that knows all rooms. The command line and the tests start Mooring through here.
import { readFileSync } from 'node:fs';
import { Registry } from 'prom-client';
import { type AccountPorts, baseUrlOf, createAuth, prepareFirstRun } from './accounts/index.ts';
import { buildServer, createLiveHub } from './api/index.ts';
import type { BuildMooring } from './cli/index.ts';
import { systemClock } from './clock.ts';
import type { Config } from './config.ts';
import { createConnectorRegistry } from './connectors/index.ts';
import { createEgress, createMailSender } from './egress/index.ts';
import { createJobRunner, planJob, wakeParkedJobs } from './jobs/index.ts';
import { createJobHandlers, type LifeContext, sendAccountMail } from './life/index.ts';
import { providerRules } from './providers/index.ts';
import { findFreePort, openStore } from './store/index.ts';
import { createPresence, createTokens, loadSecretKey, openVault } from './tokens/index.ts';

export const version: string = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version;

/** Opens the store and builds all rooms. Nothing listens and nothing works before `start`. */
export const buildMooring: BuildMooring = async ({ config: given, log, clock = systemClock, store: givenStore }) => {
  const config: Config = { ...given, port: given.port === 0 ? await findFreePort() : given.port };
  const baseUrl = baseUrlOf(config);
  const store = givenStore ?? (await openStore({ config, clock, log }));
  const secretKey = await loadSecretKey({ config, log, store });
  const vault = await openVault({ store, secretKey, clock });
  const egress = createEgress({ config, clock, log });
  const mail = createMailSender({ config, log });
  const connectors = createConnectorRegistry({ store, log, clock: systemClock });
  await connectors.refresh();
  const tokens = createTokens({
    store,
    vault,
    egress,
    config,
    clock,
    log,
    planJob,
    findConnector: connectors.find,
    providerRules,
  });
  const life: LifeContext = {
    store,
    clock,
    log,
    config,
    tokens,
    mail,
    baseUrl,
    getConnector: connectors.get,
    findConnector: connectors.find,
    listConnectors: connectors.list,
    isRemoved: connectors.isRemoved,
    refreshConnectors: connectors.refresh,
    egress,
    providerRules,
    listClockSkews: egress.listClockSkews,
  };
  const accountPorts: AccountPorts = sendAccountMail(life);
  const accounts = { store, clock, log, accountPorts };
  const auth = createAuth({ store, config, clock, log, accountPorts, secretKey });
  const live = createLiveHub(store, log, systemClock);
  const server = buildServer({ ...accounts, config, auth, live, metrics: new Registry(), version, life });
  const runner = await createJobRunner({ store, clock, log, config, handlers: createJobHandlers(life) });

  const presence = createPresence({
    store,
    clock,
    log,
    secretKey,
    vault,
    version,
    // Jobs that it cannot do are left to those that can; what links it would mail nobody could open.
    onSecretKeyChanged: () =>
      void runner.stop().catch((error) => log.error({ err: error }, 'the jobs could not be stopped')),
  });

  return {
    config,
    store,
    life,
    accounts,
    server,
    runner,
    baseUrl,
    async start({ isServing, isWorking }) {
      await presence.begin({ isServing, isWorking });
      connectors.follow();
      await tokens.recoverSpilled();
      await planJob(store.db, { kind: 'sweep', key: 'everything', dueAt: clock.now() }, { keepEarlier: true });
      await planJob(store.db, { kind: 'forecast', key: 'everything', dueAt: clock.now() }, { keepEarlier: true });
      // Whatever parked them may be mended by now; else they are parked again.
      if (isWorking) await wakeParkedJobs(store.db);
      if (isWorking) runner.start();
      if (!isServing) return { firstRunCode: null };
      const firstRunCode = await prepareFirstRun(accounts);
      await server.listen({ host: config.host, port: config.port });
      return { firstRunCode };
    },
    async stop() {
      await server.close();
      await runner.stop();
      await connectors.stop();
      await auth.settle();
      await tokens.settle();
      mail.close();
      await egress.close();
      await presence.end();
      await store.close();
    },
  };
};
