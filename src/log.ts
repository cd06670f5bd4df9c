// The log: pino, one JSON object a line, or plain lines on a terminal. Known names of secrets are struck out here as a last
// net; the first is that secrets are never handed to it.
import { pino } from 'pino';

/** What rooms need of a logger; pino's shape, so that tests can hand in a silent one. */
export type Log = pino.Logger;

const secretPaths = [
  'password',
  'secret',
  'apiKey',
  'accessToken',
  'refreshToken',
  'clientSecret',
  'authorization',
  'cookie',
].flatMap((name) => [name, `*.${name}`, `*.*.${name}`, `headers["${name}"]`]);

/** Builds the process's logger. `level` is one of pino's levels or `silent`. */
export function createLog(level: string, destination?: pino.DestinationStream): Log {
  const options: pino.LoggerOptions = { level, base: null, redact: { paths: secretPaths, censor: '[struck out]' } };
  return destination ? pino(options, destination) : pino(options);
}
