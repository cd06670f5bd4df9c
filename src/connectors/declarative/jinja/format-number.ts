// Python's number formats behind "%5.2f" and "{:>10,.2f}": fixed, exponent and general form of a float, whole numbers in any base.
import { fail } from './errors.ts';
import { formatFloat } from './python-text.ts';

/** Digits behind the point, and width, that a foreign format may ask for. */
export const precisionMax = 100;
export const widthMax = 100_000;

/** A float in the form `f`, `e`, `g` or `%` (upper case too), without sign handling. */
export function formatDouble(value: number, form: string, precision: number, keepsZeros = false): string {
  if (precision > precisionMax) fail('limit', `a number format asks for more than ${precisionMax} digits`);
  const text = writeDouble(value, form.toLowerCase(), precision, keepsZeros);
  return form === form.toUpperCase() && form !== '%' ? text.toUpperCase() : text;
}

function writeDouble(value: number, form: string, precision: number, keepsZeros: boolean): string {
  if (!Number.isFinite(value)) return formatFloat(value) + (form === '%' ? '%' : '');
  if (form === '%') return `${toFixed(value * 100, precision)}%`;
  if (form === 'f') return toFixed(value, precision);
  if (form === 'e') return toExponential(value, precision);
  return toGeneral(value, precision || 1, keepsZeros);
}

/** Rounded by the exact binary value, halves to even, as C does it; JavaScript's toFixed gives up at 1e21. */
function toFixed(value: number, precision: number): string {
  if (Math.abs(value) < 1e21) return (Object.is(value, -0) ? '-' : '') + evenFixed(value, precision);
  const whole = BigInt(value).toString();
  return precision === 0 ? whole : `${whole}.${'0'.repeat(precision)}`;
}

/** toFixed rounds exact halves away from zero; they are exact only where the double has few binary digits behind the point. */
function evenFixed(value: number, precision: number): string {
  const fixed = value.toFixed(precision);
  if (precision > 22) return fixed;
  const scaled = Math.abs(value) * 2 ** 40;
  if (!Number.isInteger(scaled)) return fixed;
  const unit = 10n ** BigInt(precision);
  const numerator = BigInt(scaled) * unit;
  const denominator = 2n ** 40n;
  if ((numerator % denominator) * 2n !== denominator) return fixed;
  const floor = numerator / denominator;
  const even = floor % 2n === 0n ? floor : floor + 1n;
  const digits = even.toString().padStart(precision + 1, '0');
  const whole = digits.slice(0, digits.length - precision);
  return `${value < 0 ? '-' : ''}${whole}${precision ? `.${digits.slice(-precision)}` : ''}`;
}

function toExponential(value: number, precision: number): string {
  const [digits = '', exponent = '0'] = value.toExponential(precision).split('e');
  const number = Number(exponent);
  return `${Object.is(value, -0) ? '-' : ''}${digits}e${number < 0 ? '-' : '+'}${String(Math.abs(number)).padStart(2, '0')}`;
}

function toGeneral(value: number, precision: number, keepsZeros: boolean): string {
  const exponent = value === 0 ? 0 : Number(value.toExponential(precision - 1).split('e')[1]);
  const isWide = exponent < -4 || exponent >= precision;
  const text = isWide ? toExponential(value, precision - 1) : toFixed(value, precision - 1 - exponent);
  if (keepsZeros || !text.includes('.')) return text;
  return text.replace(/\.?0+(?=e|$)/, '');
}

/** Digits in groups of three (or four for other bases) from the right. */
export function groupDigits(digits: string, sign: string, size = 3): string {
  const first = digits.length % size;
  const groups = digits.slice(first).match(new RegExp(`.{${size}}`, 'g')) ?? [];
  return [...(first ? [digits.slice(0, first)] : []), ...groups].join(sign);
}
