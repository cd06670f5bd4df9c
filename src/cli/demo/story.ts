// The story of the demo, step by step. Every step is asserted: the demo ends with 1 if Mooring does not do what it says.
import assert from 'node:assert/strict';
import type {
  ConnectionView,
  ConnectResult,
  DataSourceView,
  DisconnectionView,
  ExpirationPage,
  InvitationCreatedView,
  SourceObjectView,
  StreamView,
  SyncView,
} from '../../api/schemas.ts';
import { dayMs, systemClock } from '../../clock.ts';
import { sandboxClient, sandboxCrm, sandboxUsers } from '../../simulator/index.ts';
import { type Client, signIn } from './client.ts';
import { outageDays, type Stage } from './stage.ts';
import type { Teller } from './tell.ts';

/** Fewer than the first warning ahead, so that the demo shows what ends soon. */
const shopPasswordDays = 9;
const patienceMs = 60_000;
const lookEveryMs = 150;

export async function playStory(stage: Stage, tell: Teller): Promise<void> {
  const { mooring, people } = stage;
  const owner = await signIn(mooring, people[0]);
  const editor = await inviteEditor(stage, owner, tell);
  const story = createStory(stage, owner, editor, tell);

  tell.chapter('Connecting five Data Sources');
  const analytics = await story.connectAnalytics();
  const crm = await story.connectCrm();
  const shop = await story.connectShop();
  const newsletter = await story.connectNewsletter();
  const all = [...analytics.dataSources, crm, shop, newsletter];
  for (const it of all) await story.untilSynced(it);

  tell.chapter('Data keeps arriving');
  await stage.shop.addOrders(500);
  await stage.simulator.control.upsertContact({ name: 'A new contact' });
  for (const it of [shop, crm, analytics.dataSources[0]]) if (it) await story.syncNow(it);

  tell.chapter(`Access is revoked at Sandbox Analytics, and ${outageDays} days pass`);
  await story.breakAnalytics(analytics);
  await stage.simulator.control.advanceClock(outageDays * dayMs);
  stage.clock.advance(outageDays * dayMs);
  await story.tellGap(analytics);

  tell.chapter('Reconnect');
  await story.reconnectAnalytics(analytics);

  tell.chapter('The password of the shop database is changed');
  await story.breakAndHealShop(shop);

  tell.chapter('The CRM subscription lapses, and is renewed');
  await story.breakAndHealCrm(crm);

  tell.chapter('What will end by itself is known beforehand');
  await story.tellExpirations([shop, newsletter]);
}

async function inviteEditor({ mooring, people }: Stage, owner: Client, tell: Teller): Promise<Client> {
  const [, editor] = people;
  const { link } = await owner.call<InvitationCreatedView>('POST', '/api/v1/invitations', {
    email: editor.email,
    role: 'editor',
  });
  const payload = { token: new URL(link).searchParams.get('token'), name: editor.name, password: editor.password };
  const { statusCode } = await mooring.server.inject({
    method: 'POST',
    url: '/api/v1/invitations/accept',
    headers: { origin: mooring.baseUrl },
    payload,
  });
  assert.equal(statusCode, 200);
  tell.step(`${people[0].name} (Account Owner) invited ${editor.name} (editor)`, `${mooring.baseUrl}/users`);
  return signIn(mooring, editor);
}

interface Analytics {
  connectionId: string;
  dataSources: DataSourceView[];
}

