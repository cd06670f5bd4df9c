// The pretend mail server, the control page, and the process itself.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import nodemailer from 'nodemailer';
import { type Simulator, type SimulatorControl, startSimulator } from './index.ts';

let simulator: Simulator;
let control: SimulatorControl;

before(async () => {
  simulator = await startSimulator({ now: new Date('2026-03-10T10:00:00Z') });
  control = simulator.control;
});
after(() => simulator.stop());
beforeEach(() => control.reset());

const send = (to = 'grace@example.org', subject = 'Sandbox Analytics is disconnected') => {
  const transport = nodemailer.createTransport(simulator.smtpUrl);
  return transport
    .sendMail({
      from: 'Mooring <mooring@localhost>',
      to,
      subject,
      text: 'Why, and what to do.',
      html: '<p>Why, and <b>what to do</b>.</p>',
      messageId: '<n-1@mooring.localhost>',
      headers: { 'X-Mooring': 'kept' },
    })
    .finally(() => transport.close());
};

describe('the mailbox', () => {
  it('keeps every mail with its parts', async () => {
    await send();
    const [mail] = await control.waitForMails(1);
    assert.equal(mail?.messageId, '<n-1@mooring.localhost>');
    assert.equal(mail?.from, '"Mooring" <mooring@localhost>');
    assert.deepEqual(mail?.to, ['grace@example.org']);
    assert.equal(mail?.subject, 'Sandbox Analytics is disconnected');
    assert.equal(mail?.text.trim(), 'Why, and what to do.');
    assert.match(mail?.html ?? '', /<b>what to do<\/b>/);
    assert.equal(mail?.headers['x-mooring'], 'kept');
    assert.match(mail?.receivedAt ?? '', /^2026-03-10T10:/);
    await control.clearMails();
    assert.deepEqual(await control.mails(), []);
  });

  it('lets a waiting test know when the mail arrives', async () => {
    const waiting = control.waitForMails(1);
    await send();
    assert.equal((await waiting).length, 1);
  });

  it('refuses with 550 and postpones with 451', async () => {
    await control.setMailboxMode('refuse', { recipient: 'gone@example.org' });
    await assert.rejects(send('gone@example.org'), { responseCode: 550 });
    await send('grace@example.org');
    await control.setMailboxMode('later', { count: 1 });
    await assert.rejects(send(), { responseCode: 451 });
    await send();
    assert.deepEqual((await control.stats()).mail, { accepted: 2, refused: 1, postponed: 1, leftHanging: 0 });
  });

  it('takes a mail and cuts the line, so that the sender does not know', async () => {
    await control.setMailboxMode('cut', { count: 1 });
    await assert.rejects(send());
    assert.equal((await control.mails()).length, 1);
  });

  it('takes a mail and never answers', async () => {
    await control.setMailboxMode('hang', { count: 1 });
    const transport = nodemailer.createTransport(simulator.smtpUrl);
    const outcome = transport
      .sendMail({ from: 'a@localhost', to: 'b@localhost', subject: 'Hang', text: 'x' })
      .then(() => 'answered')
      .catch(() => 'no answer');
    await control.waitForMails(1);
    await simulator.control.setMailboxMode('accept');
    transport.close();
    await simulator.stop();
    assert.equal(await outcome, 'no answer');
    simulator = await startSimulator({ now: new Date('2026-03-10T10:00:00Z') });
    control = simulator.control;
  });

  it('shows the mails as pages', async () => {
    await send('grace@example.org', 'A <script>alert(1)</script> subject');
    const list = await (await fetch(simulator.mailboxUrl)).text();
    assert.match(list, /A &lt;script&gt;/);
    assert.doesNotMatch(list, /<script>/);
    const mail = await (await fetch(`${simulator.mailboxUrl}/1`)).text();
    assert.match(mail, /srcdoc="/);
    assert.equal((await fetch(`${simulator.mailboxUrl}/99`)).status, 404);
  });
});

describe('the control page', () => {
  it('has a form for each breakage, and says what was done', async () => {
    const page = await (await fetch(`${simulator.controlUrl}/control`)).text();
    for (const name of ['revoke-access', 'remove-role', 'delete-key', 'cancel-subscription', 'set-mode', 'heal'])
      assert.match(page, new RegExp(`action="/control/${name}"`));
    const answer = await fetch(`${simulator.controlUrl}/control/suspend-user`, {
      method: 'POST',
      body: new URLSearchParams({ user: 'ada@sandbox.example' }),
    });
    const after = await answer.text();
    assert.match(after, /role="status">Suspend the account/);
    assert.match(after, />suspended</);
  });

  it('answers 400 with a reason to what it does not understand', async () => {
    await assert.rejects(control.revokeAccess('nobody@sandbox.example'), /has no user nobody/);
    await assert.rejects(control.setClientOptions({ grantsMax: -1 }), /grantsMax/);
    const unknown = await fetch(`${simulator.controlUrl}/control/explode`, { method: 'POST' });
    assert.equal(unknown.status, 400);
  });
});

describe('the process', () => {
  it('starts on the ports it is given and takes the instant it is given', async () => {
    const first = await startSimulator();
    await first.stop();
    const port = (url: string) => Number(new URL(url).port);
    const again = await startSimulator({
      ports: { analytics: port(first.analyticsUrl), control: port(first.controlUrl) },
      now: new Date('2030-01-01T00:00:00Z'),
    });
    assert.equal(again.analyticsUrl, first.analyticsUrl);
    assert.equal(again.controlUrl, first.controlUrl);
    assert.equal((await again.control.now()).getUTCFullYear(), 2030);
    await again.stop();
    await assert.rejects(fetch(again.controlUrl));
  });

  it('says why it cannot start', async () => {
    const taken = Number(new URL(simulator.crmUrl).port);
    await assert.rejects(startSimulator({ ports: { crm: taken } }), /EADDRINUSE/);
  });

  it('can stand still and be moved', async () => {
    await control.setClock(new Date('2026-05-01T00:00:00Z'), { isFrozen: true });
    assert.equal((await control.now()).toISOString(), '2026-05-01T00:00:00.000Z');
    await control.advanceClock(1_500);
    assert.equal((await control.now()).toISOString(), '2026-05-01T00:00:01.500Z');
  });
});
