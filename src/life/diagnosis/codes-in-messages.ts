// Codes that stand inside messages instead of in a field of their own. The signs of one are looked for first, since most messages hold none.
import type { Collected } from './collected.ts';

/** Codes that stand at the head or in brackets of a message: `ORA-28001: ...`, `AADSTS50173: ...`, `WRONGPASS ...`, `(#100) ...`, `(UNKNOWN_USER)`. */
export function collectFromMessages(collected: Collected): void {
  for (let index = 0; index < collected.messages.length && index < 8; index += 1) {
    const message = collected.messages[index] as string;
    if (mayBeginWithCode(message)) {
      const head = headCode.exec(message)?.[1];
      if (head && head !== String(collected.status)) collected.addCode(head, 4);
    }
    const start = message.slice(0, 1_000);
    const signs = codeSignsIn(start);
    if ((signs & hasDigit) !== 0 || signs === (hasBracket | hasUnderscore)) collectEmbedded(start, collected);
    // An SQLSTATE that is taken from a message holds a digit, and stands behind a bracket or its name.
    if ((signs & hasDigit) === 0 || collected.hasSqlstate) continue;
    if ((signs & hasBracket) === 0 && !start.includes('SQLSTATE')) continue;
    const sqlstate = embeddedSqlstate.exec(start)?.[1];
    if (sqlstate && /[0-9]/.test(sqlstate)) collected.addSqlstate(sqlstate);
  }
}

const headCode = /^\(?([A-Z]{2,9}-?[0-9]{3,7}|[0-9]{3,8}|[A-Z][A-Z_]{3,40})\)?(?=[:\s])/;
const embeddedSqlstate = /(?:SQLSTATE[\s:=[(]{1,3}|\()([0-9A-Z]{5})(?:[\])\s,:.]|$)/;

/** The first two characters of a code at the head are capitals, digits or an underscore: most messages begin with one capital, as sentences do. */
function mayBeginWithCode(message: string): boolean {
  const first = message.charCodeAt(0) === 40 ? 1 : 0;
  return message.length > first + 1 && isOfHeadAt(message, first) && isOfHeadAt(message, first + 1);
}

function isOfHeadAt(message: string, index: number): boolean {
  const code = message.charCodeAt(index);
  return (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;
}

function collectEmbedded(text: string, collected: Collected): void {
  embeddedCodes.lastIndex = 0;
  for (let found = embeddedCodes.exec(text); found !== null; found = embeddedCodes.exec(text)) {
    const code = found[1] ?? found[2] ?? found[3] ?? found[4];
    if (code) collected.addCode(code, 5);
  }
}

// Signs without which there is no code inside a message, found in one pass, since most messages hold none.
const hasDigit = 1;
const hasBracket = 2;
const hasUnderscore = 4;

function codeSignsIn(text: string): number {
  let signs = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    // Small letters lie behind all three.
    if (code > 95) continue;
    if (code >= 48 && code <= 57) signs |= hasDigit;
    else if (code === 40) signs |= hasBracket;
    else if (code === 95) signs |= hasUnderscore;
  }
  return signs;
}

const embeddedCodes =
  /\b(AADSTS[0-9]{4,9}|ORA-[0-9]{5}|TNS-[0-9]{5})\b|\b(?:[Cc]ode|errorCode|ERROR)[:=]?\s{1,2}?([0-9]{2,9})\b|\(#([0-9]{1,7})\)|\(([A-Z][A-Z0-9]{0,30}_[A-Z0-9_]{2,40})\)/g;
