// Growatt: `msg` is a number, with status 200; 507 locks an account for a day.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://github.com/home-assistant/core/pull/142874';
const others = 'https://github.com/muppet3000/homeassistant-growatt_server_api/issues/15';

export const rules: readonly Rule[] = [
  {
    id: 'growatt/locked',
    match: { at: { 'back.msg': '507' } },
    ...likely(means.accountLocked),
    citation: others,
    example: answer(200, { back: { success: false, msg: '507' } }, { auth: 'basic' }),
  },
  {
    id: 'growatt/account-locked',
    match: { words: ['account has been locked'] },
    ...likely(means.accountLocked),
    citation: docs,
    seen: 'Current account has been locked for 24',
    example: answer(
      200,
      { success: false, msg: '507', error: 'Current account has been locked for 24 hours' },
      { auth: 'basic' },
    ),
  },
  {
    id: 'growatt/login',
    match: { at: { 'back.msg': '502' } },
    ...means.wrongPassword,
    citation: docs,
    example: answer(200, { back: { success: false, msg: '502' } }, { auth: 'basic' }),
  },
  {
    id: 'growatt/plain-login',
    match: { at: { msg: '502', success: 'false' } },
    ...means.wrongPassword,
    citation: docs,
    example: answer(200, { success: false, msg: '502' }, { auth: 'basic' }),
  },
  {
    id: 'growatt/plain-locked',
    match: { at: { msg: '507', success: 'false' } },
    ...likely(means.accountLocked),
    citation: others,
    seen: "{'msg': '507', 'success': False}",
    example: answer(200, { success: false, msg: '507' }, { auth: 'basic' }),
  },
];
