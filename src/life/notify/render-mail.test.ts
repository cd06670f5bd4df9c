// Each event with each cause; both alternatives complete; foreign text harmless.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Cause, causes, type Detail, type Diagnosis } from '../diagnosis/index.ts';
import { knownProvider } from '../known-provider/index.ts';
import { renderAccountLetter } from './mail/account-letters.ts';
import { formatDays } from './mail/words.ts';
import { renderMail } from './render-mail.ts';
import type { MailContent } from './types.ts';

const at = (text: string): Date => new Date(text);

const diagnosis: Diagnosis = {
  verdict: 'disconnected',
  cause: 'expired_token',
  detail: 'expired_age',
  certainty: 'sure',
  scope: 'connection',
  remedy: { actor: 'user', action: 'reconnect' },
  rule: 'oauth2/invalid_grant',
  providerMessage: 'The token used in the request has expired',
  providerCode: '65601',
  retryAfterMs: null,
};

const content: MailContent = {
  event: 'disconnected',
  occurrence: 0,
  accountName: 'Acme',
  recipientName: 'Ana Ruiz',
  reason: 'connected_by',
  connectedByName: 'Ana Ruiz',
  connectorName: 'LinkedIn Ads',
  authKind: 'oauth2',
  connectionName: 'Acme',
  identityLabel: 'ana@example.org',
  scope: 'connection',
  dataSources: [
    { name: 'Europe', url: 'https://mooring.example/data-sources/ds_1' },
    { name: 'Asia', url: 'https://mooring.example/data-sources/ds_2' },
  ],
  streamName: null,
  diagnosis,
  openedAt: at('2026-11-03T14:05:00Z'),
  completeUntil: { at: at('2026-11-03T13:00:00Z'), isDay: false },
  reconnectBy: at('2026-12-03T00:00:00Z'),
  reconnectUrl: 'https://mooring.example/connections/con_1/reconnect',
  pageUrl: 'https://mooring.example/data-manager?connection=con_1',
  helpUrl: 'https://mooring.example/help',
  notificationsUrl: 'https://mooring.example/notifications',
  supportContact: null,
  accountOwnerName: 'Ben Olsen',
  recovery: null,
};

const recovery: NonNullable<MailContent['recovery']> = {
  closedAt: at('2026-11-15T15:00:00Z'),
  closedBy: 'reconnect',
  reconnectedByName: 'Ana Ruiz',
  caughtUp: [
    {
      dataSourceName: 'Europe',
      rowsWritten: 12_480,
      from: { at: at('2026-11-03T13:00:00Z'), isDay: false },
      until: { at: at('2026-11-15T13:00:00Z'), isDay: false },
      lostDays: [],
      isFinished: true,
    },
  ],
};

/** What a reader of the HTML sees: without tags and with entities resolved. */
const seen = (html: string): string =>
  html
    .replace(/<style[\s\S]*?<\/style>|<head[\s\S]*?<\/head>/g, ' ')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

const flat = (text: string): string => text.replace(/\s+/g, ' ');

test('the subject of a disconnection says what and why', async () => {
  assert.equal((await renderMail(content)).subject, 'LinkedIn Ads (Acme) is disconnected: token expired');
});

test('the subject names the Data Source when it alone is hit, and the stream when only that is', async () => {
  const [first] = content.dataSources;
  const lost: Diagnosis = {
    ...diagnosis,
    cause: 'insufficient_privileges',
    detail: 'object_access_lost',
    scope: 'data_source',
  };
  const one = { ...content, scope: 'data_source' as const, dataSources: first ? [first] : [], diagnosis: lost };
  assert.equal((await renderMail(one)).subject, 'LinkedIn Ads (Europe) is disconnected: access lost');
  const stream = {
    ...one,
    scope: 'stream' as const,
    streamName: 'orders',
    diagnosis: { ...lost, scope: 'stream' as const },
  };
  assert.equal((await renderMail(stream)).subject, 'LinkedIn Ads (Europe) can no longer read orders: access lost');
});

test('a Connection that is named after its connector is not called twice by its name', async () => {
  const { subject } = await renderMail({ ...content, connectionName: 'LinkedIn Ads, main account' });
  assert.equal(subject, 'LinkedIn Ads, main account is disconnected: token expired');
});

test('a guess says the cause and nothing more precise', async () => {
  const { subject } = await renderMail({
    ...content,
    diagnosis: { ...diagnosis, cause: 'invalid_refresh_token', detail: 'revoked', certainty: 'guess' },
  });
  assert.equal(subject, 'LinkedIn Ads (Acme) is disconnected: authorization no longer valid');
});

