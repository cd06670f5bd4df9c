// Which chapter handles which job. The only list.
import type { JobHandlers } from '../jobs/index.ts';
import { sendClosingMail } from './catch-up/plan-closing-mail.ts';
import type { LifeContext } from './context.ts';
import { confirmSuspicion } from './disconnection/confirm-suspicion.ts';
import { probeDisconnection } from './disconnection/probe-disconnection.ts';
import { announceExpirations, renewForecasts } from './expiry/index.ts';
import { deliverNotification } from './notify/deliver-notification.ts';
import { remind } from './notify/remind.ts';
import { deliverLetter } from './reconnect/links/deliver-letter.ts';
import { remindLink } from './reconnect/links/remind-link.ts';
import { refreshAhead } from './refresh-ahead.ts';
import { sweep } from './sweep.ts';
import { runSync } from './sync/run-sync.ts';

export const createJobHandlers = (ctx: LifeContext): JobHandlers => ({
  sync: (key, job) => runSync(ctx, key, job),
  confirm: (key, { signal }) => confirmSuspicion(ctx, key, signal),
  probe: (key, { signal }) => probeDisconnection(ctx, key, signal),
  notify: (key) => deliverNotification(ctx, key),
  remind: (key) => remind(ctx, key),
  close: (key) => sendClosingMail(ctx, key),
  link_letter: (key) => deliverLetter(ctx, key),
  remind_link: (key) => remindLink(ctx, key),
  refresh: (key) => refreshAhead(ctx, key),
  announce: (key, { signal }) => announceExpirations(ctx, key, signal),
  forecast: (_key, job) => renewForecasts(ctx, job),
  sweep: () => sweep(ctx),
});
