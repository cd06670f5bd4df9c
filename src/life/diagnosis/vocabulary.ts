// The vocabulary: every word that some rule asks for, as a number, so that answers are compared number by number. It grows while rules are
// compiled; a word of an answer that no rule asks for is 0 and is passed over.
import { toWordList } from './plain-words.ts';

const numbers = new Map<string, number>();

export const unknownWord = 0;
/** Stands between two sentences, and between messages and codes: no phrase reaches over it. */
export const sentenceEnd = -1;

/** A phrase of a rule, as numbers. */
export function learnPhrase(phrase: string): number[] {
  return toWordList(phrase).map((word) => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size + 1);
    return numbers.size;
  });
}

/** What a failure says, word by word. */
export interface ReadWords {
  words: readonly number[];
  /** Before this place stand the messages, from it on the codes. */
  messagesEnd: number;
}

const wordsMax = 800;
const codesMax = 60;
const charactersMax = 4_000;
const endPattern = /[.!?;](?=\s|$)|[\n。！？；]|\s[-–—|]\s/;

/** The words of messages, then of codes, in order of reading. A code such as `INVALID_API_KEY` is a sentence of its own. */
export function readWords(messages: readonly string[], codes: readonly string[]): ReadWords {
  const words: number[] = [];
  for (const message of messages) {
    if (words.length >= wordsMax) break;
    // Most messages are one sentence: no cutting then.
    if (!endPattern.test(message)) readInto(words, message);
    else for (const part of message.slice(0, charactersMax).split(endPattern)) readInto(words, part);
  }
  if (words.length > wordsMax) words.length = wordsMax;
  const messagesEnd = words.length;
  for (let index = 0; index < codes.length && index < codesMax; index += 1) readInto(words, codes[index] as string);
  return { words, messagesEnd };
}

function readInto(words: number[], text: string): void {
  for (const word of toWordList(text)) words.push(numbers.get(word) ?? unknownWord);
  words.push(sentenceEnd);
}

/** A place in a tree of phrases: what ends here, and the words that may follow. */
export interface PhraseNode<End> {
  ends: End[] | null;
  next: Map<number, PhraseNode<End>> | null;
}

export const newPhraseNode = <End>(): PhraseNode<End> => ({ ends: null, next: null });

/** Adds a phrase to a tree. An end is kept once. */
export function addPhrase<End>(root: PhraseNode<End>, phrase: string, end: End): void {
  let node = root;
  for (const word of learnPhrase(phrase)) {
    node.next ??= new Map();
    let following = node.next.get(word);
    if (!following) {
      following = newPhraseNode();
      node.next.set(word, following);
    }
    node = following;
  }
  node.ends ??= [];
  if (!node.ends.includes(end)) node.ends.push(end);
}
