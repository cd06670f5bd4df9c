import assert from 'node:assert/strict';
import test from 'node:test';
import { renderLetter } from '../../notify/render-mail.ts';
import type { LinkLetterContent } from './link-letter.ts';
import { planLinkLetter } from './plan-link-letter.ts';

const at = (instant: string): Date => new Date(instant);
const url = `https://mooring.example/reconnect#${'k'.repeat(43)}`;
const content: LinkLetterContent = {
  kind: 'asked',
  linkKind: 'reconnect',
  recipientName: 'Lena Lind',
  askedByName: 'Marta Lindqvist',
  askedByEmail: 'marta@example.com',
  accountName: 'Acme',
  connectorName: 'LinkedIn Ads',
  isOAuth: true,
  secretName: 'the new secret',
  connectionName: 'Europe',
  identityLabel: 'ads@example.com',
  note: 'You told me that the account is yours since the move.',
  trouble: {
    summary: 'The permission that was given at LinkedIn Ads has ended.',
    resolve: ['Press Reconnect and sign in at LinkedIn.', 'Allow Mooring to read.'],
    since: at('2026-11-03T13:00:00Z'),
  },
  authorizationEndsAt: null,
  url,
  expiresAt: at('2026-12-03T13:00:00Z'),
  completedByName: 'Lena Lind by link',
  completedAt: at('2026-11-05T09:30:00Z'),
  newIdentity: 'lena@elsewhere.example',
  shortfall: null,
  linkRecipientName: 'Lena Lind',
  linkRecipientEmail: 'lena@elsewhere.example',
  pageUrl: 'https://mooring.example/data-manager?connection=con_1',
};

const render = (change: Partial<LinkLetterContent> = {}) => renderLetter(planLinkLetter({ ...content, ...change }));
const flat = (text: string): string => text.replace(/\s+/g, ' ');

test('who is asked reads by whom, what for, why, the note, the button, how long it is valid, and that nothing happens without them', async () => {
  const mail = await render();
  assert.equal(mail.subject, 'Marta Lindqvist asks you to reconnect LinkedIn Ads (Europe)');
  for (const expected of [
    'Hello Lena Lind,',
    'Marta Lindqvist (marta@example.com) of Acme asks you',
    'The permission that was given at LinkedIn Ads has ended.',
    'You told me that the account is yours since the move.',
    'Press Reconnect and sign in at LinkedIn.',
    'you sign in as ads@example.com',
    'You need no login for Mooring.',
    'works once, until 3 December 2026, 13:00 UTC',
    'If you do not expect it, leave it',
  ]) {
    assert.ok(flat(mail.text).includes(expected), `${expected} is missing in the text`);
    assert.ok(flat(mail.html).includes(expected), `${expected} is missing in HTML`);
  }
  assert.equal(mail.html.split(`href="${url}"`).length - 1, 2, 'a button, and the address below it');
  assert.ok(mail.text.includes(url));
});

test('a reminder, a fresh link and an early renewal say so; a key is asked for by its name', async () => {
  assert.match((await render({ kind: 'reminder' })).subject, /^Reminder: Marta Lindqvist asks you to reconnect/);
  const fresh = await render({ kind: 'fresh', linkKind: 'disconnection', askedByName: null, note: null });
  assert.equal(fresh.subject, 'A fresh link to reconnect LinkedIn Ads (Europe)');
  assert.match(flat(fresh.text), /You asked for a fresh link/);
  const early = await render({ trouble: null, authorizationEndsAt: at('2026-11-20T00:00:00Z') });
  assert.match(flat(early.text), /It still works, and its authorization ends on 20 November 2026/);
  const key = await render({ isOAuth: false, secretName: 'the new API key' });
  assert.match(flat(key.text), /asks for the new API key of ads@example\.com/);
});

