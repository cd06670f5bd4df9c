// The actor of a request as the timeline names it.
import type { Actor } from '../../accounts/index.ts';
import type { Doer } from '../context.ts';

export const doerOf = (actor: Actor): Doer => ({ userId: actor.userId, name: actor.name });
