import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { JsonObject } from '../../store/index.ts';
import { accessTokenMark, accessTokenName } from '../types.ts';
import { hideSecrets, showSecrets } from './secrets-in-state.ts';

test('a key in the address of a next page is not kept, plain or encoded, and comes back when the read goes on', () => {
  const secrets = { api_key: 'key/with+signs=', short: 'ab' };
  const url = `https://a.example/x?page=2&k=${encodeURIComponent(secrets.api_key)}&ab=1`;
  const state = { at: { token: url, plain: [secrets.api_key] }, count: 3, none: null };
  const kept = hideSecrets(state, secrets);
  assert.ok(!JSON.stringify(kept).includes('signs'));
  assert.deepEqual(showSecrets(kept, secrets), state);
});

test('an access token comes back as the mark that stands for the newest one', () => {
  const kept = hideSecrets({ next: 'https://a.example/?t=token-of-before' }, { [accessTokenName]: 'token-of-before' });
  assert.ok(!JSON.stringify(kept).includes('token-of-before'));
  assert.deepEqual(showSecrets(kept, { [accessTokenName]: 'token-of-later' }), {
    next: `https://a.example/?t=${accessTokenMark}`,
  });
});

test('no secret of six characters or more stays in what is kept', () => {
  const secret = fc
    .string({ minLength: 6, maxLength: 40, unit: 'grapheme-ascii' })
    .filter((it) => !'{{mooring-secret-encoded:key}}'.includes(it));
  fc.assert(
    fc.property(secret, fc.string(), fc.string(), (key, before, after) => {
      const state: JsonObject = { [`${before}${key}`]: [`${before}${key}${after}`, { deep: encodeURIComponent(key) }] };
      const kept = hideSecrets(state, { key });
      const texts: string[] = [];
      JSON.stringify(kept, (name, value) => {
        texts.push(name, ...(typeof value === 'string' ? [value] : []));
        return value;
      });
      const left = texts.map((it) => it.replaceAll(/\{\{mooring-secret(?:-encoded)?:key\}\}/g, '\u0000'));
      assert.ok(!left.some((it) => it.includes(key)));
    }),
  );
});