function createStory({ mooring, simulator, shop, people }: Stage, owner: Client, editor: Client, tell: Teller) {
  const { baseUrl } = mooring;
  const [ada, grace] = sandboxUsers;
  assert.ok(ada && grace);
  const { control } = simulator;
  const linkOf = (id: string): string => `${baseUrl}/data-sources/${id}`;
  const getDataSource = (id: string): Promise<DataSourceView> => owner.call('GET', `/api/v1/data-sources/${id}`);

  async function until<T>(what: string, look: () => Promise<T | null>): Promise<T> {
    for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += lookEveryMs) {
      const found = await look();
      if (found !== null) return found;
      await systemClock.pause(lookEveryMs);
    }
    throw new Error(`${what} did not happen within a minute`);
  }

  const untilStatus = (id: string, status: DataSourceView['status']): Promise<DataSourceView> =>
    until(`${status} of a Data Source`, async () => {
      const it = await getDataSource(id);
      return it.status === status ? it : null;
    });

  async function untilDisconnected(connectionId: string): Promise<DisconnectionView> {
    return until('the disconnection', async () => {
      const { items } = await owner.call<{ items: DisconnectionView[] }>('GET', '/api/v1/disconnections?status=open');
      return items.find((it) => it.connectionId === connectionId) ?? null;
    });
  }

  let mailsShown = 0;
  /** Mails that came since the last look, shown as text. They stay in the mailbox: people read them there afterwards. */
  async function showMails(count: number, isWhole: boolean): Promise<void> {
    const mails = await control.waitForMails(mailsShown + count, patienceMs);
    for (const mail of mails.slice(mailsShown)) {
      tell.step(`Email to ${mail.to.join(', ')}: ${mail.subject}`, `${simulator.mailboxUrl}/${mail.id}`);
      if (isWhole) tell.quote(mail.text);
    }
    mailsShown = mails.length;
  }

  async function rowsOf(it: DataSourceView): Promise<number> {
    const { items } = await owner.call<{ items: StreamView[] }>('GET', `/api/v1/data-sources/${it.id}/streams`);
    let rows = 0;
    for (const stream of items) {
      const { rows: counted } = await mooring.store.pool.query(
        `select count(*)::int as amount from "${it.schemaName}"."${stream.tableName}"`,
      );
      rows += counted[0].amount;
    }
    return rows;
  }

  async function truthOf(it: DataSourceView): Promise<number> {
    if (it.connectorSlug === 'sandbox-crm')
      return (await control.truthOfCrm('contacts')).length + (await control.truthOfCrm('deals')).length;
    if (it.connectorSlug === 'postgres') return (await shop.countOrders()) + 40;
    const property = ada?.properties.find((candidate) => candidate.name === it.objectLabel)?.id ?? '';
    const { items } = await owner.call<{ items: StreamView[] }>('GET', `/api/v1/data-sources/${it.id}/streams`);
    const from = items.find((stream) => stream.name === 'daily_report')?.completeFrom?.slice(0, 10) ?? '';
    const today = (await control.now()).toISOString().slice(0, 10);
    return (
      (await control.truthOfReport(property, from, today)).length + (await control.truthOfCampaigns(property)).length
    );
  }

  async function assertComplete(it: DataSourceView): Promise<void> {
    const [ours, theirs] = [await rowsOf(it), await truthOf(it)];
    assert.equal(ours, theirs, `${it.name}: ${ours} rows here, ${theirs} at the provider`);
    tell.step(
      `${it.name}: ${ours.toLocaleString('en')} rows here, ${theirs.toLocaleString('en')} at the provider: equal`,
      linkOf(it.id),
    );
  }

  async function createDataSources(client: Client, connectionId: string, wanted: number): Promise<DataSourceView[]> {
    const { items } = await client.call<{ items: SourceObjectView[] }>(
      'GET',
      `/api/v1/connections/${connectionId}/objects`,
    );
    const made: DataSourceView[] = [];
    for (const { id: objectId } of items.slice(0, wanted))
      made.push(await client.call('POST', '/api/v1/data-sources', { connectionId, objectId }));
    return made;
  }

  async function throughOAuth(authorizeUrl: string, as = ada): Promise<string> {
    const back = new URL(
      await control.signInAndConsent(authorizeUrl, { username: as?.email ?? '', password: as?.password ?? '' }),
    );
    return new URL(await editor.visit(back.pathname + back.search), baseUrl).href;
  }

  return {
    async connectAnalytics(): Promise<Analytics> {
      const { clientId, clientSecret } = sandboxClient;
      await owner.call('PUT', '/api/v1/connectors/sandbox-analytics/oauth-app', { clientId, clientSecret });
      const begun = await editor.call<ConnectResult>('POST', '/api/v1/connections', {
        connectorSlug: 'sandbox-analytics',
      });
      assert.equal(begun.kind, 'authorize');
      const connectionId =
        new URL(await throughOAuth(begun.kind === 'authorize' ? begun.authorizeUrl : '')).searchParams.get(
          'connection',
        ) ?? '';
      const { identityLabel } = await owner.call<ConnectionView>('GET', `/api/v1/connections/${connectionId}`);
      const dataSources = await createDataSources(editor, connectionId, 2);
      tell.step(
        `${people[1].name} connected Sandbox Analytics as ${identityLabel} through its consent page: ${dataSources.map((it) => it.name).join(', ')}`,
        `${baseUrl}/data-manager`,
      );
      return { connectionId, dataSources };
    },

    /** A grant as some providers give: an access token of 60 days, and nothing to renew it with. */
    async connectNewsletter(): Promise<DataSourceView> {
      await control.setClientOptions({ hasRefreshTokens: false });
      const begun = await editor.call<ConnectResult>('POST', '/api/v1/connections', {
        connectorSlug: 'sandbox-analytics',
      });
      assert.equal(begun.kind, 'authorize');
      const landedAt = await throughOAuth(begun.kind === 'authorize' ? begun.authorizeUrl : '', grace);
      await control.setClientOptions({ hasRefreshTokens: true });
      const [made] = await createDataSources(editor, new URL(landedAt).searchParams.get('connection') ?? '', 1);
      assert.ok(made);
      tell.step(
        `${people[1].name} connected ${grace.email} too, with a grant that ends after 60 days`,
        linkOf(made.id),
      );
      return made;
    },

    async connectCrm(): Promise<DataSourceView> {
      const answer = await owner.call<ConnectResult>('POST', '/api/v1/connections', {
        connectorSlug: 'sandbox-crm',
        fields: { apiKey: sandboxCrm.apiKey },
      });
      assert.equal(answer.kind, 'connected');
      const [made] = await createDataSources(owner, answer.kind === 'connected' ? answer.connection.id : '', 1);
      assert.ok(made);
      tell.step(`${people[0].name} connected Sandbox CRM with an API key`, linkOf(made.id));
      return made;
    },

    async connectShop(): Promise<DataSourceView> {
      const { host, port, database, user, password } = shop;
      const fields = { host, port, database, user, password, tls: 'disable' };
      const answer = await editor.call<ConnectResult>('POST', '/api/v1/connections', {
        connectorSlug: 'postgres',
        name: 'Shop',
        fields,
      });
      assert.equal(answer.kind, 'connected');
      const [made] = await createDataSources(editor, answer.kind === 'connected' ? answer.connection.id : '', 1);
      assert.ok(made);
      tell.step(`${people[1].name} connected a PostgreSQL database with user and password`, linkOf(made.id));
      return made;
    },

    async untilSynced(it: DataSourceView): Promise<void> {
      await until(`the first sync of ${it.name}`, async () =>
        (await getDataSource(it.id)).lastSyncedAt ? true : null,
      );
      tell.step(`${it.name}: first sync done, ${(await rowsOf(it)).toLocaleString('en')} rows`, linkOf(it.id));
    },

    async syncNow(it: DataSourceView): Promise<void> {
      const { id } = await owner.call<SyncView>('POST', `/api/v1/data-sources/${it.id}/sync`);
      const sync = await until(`the sync of ${it.name}`, async () => {
        const { items } = await owner.call<{ items: SyncView[] }>('GET', `/api/v1/data-sources/${it.id}/syncs`);
        return items.find((candidate) => candidate.id === id && candidate.finishedAt !== null) ?? null;
      });
      assert.equal(sync.status, 'succeeded');
      tell.step(
        `${it.name}: synced, ${sync.rowsWritten.toLocaleString('en')} ${sync.rowsWritten === 1 ? 'row' : 'rows'} written`,
        linkOf(it.id),
      );
    },

    async breakAnalytics({ connectionId, dataSources }: Analytics): Promise<void> {
      mailsShown = (await control.waitForMails(mailsShown)).length;
      await control.revokeAccess(ada.email);
      const [first] = dataSources;
      assert.ok(first);
      await owner.call('POST', `/api/v1/data-sources/${first.id}/sync`);
      const { explanation, dataSources: concerned } = await untilDisconnected(connectionId);
      assert.equal(explanation.cause, 'invalid_refresh_token');
      tell.step(
        `Noticed, looked again, confirmed: ${explanation.causeLabel} (${explanation.detail}). One disconnection for ${concerned.map((it) => it.name).join(' and ')}`,
        linkOf(first.id),
      );
      await showMails(2, true);
    },

    async tellGap({ dataSources }: Analytics): Promise<void> {
      const [first] = dataSources;
      const { missing } = await getDataSource(first?.id ?? '');
      assert.ok(missing);
      tell.step(
        `Data is missing since ${missing.since.slice(0, 10)}${missing.reconnectBy ? `; after ${missing.reconnectBy.slice(0, 10)} the provider no longer gives the oldest days` : ''}`,
        linkOf(first?.id ?? ''),
      );
      await showMails(2, false);
    },

    async reconnectAnalytics({ connectionId, dataSources }: Analytics): Promise<void> {
      const begun = await editor.call<{ authorizeUrl: string }>(
        'POST',
        `/api/v1/connections/${connectionId}/reconnect`,
        { returnTo: '/data-sources' },
      );
      const landedAt = await throughOAuth(begun.authorizeUrl);
      tell.step(
        `${people[1].name} clicked Reconnect and went through the provider's sign-in and consent pages`,
        landedAt,
      );
      for (const it of dataSources) {
        await untilStatus(it.id, 'connected');
        const { items } = await owner.call<{ items: StreamView[] }>('GET', `/api/v1/data-sources/${it.id}/streams`);
        const gaps = items.flatMap((stream) => stream.gaps);
        assert.ok(
          gaps.every((gap) => gap.status === 'filled'),
          'every gap is filled',
        );
        await assertComplete(it);
      }
      await showMails(2, false);
    },

    async breakAndHealShop(it: DataSourceView): Promise<void> {
      const changed = 'reader-password-2';
      await shop.changePassword(changed, shopPasswordDays);
      await owner.call('POST', `/api/v1/data-sources/${it.id}/sync`);
      const { explanation } = await untilDisconnected(it.connectionId);
      assert.equal(explanation.cause, 'invalid_credentials');
      tell.step(`Noticed and confirmed: ${explanation.causeLabel}. “${explanation.providerMessage}”`, linkOf(it.id));
      await showMails(2, false);
      await shop.addOrders(250);
      await editor.call('POST', `/api/v1/connections/${it.connectionId}/reconnect`, { fields: { password: changed } });
      await untilStatus(it.id, 'connected');
      tell.step('The new password was entered, probed, and the syncs went on', linkOf(it.id));
      await assertComplete(it);
      await showMails(2, false);
    },

    async tellExpirations(expected: DataSourceView[]): Promise<void> {
      const { items, soonCount } = await owner.call<ExpirationPage>('GET', '/api/v1/expirations');
      assert.deepEqual(
        items.map((it) => it.connectionId),
        expected.map((it) => it.connectionId),
      );
      assert.equal(soonCount, 1);
      for (const { connectionName, expiry } of items)
        tell.step(`${connectionName} ends on ${expiry.at.slice(0, 10)}. ${expiry.why}`, `${baseUrl}/expirations`);
    },

    async breakAndHealCrm(it: DataSourceView): Promise<void> {
      await control.cancelSubscription();
      await owner.call('POST', `/api/v1/data-sources/${it.id}/sync`);
      const { explanation } = await untilDisconnected(it.connectionId);
      assert.equal(explanation.cause, 'provider_specific');
      tell.step(`${explanation.causeLabel}: “${explanation.providerMessage}”`, linkOf(it.id));
      await showMails(1, false);
      await control.upsertDeal({ name: 'Won meanwhile' });
      await control.renewSubscription();
      await untilStatus(it.id, 'connected');
      tell.step(
        'The subscription was renewed at the provider: it recovered by itself, without Reconnect',
        linkOf(it.id),
      );
      await assertComplete(it);
      await showMails(1, false);
    },
  };
}
