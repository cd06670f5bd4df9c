// Durations of ISO 8601: P1D, P1M, PT1H30M, P1W, -P1Y, with fractions.
import { daySeconds } from './calendar.ts';
import { Duration, TimeDelta } from './datetimes.ts';
import { fail } from './errors.ts';

const number = '(\\d+(?:[.,]\\d+)?)';
const period = new RegExp(
  `^([+-])?P(?!$)(?:${number}Y)?(?:${number}M)?(?:${number}W)?(?:${number}D)?(?:T(?:${number}H)?(?:${number}M)?(?:${number}S)?)?$`,
);

/** A span; with years or months a Duration. Fails with kind `value` where it is none. */
export function parseIsoDuration(text: string): TimeDelta | Duration {
  const match = text.length <= 200 ? period.exec(text) : null;
  if (!match) return fail('value', 'no ISO 8601 duration such as P1D or PT1H');
  const [years, months, weeks, days, hours, minutes, seconds] = match
    .slice(2)
    .map((it) => Number((it ?? '0').replace(',', '.')));
  const wholeDays = (weeks ?? 0) * 7 + (days ?? 0);
  const span = wholeDays * daySeconds + (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
  const whole = Math.floor(span);
  const delta = new TimeDelta(whole, Math.round((span - whole) * 1e6));
  const count = (years ?? 0) * 12 + (months ?? 0);
  const duration = count === 0 ? delta : new Duration(count, delta);
  return match[1] === '-' ? duration.negate() : duration;
}
