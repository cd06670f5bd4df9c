// The email about what expires: one Connection with each certainty, several in a list; both alternatives complete; foreign text harmless.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainExpiry } from '../expiry/explain-expiry.ts';
import { renderExpiryMail, renderExpirySubject } from './render-mail.ts';
import type { ExpiringItem, ExpiryContent } from './types.ts';

const item = (given: Partial<ExpiringItem> = {}): ExpiringItem => ({
  connectionId: 'con_1',
  connectionName: 'Acme',
  connectorName: 'LinkedIn Ads',
  identityLabel: 'ana@example.org',
  connectedByUserId: 'usr_ana',
  connectedByName: 'Ana Ruiz',
  endsAt: new Date('2026-03-12T09:00:00Z'),
  certainty: 'known',
  words: explainExpiry({
    reason: 'access_token',
    certainty: given.certainty ?? 'known',
    lifeMs: 60 * 86_400_000,
    connectorName: 'LinkedIn Ads',
    authKind: 'oauth2',
    secret: 'authorization',
    accountLabel: 'ana@example.org',
    lifetimes: null,
  }),
  dataSources: [{ name: 'Europe', url: 'https://mooring.example/data-sources/ds_1' }],
  reconnectUrl: 'https://mooring.example/connections/con_1/reconnect',
  pageUrl: 'https://mooring.example/data-manager?connection=con_1',
  ...given,
});
const content = (items: ExpiringItem[], given: Partial<ExpiryContent> = {}): ExpiryContent => ({
  accountName: 'Acme',
  accountOwnerName: 'Ben Olsen',
  ownerUserId: 'usr_ben',
  recipientName: 'Ana Ruiz',
  recipientUserId: 'usr_ana',
  now: new Date('2026-02-26T08:10:00Z'),
  items,
  renewAllUrl: 'https://mooring.example/renew?through=expiring',
  calendarUrl: 'https://mooring.example/expirations',
  notificationsUrl: 'https://mooring.example/notifications',
  ...given,
});
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ');

test('one Connection: what and when in the subject; why, how and one button in the body', async () => {
  const mail = await renderExpiryMail(content([item()]));
  assert.equal(mail.subject, 'LinkedIn Ads (Acme) expires on 12 March: reconnect to keep it connected');
  for (const part of [
    'LinkedIn Ads (Acme) expires on 12 March 2026, in 14 days.',
    'LinkedIn Ads’s authorizations last 60 days, and only a new one goes on after that.',
    'LinkedIn Ads told the date when it gave the authorization.',
    'Choose Reconnect and consent once more as ana@example.org.',
    'because you connected LinkedIn Ads (Acme). Ben Olsen, the Account Owner of Acme, gets it too.',
  ])
    assert.ok(plain(mail.text).includes(part), part);
  assert.ok(mail.html.includes('href="https://mooring.example/connections/con_1/reconnect"'));
});

test('the subject says no more than is known', () => {
  const subjectOf = (certainty: ExpiringItem['certainty']) => renderExpirySubject(content([item({ certainty })]));
  assert.match(subjectOf('likely'), /is likely to expire on 12 March/);
  assert.match(subjectOf('at_latest'), /expires on 12 March at the latest/);
});

test('several: one mail, the first day in the subject, and one button that leads through all', async () => {
  const later = item({ connectionName: 'Beta', endsAt: new Date('2026-03-13T09:00:00Z') });
  const mail = await renderExpiryMail(content([item(), later]));
  assert.equal(mail.subject, '2 Connections expire, the first on 12 March: reconnect to keep them connected');
  assert.match(mail.text, /LinkedIn Ads \(Acme\)[\s\S]*LinkedIn Ads \(Beta\)/);
  assert.ok(mail.html.includes('href="https://mooring.example/renew?through=expiring"'));
  const sameDay = renderExpirySubject(content([item(), item({ connectionName: 'Beta' })]));
  assert.equal(sameDay, '2 Connections expire, on 12 March: reconnect to keep them connected');
});

test('told late, it tells the days that are left; names that are markup stay text', async () => {
  const mail = await renderExpiryMail(
    content([item({ connectionName: '<b>x</b>\r\nBcc: a@b.c' })], { now: new Date('2026-03-11T23:00:00Z') }),
  );
  assert.match(mail.text, /tomorrow/);
  assert.ok(!mail.html.includes('<b>x'));
  assert.ok(!mail.subject.includes('\n'));
});

test('whoever stands in is told why', async () => {
  const items = [item({ connectedByUserId: null })];
  const ofAdmin = await renderExpiryMail(content(items, { recipientUserId: 'usr_adam' }));
  assert.match(plain(ofAdmin.text), /have left the Account Acme; so its Account Owner and admins are told/);
  const both = await renderExpiryMail(
    content([item({ connectedByUserId: 'usr_ben' })], { recipientUserId: 'usr_ben' }),
  );
  assert.match(plain(both.text), /because you connected LinkedIn Ads \(Acme\) and are the Account Owner/);
});
