// The first run: whoever holds the code from the terminal makes the first Account, and is signed in.
import { claimFirstRun } from '../../accounts/index.ts';
import type { RegisterRoutes } from '../context.ts';
import { firstRunInput, me } from '../schemas.ts';
import { signInAs } from './me.ts';
import { guessable } from './parts.ts';

export const registerFirstRunRoutes: RegisterRoutes = (app, ctx) => {
  const schema = {
    tags: ['instance'],
    summary: 'Make the first Account with the one-time code; the answer sets a session cookie',
    security: [],
    body: firstRunInput,
    response: { 200: me },
  };
  app.post('/first-run', { config: guessable, schema }, async (request, reply) => {
    const { owner } = await claimFirstRun(ctx, request.body);
    return signInAs(ctx, request, reply, owner, request.body.password);
  });
};
