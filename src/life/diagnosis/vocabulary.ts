// The vocabulary: every word that some rule asks for, as a number, so that answers are compared number by number. It grows while rules are
// compiled; a word of an answer that no rule asks for is 0 and is passed over.
import { NumberList } from './number-list.ts';
import { NumberTable } from './number-table.ts';
import { toWordList } from './plain-words.ts';

/** Numbers of words are below this. */
export const wordsMax = 32_768;

const unknownWord = 0;
/** Stands between two sentences, and between messages and codes: no phrase reaches over it. */
export const sentenceEnd = 1;

/** From the hash of a word to its number. Words of one hash are taken for one: among a few thousand words that is met by nobody, and it could do no worse than misread a word. */
const numbers = new NumberTable();
let numberOfLast = sentenceEnd;

/** A phrase of a rule, as numbers. */
export const learnPhrase = (phrase: string): number[] => toWordList(phrase).map(learnWord);

function learnWord(word: string): number {
  const hash = hashOf(word);
  const known = numbers.get(hash);
  if (known !== unknownWord) return known;
  numberOfLast += 1;
  if (numberOfLast >= wordsMax)
    throw new Error('The rules use more words than the vocabulary has room for: make it larger in vocabulary.ts.');
  numbers.add(hash, numberOfLast);
  return numberOfLast;
}

const hashBase = 5381;
const hashOf = (word: string): number => {
  let hash = hashBase;
  for (let index = 0; index < word.length; index += 1) hash = (Math.imul(hash, 33) + word.charCodeAt(index)) | 0;
  return hash;
};

/** What a failure says, word by word. There is one for all failures: it holds until the next is read. */
export interface ReadWords {
  words: NumberList;
  /** Before this place stand the messages, from it on the codes. */
  messagesEnd: number;
}

const read: ReadWords = { words: new NumberList(), messagesEnd: 0 };

const readMax = 800;
const codesMax = 60;
const charactersMax = 4_000;
const endPattern = /[.!?;](?=\s|$)|[\n。！？；]|\s[-–—|]\s/;

/** The words of messages, then of codes, in order of reading. A code such as `INVALID_API_KEY` is a sentence of its own. */
export function readWords(messages: readonly string[], codes: readonly string[]): ReadWords {
  const { words } = read;
  words.length = 0;
  for (const message of messages) {
    if (words.length >= readMax) break;
    readInto(words, message);
  }
  if (words.length > readMax) words.length = readMax;
  read.messagesEnd = words.length;
  for (let index = 0; index < codes.length && index < codesMax; index += 1) readInto(words, codes[index] as string);
  return read;
}

function readInto(words: NumberList, text: string): void {
  if (!readAscii(words, text)) {
    for (const part of text.slice(0, charactersMax).split(endPattern)) {
      for (const word of toWordList(part)) words.push(numbers.get(hashOf(word)));
      words.push(sentenceEnd);
    }
  }
  if (words.at(words.length - 1) !== sentenceEnd) words.push(sentenceEnd);
}

// What each ASCII character is to a reader of words.
const isOther = 0;
const isLower = 1;
const isUpper = 2;
const isDigit = 3;
const isApostrophe = 4;
const isStop = 5;
const isLineEnd = 6;
const isBar = 7;
const isBeyond = 8;
const kinds = new Uint8Array(128);
for (let code = 0; code < 128; code += 1) {
  const character = String.fromCharCode(code);
  kinds[code] = /[a-z]/.test(character)
    ? isLower
    : /[A-Z]/.test(character)
      ? isUpper
      : /[0-9]/.test(character)
        ? isDigit
        : character === "'"
          ? isApostrophe
          : '.!?;'.includes(character)
            ? isStop
            : character === '\n'
              ? isLineEnd
              : character === '-' || character === '|'
                ? isBar
                : isOther;
}

/**
 * What toWordList does, for ASCII text, in one pass and without making a text of each word: nearly all answers are ASCII, and this is the
 * most frequent work of a diagnosis. False, with nothing read, where another character stands.
 */
function readAscii(words: NumberList, text: string): boolean {
  const end = Math.min(text.length, charactersMax);
  const before = words.length;
  let hash = hashBase;
  let isInWord = false;
  let wasLowerOrDigit = false;
  /** Capitals that end here. */
  let capitals = 0;
  for (let index = 0; index < end; index += 1) {
    const code = text.charCodeAt(index);
    const kind = code < 128 ? (kinds[code] as number) : isBeyond;
    // Most characters are small letters: they come first, and nothing else is asked of them.
    if (kind === isLower) {
      hash = (Math.imul(hash, 33) + code) | 0;
      isInWord = true;
      wasLowerOrDigit = true;
      capitals = 0;
      continue;
    }
    if (kind === isApostrophe) continue;
    if (kind === isBeyond) {
      words.length = before;
      return false;
    }
    const isUpperOrDigit = kind === isUpper || kind === isDigit;
    const isHump = kind === isUpper && (wasLowerOrDigit || (capitals >= 2 && isLowerAt(text, index + 1)));
    if (isInWord && (!isUpperOrDigit || isHump)) {
      words.push(numbers.get(hash));
      hash = hashBase;
      isInWord = false;
    }
    wasLowerOrDigit = kind === isDigit;
    capitals = kind === isUpper ? capitals + 1 : 0;
    if (isUpperOrDigit) {
      hash = (Math.imul(hash, 33) + (kind === isUpper ? code + 32 : code)) | 0;
      isInWord = true;
    } else if (kind >= isStop && isEnd(text, index, end, kind)) {
      if (words.length > before && words.at(words.length - 1) !== sentenceEnd) words.push(sentenceEnd);
    }
  }
  if (isInWord) words.push(numbers.get(hash));
  return true;
}

const isLowerAt = (text: string, index: number): boolean => {
  if (index >= text.length) return false;
  const code = text.charCodeAt(index);
  return code >= 97 && code <= 122;
};

/** A line's end; a stop before a space or the end; a dash or bar between spaces. */
function isEnd(text: string, index: number, end: number, kind: number): boolean {
  if (kind === isLineEnd) return true;
  const isSpaceAfter = index + 1 >= end || text.charCodeAt(index + 1) <= 32;
  if (kind === isStop) return isSpaceAfter;
  return isSpaceAfter && index + 1 < end && index > 0 && text.charCodeAt(index - 1) <= 32;
}
