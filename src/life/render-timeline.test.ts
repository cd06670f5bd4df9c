// The timeline in words.
import assert from 'node:assert/strict';
import test from 'node:test';
import { renderTimeline } from './render-timeline.ts';

const seen = (message: string): string =>
  renderTimeline('refusal_seen', { cause: '', detail: '', rule: '', message, confirmIso: '2026-03-02T10:01:00.000Z' })
    .text;

test('what is quoted and ends a sentence gets no second full stop, and what does not gets one', () => {
  const next = 'Looking again at 10:01:00 UTC before anybody is told';
  assert.equal(seen('Authorize the application.'), `Refused: “Authorize the application.” ${next}`);
  assert.equal(seen('Who are you?'), `Refused: “Who are you?” ${next}`);
  assert.equal(seen('invalid key'), `Refused: “invalid key”. ${next}`);
  assert.equal(seen(''), `Refused. ${next}`);
});

test('an event of a kind that is no longer known is shown by its name', () => {
  assert.equal(renderTimeline('probe_failed', { detail: 'x' }).text, 'probe failed');
});
