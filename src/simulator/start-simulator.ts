// Starts the simulator in a process of its own, for demo and tests. The process ends when it is stopped, or with its parent.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Log } from '../log.ts';
import { createControl, type SimulatorControl } from './control/control.ts';

export interface SimulatorOptions {
  log?: Log;
  /** Fixed ports; those left out are free ones. */
  ports?: { analytics?: number; crm?: number; control?: number; smtp?: number };
  /** The sandbox's instant at its start; its clock runs on from there. Default: the host's. */
  now?: Date;
}

export interface Simulator {
  /** Origin of Sandbox Analytics: API, sign-in pages and OAuth endpoints. */
  analyticsUrl: string;
  crmUrl: string;
  controlUrl: string;
  smtpUrl: string;
  /** The mailbox's page. */
  mailboxUrl: string;
  control: SimulatorControl;
  stop(): Promise<void>;
}

const stopTimeoutMs = 5_000;

/** Resolves when everything listens. Throws with the process's own words when it does not start. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const portArguments = Object.entries(options.ports ?? {}).flatMap(([name, port]) => [`--${name}-port`, String(port)]);
  const nowArguments = options.now ? ['--now', options.now.toISOString()] : [];
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('./main.ts', import.meta.url)), '--end-with-parent', ...portArguments, ...nowArguments],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  const complaints: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => {
    complaints.push(line);
    options.log?.debug({ simulator: line }, 'simulator');
  });

  const exited = once(child, 'exit');
  const [line] = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line') as Promise<[string]>,
    once(child, 'close').then(() => Promise.reject(new Error(`The simulator did not start: ${complaints.join('\n')}`))),
  ]);
  // A parent that forgets to stop it must still be able to end; then the closed standard input ends the child.
  child.unref();
  for (const stream of [child.stdin, child.stdout, child.stderr]) (stream as { unref?: () => void }).unref?.();
  const ready = JSON.parse(line) as {
    analytics: string;
    crm: string;
    control: string;
    mailbox: { smtp: string; web: string };
  };
  return {
    analyticsUrl: ready.analytics,
    crmUrl: ready.crm,
    controlUrl: ready.control,
    smtpUrl: ready.mailbox.smtp,
    mailboxUrl: ready.mailbox.web,
    control: createControl(ready.control),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.ref();
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), stopTimeoutMs);
      await exited;
      clearTimeout(timer);
    },
  };
}