const details: Record<Cause, Detail> = {
  invalid_credentials: 'wrong_password',
  invalid_refresh_token: 'revoked',
  insufficient_privileges: 'scope_missing',
  expired_token: 'expired_age',
  provider_specific: 'subscription_inactive',
};

for (const event of ['disconnected', 'reminder'] as const) {
  for (const cause of causes) {
    test(`${event}, ${cause}: both alternatives tell the cause, how to interpret it, how to resolve it, the Data Sources and the link`, async () => {
      const mail = await renderMail({
        ...content,
        event,
        occurrence: 1,
        diagnosis: { ...diagnosis, cause, detail: details[cause] },
      });
      for (const body of [seen(mail.html), flat(mail.text)]) {
        for (const expected of [
          'How to interpret this error',
          'How to resolve this error',
          'Reconnect LinkedIn Ads',
          'Europe',
          'Asia',
          '3 November 2026, 13:00 UTC',
          '3 December 2026',
          diagnosis.providerMessage,
          '65601',
          'You get this email because you connected LinkedIn Ads (Acme).',
        ])
          assert.ok(body.includes(expected), `${expected} is missing in ${body}`);
        assert.match(body, /Cause:? /);
      }
      for (const url of [
        content.reconnectUrl,
        content.pageUrl,
        content.helpUrl,
        ...content.dataSources.map((it) => it.url),
      ]) {
        assert.ok(mail.html.includes(`href="${url}"`), url);
        assert.ok(mail.text.includes(`\n`) && mail.text.includes(url), url);
      }
    });
  }
}

test('the reasons for which a provider ends an authorization come as a list, with its help', async () => {
  const mail = await renderMail({
    ...content,
    connectorName: 'Google Ads',
    provider: knownProvider('google-ads'),
    diagnosis: {
      ...diagnosis,
      cause: 'invalid_refresh_token',
      detail: 'revoked',
      providerMessage: 'Token has been expired or revoked.',
    },
  });
  for (const body of [mail.html, mail.text]) {
    assert.match(body, /Why Google Ads ends an authorization/);
    assert.match(body, /https:\/\/myaccount\.google\.com\/connections/);
    assert.match(body, /Learn more/);
  }
  assert.ok((mail.text.match(/^\* /gm) ?? []).length >= 8);
});

test('plain text says every sentence that HTML says', async () => {
  for (const it of [
    content,
    { ...content, event: 'reminder' as const, occurrence: 4 },
    { ...content, event: 'recovered' as const, recovery },
  ]) {
    const mail = await renderMail(it);
    const paragraphs = [...mail.html.matchAll(/<(?:p|li|h1|h2)[^>]*>([^<]+)<\/(?:p|li|h1|h2)>/g)].map((match) =>
      seen(match[1] ?? ''),
    );
    assert.ok(paragraphs.length > 5);
    for (const paragraph of paragraphs) {
      if (paragraph === 'Mooring' || paragraph === '') continue;
      assert.ok(flat(mail.text).includes(paragraph.trim()), `"${paragraph}" is missing in the plain text`);
    }
  }
});

test('no Reconnect is offered when nobody can reconnect it away', async () => {
  for (const actor of ['operator', 'nobody'] as const) {
    const mail = await renderMail({ ...content, diagnosis: { ...diagnosis, remedy: { actor, action: 'wait' } } });
    assert.ok(!mail.html.includes(content.reconnectUrl) && !mail.text.includes(content.reconnectUrl), actor);
  }
});

test('reminders say more each time, and the fourth asks for a decision', async () => {
  const texts = await Promise.all(
    [1, 2, 3, 4].map((occurrence) => renderMail({ ...content, event: 'reminder', occurrence })),
  );
  assert.deepEqual(
    texts.map((mail) => mail.subject.split(':')[0]),
    ['Reminder', 'Action needed', 'Action needed', 'Action needed'],
  );
  assert.equal(new Set(texts.map((mail) => mail.text)).size, 4);
  assert.match(
    flat(texts[3]?.text ?? ''),
    /Please decide: resolve it, hand it to somebody who can, or pause or delete it/,
  );
});

