// What the sign-in page has to know before anybody is signed in.
import { isFirstRun } from '../../accounts/index.ts';
import type { RegisterRoutes } from '../context.ts';
import { instance } from '../schemas.ts';

export const registerInstanceRoutes: RegisterRoutes = (app, ctx) => {
  const schema = { tags: ['instance'], summary: 'About this installation', security: [], response: { 200: instance } };
  app.get('/instance', { config: { access: 'public' }, schema }, async () => ({
    isFirstRun: await isFirstRun(ctx),
    isMailConfigured: ctx.config.smtpUrl !== null,
    version: ctx.version,
  }));
};
