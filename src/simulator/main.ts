// The simulator's process: `node src/simulator/main.ts --port 0`. Prints one JSON line when it listens, and ends on SIGTERM, on
// SIGINT, or with --end-with-parent when its standard input closes. Options: --port N (N, N+1, N+2 and N+3 for analytics, CRM,
// control and SMTP; 0 takes free ones), --analytics-port, --crm-port, --control-port, --smtp-port, --now INSTANT.
// The first import must stay the first: it replaces Date before anything else reads it.
import './shifted-date.ts';
import { Console } from 'node:console';
import { parseArgs } from 'node:util';
import { serveControl } from './control/serve.ts';
import { setSimulatorClock } from './shifted-date.ts';
import { openWorld } from './world.ts';

// Standard output is for the one line; what libraries say goes to standard error.
globalThis.console = new Console(process.stderr, process.stderr);

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    'analytics-port': { type: 'string' },
    'crm-port': { type: 'string' },
    'control-port': { type: 'string' },
    'smtp-port': { type: 'string' },
    now: { type: 'string' },
    'end-with-parent': { type: 'boolean', default: false },
  },
});

const first = Number(values.port);
const portOf = (own: string | undefined, offset: number): number =>
  own !== undefined ? Number(own) : first === 0 ? 0 : first + offset;

if (values.now) setSimulatorClock(new Date(values.now));
const world = await openWorld({
  analytics: portOf(values['analytics-port'], 0),
  crm: portOf(values['crm-port'], 1),
  smtp: portOf(values['smtp-port'], 3),
});
const control = await serveControl(portOf(values['control-port'], 2), world);

let isEnding = false;
const end = async () => {
  if (isEnding) return;
  isEnding = true;
  await Promise.all([control.close(), world.close()]);
  process.exit(0);
};
process.once('SIGTERM', end);
process.once('SIGINT', end);
if (values['end-with-parent']) {
  process.stdin.once('end', end);
  process.stdin.once('error', end);
  process.stdin.resume();
}

process.stdout.write(
  `${JSON.stringify({
    ready: true,
    analytics: world.listeners.analytics.url,
    crm: world.listeners.crm.url,
    control: control.url,
    mailbox: { smtp: world.mailbox.smtpUrl, web: `${control.url}/mailbox` },
  })}\n`,
);