test('a cause that is unique to the provider names whom to ask: the support contact, else the Account Owner', async () => {
  const specific = {
    ...content,
    diagnosis: { ...diagnosis, cause: 'provider_specific' as const, detail: 'subscription_inactive' as const },
  };
  assert.match(
    flat((await renderMail({ ...specific, supportContact: 'data@example.org' })).text),
    /ask data@example\.org/,
  );
  assert.match(flat((await renderMail(specific)).text), /ask Ben Olsen, the Account Owner/);
});

test('each reason for getting the mail is told', async () => {
  const why = async (reason: MailContent['reason']): Promise<string> =>
    flat((await renderMail({ ...content, reason })).text);
  assert.match(await why('account_owner'), /because you are the Account Owner of Acme\. Ana Ruiz, who connected/);
  assert.match(await why('both'), /because you connected LinkedIn Ads \(Acme\) and are the Account Owner/);
  assert.match(await why('stand_in'), /Ana Ruiz, who connected LinkedIn Ads \(Acme\), has left the Account Acme/);
});

test('the mail of a recovery says how long it was away and what was caught up', async () => {
  const mail = await renderMail({ ...content, event: 'recovered', recovery });
  assert.equal(mail.subject, 'LinkedIn Ads (Acme) is connected again: 12 days caught up');
  for (const body of [seen(mail.html), flat(mail.text)]) {
    assert.match(
      body,
      /It was reconnected by Ana Ruiz on 15 November 2026, 15:00 UTC\. It had been disconnected for 12 days\./,
    );
    assert.match(body, /12,480 rows written, 3 November 2026, 13:00 UTC to 15 November 2026, 13:00 UTC/);
    assert.match(body, /nothing was missed/);
  }
});

test('a day is said where only a day is known, a time where a time is known, and the recovery speaks of the same', async () => {
  const day = { at: at('2026-11-03T00:00:00Z'), isDay: true };
  const [first] = recovery.caughtUp;
  assert.ok(first);
  const caughtUp = [{ ...first, from: day, until: { at: at('2026-11-15T00:00:00Z'), isDay: true } }];
  const byDays = await renderMail({ ...content, completeUntil: day });
  const byTime = await renderMail(content);
  const back = await renderMail({ ...content, event: 'recovered', recovery: { ...recovery, caughtUp } });
  const half = await renderMail({
    ...content,
    event: 'recovered',
    recovery: { ...recovery, caughtUp: [{ ...first, from: day }] },
  });
  for (const read of [(mail: typeof byDays) => seen(mail.html), (mail: typeof byDays) => flat(mail.text)]) {
    assert.match(read(byDays), /it is missing since 3 November 2026\. Rows/);
    assert.doesNotMatch(read(byDays), /00:00/);
    assert.match(read(byTime), /it is missing since 3 November 2026, 13:00 UTC\. Rows/);
    assert.match(read(back), /12,480 rows written, 3 to 14 November 2026/);
    assert.match(read(half), /3 November 2026 to 15 November 2026, 13:00 UTC/);
  }
});

test('where there is no Data Source yet, none is counted: not in the bad news, nor in the good', async () => {
  const none = { ...content, dataSources: [] };
  for (const mail of [
    await renderMail(none),
    await renderMail({ ...none, event: 'recovered', recovery: { ...recovery, caughtUp: [] } }),
  ])
    for (const body of [seen(mail.html), flat(mail.text)]) {
      assert.doesNotMatch(body, /0 Data Source/);
      assert.doesNotMatch(body, /What was caught up/);
      assert.match(body, /LinkedIn Ads \(Acme\)/);
    }
});

test('what our own guard or the network said is not put into the mouth of the provider', async () => {
  const titleOf = async (rule: string): Promise<string> =>
    flat(
      (await renderMail({ ...content, diagnosis: { ...diagnosis, rule, providerMessage: 'No way through.' } })).text,
    );
  assert.match(await titleOf('mooring/host-not-allowed'), /What Mooring found/i);
  assert.match(await titleOf('network/unreachable'), /What the network said/i);
  assert.match(await titleOf('network/tls-in-words'), /What LinkedIn Ads answered/i);
});

test('lost days are named day by day and counted in the subject', async () => {
  const [first] = recovery.caughtUp;
  assert.ok(first);
  const lostDays = ['2026-11-04', '2026-11-05', '2026-11-08'];
  const mail = await renderMail({
    ...content,
    event: 'recovered',
    recovery: { ...recovery, caughtUp: [{ ...first, lostDays }] },
  });
  assert.equal(mail.subject, 'LinkedIn Ads (Acme) is connected again: 9 days caught up, 3 days lost');
  for (const body of [seen(mail.html), flat(mail.text)]) {
    assert.match(body, /lost: 4 to 5 November 2026, 8 November 2026/);
    assert.match(body, /no longer gives data that old/);
  }
});

