// Which chapter handles which job. The only list.
import type { JobHandlers } from '../jobs/index.ts';
import { deliverAlarmMail } from './alarms/deliver-alarm-mail.ts';
import { tendAlarm } from './alarms/tend-alarm.ts';
import { sendClosingMail } from './catch-up/plan-closing-mail.ts';
import type { LifeContext } from './context.ts';
import { confirmSuspicion } from './disconnection/confirm-suspicion.ts';
import { probeDisconnection } from './disconnection/probe-disconnection.ts';
import { announceExpirations, renewForecasts } from './expiry/index.ts';
import { askSibling } from './guard/ask-siblings.ts';
import { tendHold } from './guard/tend-hold.ts';
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
  ask: (key, { signal }) => askSibling(ctx, key, signal),
  hold: (key) => tendHold(ctx, key),
  alarm: (key) => tendAlarm(ctx, key),
  alarm_mail: (key) => deliverAlarmMail(ctx, key),
  sweep: () => sweep(ctx),
});
