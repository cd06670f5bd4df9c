import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type MailServer, startMailServer } from '../../test/harness/mail-server.ts';
import { ConfigError } from '../config.ts';
import { createLog } from '../log.ts';
import { createMailSender, judgeMailError } from './mail.ts';
import type { MailSender, OutgoingMail } from './types.ts';

const log = createLog('silent');
const cleanups: (() => unknown)[] = [];
after(async () => {
  for (const cleanup of cleanups.reverse()) await cleanup();
});

const mail: OutgoingMail = {
  messageId: '<not_1@mooring.example>',
  to: { name: 'Ana Ruiz', address: 'ana@example.org' },
  subject: 'LinkedIn Ads (Acme) is disconnected: token expired',
  html: '<p>Reconnect – now</p>',
  text: 'Reconnect – now\n',
};

async function startServer(options: { user?: string; password?: string } = {}): Promise<MailServer> {
  const server = await startMailServer(options);
  cleanups.push(() => server.stop());
  return server;
}

function senderTo(smtpUrl: string | null): MailSender {
  const sender = createMailSender({ config: { smtpUrl, mailFrom: 'Mooring <mooring@example.org>' }, log });
  cleanups.push(() => sender.close());
  return sender;
}

test('an email arrives whole, with its Message-ID, both alternatives and the mark that nobody wrote it by hand', async () => {
  const server = await startServer();
  assert.deepEqual(await senderTo(server.url).send(mail), { kind: 'accepted' });
  const [received] = await server.waitFor(1);
  assert.equal(received?.messageId, mail.messageId);
  assert.equal(received?.to, 'ana@example.org');
  assert.equal(received?.from, '"Mooring" <mooring@example.org>');
  assert.equal(received?.subject, mail.subject);
  assert.equal(received?.text, mail.text);
  assert.equal(received?.html.trim(), mail.html);
  assert.equal(received?.headers.get('auto-submitted'), 'auto-generated');
});

test('a mailbox that does not exist is refused for good', async () => {
  const server = await startServer();
  server.setMode('refuse');
  const outcome = await senderTo(server.url).send(mail);
  assert.deepEqual(outcome, {
    kind: 'refused',
    reason: 'The mail server refused it: 550 5.1.1 No such mailbox here',
  });
  assert.equal(server.mails.length, 0);
});

test('a server that is busy is asked again later, and then takes it', async () => {
  const server = await startServer();
  server.setMode('later');
  const sender = senderTo(server.url);
  assert.deepEqual(await sender.send(mail), {
    kind: 'later',
    reason: 'The mail server answered: 451 4.3.0 Try again later',
    mayHaveArrived: false,
  });
  server.setMode('accept');
  assert.deepEqual(await sender.send(mail), { kind: 'accepted' });
});

test('a connection that breaks after the mail was taken is reported as later, and the library does not send it again by itself', async () => {
  const server = await startServer();
  server.setMode('drop');
  const sender = senderTo(server.url);
  const outcome = await sender.send(mail);
  assert.ok(outcome.kind === 'later' && outcome.mayHaveArrived);
  assert.equal(server.mails.length, 1);
  server.setMode('accept');
  assert.equal((await sender.send(mail)).kind, 'accepted');
  assert.deepEqual(
    server.mails.map((it) => it.messageId),
    [mail.messageId, mail.messageId],
  );
});

test('a server that is not there is tried later', async () => {
  const server = await startMailServer();
  await server.stop();
  const outcome = await senderTo(server.url).send(mail);
  assert.ok(outcome.kind === 'later' && !outcome.mayHaveArrived);
  assert.match(outcome.reason, /could not be reached: .*ECONNREFUSED/);
});

test('a refused sign-in is tried later, and the reason carries neither the password nor its encoded forms', async () => {
  const server = await startServer({ user: 'mooring', password: 'right' });
  const wrong = server.url.replace(':right@', ':wr%2Fong-secret@');
  const outcome = await senderTo(wrong).send(mail);
  assert.ok(outcome.kind === 'later' && !outcome.mayHaveArrived);
  const { reason } = outcome;
  assert.match(reason, /refused our sign-in: .*535/);
  assert.ok(!reason.includes('wr/ong-secret') && !reason.includes('wr%2Fong-secret'), reason);
  assert.deepEqual(await senderTo(server.url).send(mail), { kind: 'accepted' });
});

test('a name with line ends cannot add headers', async () => {
  const server = await startServer();
  const to = { name: 'Ana\r\nBcc: eve@example.org', address: 'ana@example.org' };
  await senderTo(server.url).send({ ...mail, to, subject: 'One\r\nX-Evil: yes' });
  const [received] = await server.waitFor(1);
  assert.equal(received?.headers.has('bcc'), false);
  assert.equal(received?.headers.has('x-evil'), false);
  assert.equal(server.mails.length, 1);
});

test('without SMTP_URL nothing is configured and nothing is sent', async () => {
  const sender = senderTo(null);
  assert.equal(sender.isConfigured, false);
  assert.equal((await sender.send(mail)).kind, 'later');
});

test('an SMTP_URL that is none stops the start with a word on what is expected', () => {
  for (const url of ['mail.example.org:25', 'http://mail.example.org', 'smtp:']) {
    assert.throws(() => senderTo(url), ConfigError);
  }
});

test('a refused sender and a message that is refused are told apart', () => {
  const same = (text: string): string => text;
  const refusal = { message: 'no', code: 'EENVELOPE', responseCode: 550, response: '550 no' };
  assert.equal(judgeMailError({ ...refusal, command: 'MAIL FROM' }, same).kind, 'later');
  assert.equal(judgeMailError({ ...refusal, command: 'DATA' }, same).kind, 'refused');
  assert.equal(judgeMailError({ ...refusal, command: 'RCPT TO', responseCode: 530 }, same).kind, 'later');
  assert.equal(
    judgeMailError({ message: 'Invalid recipient', code: 'EENVELOPE', command: 'API' }, same).kind,
    'refused',
  );
});