test('for a first Connection it asks to authorize, and the asker hears where to go on', async () => {
  const asked = await render({ linkKind: 'connect', connectionName: null, identityLabel: null, trouble: null });
  assert.equal(asked.subject, 'Marta Lindqvist asks you to connect LinkedIn Ads');
  assert.match(flat(asked.text), /because you have the access it needs/);
  const pageUrl = 'https://mooring.example/connections/con_1/add';
  const done = await render({ kind: 'done', linkKind: 'connect', url: null, pageUrl });
  assert.equal(done.subject, 'LinkedIn Ads (Europe) is connected by Lena Lind');
  assert.match(flat(done.text), /you count as the one who connected it/);
  assert.ok(done.text.includes(pageUrl) && !done.text.includes('/reconnect#'));
});

test('letters to the Account carry no link: done, used, another account', async () => {
  for (const kind of ['done', 'used', 'stuck'] as const) {
    const mail = await render({ kind, url: null, linkKind: kind === 'used' ? 'disconnection' : 'reconnect' });
    assert.ok(!mail.html.includes('reconnect#') && !mail.text.includes('reconnect#'), kind);
  }
  const other = await render({ kind: 'stuck', url: null });
  const less = await render({ kind: 'stuck', url: null, shortfall: 'It lacks the permission reports.read.' });
  assert.match(less.subject, /it reaches less than before$/);
  assert.match(flat(less.text), /It lacks the permission reports\.read\./);
  assert.match(flat(other.text), /as lena@elsewhere\.example instead of ads@example\.com/);
});

test('plain text keeps to 76 columns, links aside, and says what HTML says', async () => {
  for (const kind of ['asked', 'reminder', 'fresh', 'done', 'used', 'stuck'] as const) {
    const { text, html } = await render({ kind });
    const long = text.split('\n').filter((line) => line.length > 76 && !line.trimStart().startsWith('https://'));
    assert.deepEqual(long, [], kind);
    for (const [, paragraph = ''] of html.matchAll(/<p class="text"[^>]*>([^<]+)<\/p>/g)) {
      const seen = flat(paragraph.replaceAll('&#x27;', "'").replaceAll('&amp;', '&').replaceAll('&quot;', '"'));
      assert.ok(
        flat(text.replaceAll('\n> ', '\n')).includes(seen.trim()),
        `"${seen}" is missing in the text of ${kind}`,
      );
    }
  }
});

test('foreign text stays text: no tag, no link of its own, no second line in the subject', async () => {
  const evil = '<a href="https://evil.example">x</a>\r\nBcc: eve@example.org\u202e';
  const mail = await render({
    note: evil,
    askedByName: evil,
    recipientName: evil,
    connectionName: evil,
    identityLabel: evil,
  });
  assert.ok(!mail.html.includes('href="https://evil'));
  assert.ok(!/[\r\n\u202e]/.test(mail.subject));
  assert.ok(!/^Bcc:/m.test(mail.text));
  const noLink = await render({ url: 'javascript:alert(1)', pageUrl: 'javascript:alert(2)' });
  assert.ok(!noLink.html.includes('javascript:') && !noLink.text.includes('javascript:'));
});

test('who is asked reads the address of whoever asks, and that answers go there; not of somebody who has left', async () => {
  const mail = await render();
  const left = await render({ askedByEmail: null });
  for (const read of [(it: typeof mail) => flat(it.text), (it: typeof mail) => flat(it.html.replace(/<[^>]+>/g, ''))]) {
    assert.match(read(mail), /Marta Lindqvist \(marta@example\.com\) of Acme asks you/);
    assert.match(read(mail), /An answer to this email goes to Marta Lindqvist\./);
    assert.match(read(left), /Marta Lindqvist of Acme asks you/);
    assert.doesNotMatch(read(left), /marta@example|An answer to this email/);
  }
});

test('the note keeps its lines, in HTML and in plain text; what could disguise it is gone', async () => {
  const note = 'Dear Lena,\r\n\r\nthe account is yours.\nCall me.\u202e\n\n\n\nMarta\n';
  const mail = await render({ note });
  assert.match(mail.text, /> Dear Lena,\n>\n> the account is yours\.\n> Call me\.\n>\n> Marta\n/);
  assert.match(mail.html, /Dear Lena,<br\/><br\/>the account is yours\.<br\/>Call me\.<br\/><br\/>Marta</);
  assert.match(
    mail.html,
    /display:none[^>]*>Dear Lena, the account is yours\. Call me\. Marta</,
    'one line beside the subject',
  );
});