test('a recovery tells when it came by itself, when the catch-up goes on, and when there was nothing to catch up', async () => {
  const [first] = recovery.caughtUp;
  assert.ok(first);
  const render = (change: Partial<typeof recovery>) =>
    renderMail({ ...content, event: 'recovered', recovery: { ...recovery, ...change } });
  assert.match((await render({ closedBy: 'recovery', reconnectedByName: null })).text, /nobody had to\s+reconnect/);
  const unfinished = await render({ caughtUp: [{ ...first, isFinished: false }] });
  assert.match(unfinished.subject, /is connected again: catching up$/);
  assert.match(flat(unfinished.text), /The rest of the gap is being filled now/);
  const nothing = await render({ caughtUp: [{ ...first, rowsWritten: 0, from: null, until: null }] });
  assert.match(nothing.subject, /is connected again: nothing was missed$/);
});

test('foreign text stays text: no tag, no script, no link of its own, no second line', async () => {
  const evil = '<script>alert(1)</script><a href="https://evil.example">x</a>\r\nBcc: eve@example.org\u202e &amp; "\'';
  const mail = await renderMail({
    ...content,
    connectionName: evil,
    recipientName: evil,
    identityLabel: evil,
    dataSources: [{ name: evil, url: 'javascript:alert(1)' }],
    diagnosis: {
      ...diagnosis,
      providerMessage: evil,
      providerCode: evil,
      remedy: { actor: 'user', action: 'reconnect', url: 'javascript:alert(2)' },
    },
  });
  assert.ok(!mail.html.includes('<script') && !mail.html.includes('href="https://evil'), mail.html);
  assert.ok(!mail.html.includes('javascript:') && !mail.text.includes('javascript:'));
  assert.ok(!/[\r\n\u202e]/.test(mail.subject) && [...mail.subject].length <= 180);
  assert.ok(!/^Bcc:/m.test(mail.text) && !mail.text.includes('\u202e'));
  assert.ok(seen(mail.html).includes('<script>alert(1)</script>'), 'the words themselves are still readable');
});

test('many Data Sources are listed up to a limit, and the rest is linked', async () => {
  const dataSources = Array.from({ length: 53 }, (_, index) => ({
    name: `Source ${index + 1}`,
    url: `https://mooring.example/data-sources/ds_${index}`,
  }));
  const mail = await renderMail({ ...content, dataSources });
  assert.ok(mail.text.includes('* Source 50') && !mail.text.includes('* Source 51'));
  assert.match(mail.text, /and 3 more:\nhttps:\/\/mooring\.example\/data-manager/);
});

test('the same content gives the same mail', async () => {
  assert.deepEqual(await renderMail(content), await renderMail(content));
});

test('plain text keeps to 76 columns, links aside', async () => {
  const { text } = await renderMail({ ...content, event: 'recovered', recovery });
  const long = text.split('\n').filter((line) => line.length > 76 && !line.trimStart().startsWith('https://'));
  assert.deepEqual(long, []);
});

test('days that follow each other are told as a range, across months too', () => {
  assert.equal(
    formatDays(['2026-12-01', '2026-11-30', '2026-11-30', '2026-12-03']),
    '30 November to 1 December 2026, 3 December 2026',
  );
});

test('an invitation and a new password hold their link once as a button and once as an address', async () => {
  const url = 'https://mooring.example/accept?token=secret';
  const invitation = await renderAccountLetter({
    kind: 'invitation',
    accountName: 'Acme',
    invitedByName: 'Ben <b>',
    role: 'editor',
    url,
    expiresAt: at('2026-11-10T00:00:00Z'),
  });
  assert.equal(invitation.subject, 'Ben <b> invites you to Acme on Mooring');
  assert.ok(!invitation.html.includes('<b>'));
  assert.match(invitation.text, /connect and reconnect Data Sources/);
  const reset = await renderAccountLetter({ kind: 'password_reset', name: 'Ana', url });
  assert.equal(reset.subject, 'Set a new password for Mooring');
  for (const mail of [invitation, reset]) {
    assert.ok(mail.text.includes(url));
    assert.equal(mail.html.split(`href="${url}"`).length - 1, 2);
  }
});
