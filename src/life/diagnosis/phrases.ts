// Phrases: what rules look for in a provider's words, as a tree of words that all sets of rules share, so that an answer is walked once, however
// many sets are asked about it.
import { NumberList } from './number-list.ts';
import { NumberTable } from './number-table.ts';
import { learnPhrase, type ReadWords, wordsMax } from './vocabulary.ts';

const placesMax = 65_536;

/** Phrases word by word. A place in the tree is a number above 0, and a phrase goes by the number of the place it ends at. */
export class PhraseTree {
  /** By the number of a word: the place behind it; 0 for most words, which begin no phrase and are passed over by this. */
  readonly #firsts = new Uint16Array(wordsMax);
  /** From a place and a word to the next place. */
  readonly #steps = new NumberTable();
  readonly #traits = new Uint8Array(placesMax);
  #size = 0;

  /** The place behind a word that begins a phrase, else 0. */
  begin(word: number): number {
    return this.#firsts[word] as number;
  }

  /** The place behind the next word of a phrase, else 0. */
  follow(place: number, word: number): number {
    return (this.#traits[place] as number) & isGoingOn ? this.#steps.get(stepOf(place, word)) : 0;
  }

  isEnd(place: number): boolean {
    return ((this.#traits[place] as number) & isEnding) !== 0;
  }

  /** Adds a phrase, and returns its number; the one it has when it is there already. */
  add(phrase: string): number {
    let place = 0;
    for (const word of learnPhrase(phrase)) {
      const next = place === 0 ? this.begin(word) : this.follow(place, word);
      place = next === 0 ? this.#addPlace(place, word) : next;
    }
    (this.#traits[place] as number) |= isEnding;
    return place;
  }

  #addPlace(before: number, word: number): number {
    this.#size += 1;
    if (this.#size >= placesMax)
      throw new Error('The rules use more phrases than the tree has room for: make it larger in phrases.ts.');
    if (before === 0) this.#firsts[word] = this.#size;
    else {
      this.#steps.add(stepOf(before, word), this.#size);
      (this.#traits[before] as number) |= isGoingOn;
    }
    return this.#size;
  }
}

/** A place and a word as one number of 32 bits. */
const stepOf = (place: number, word: number): number => (place * wordsMax + word) | 0;

const isEnding = 1;
const isGoingOn = 2;

/** The phrases of all rules. */
const tree = new PhraseTree();
/** By phrase: where it was found in the reading under way. Wiped when the next begins. */
const marks = new Uint8Array(placesMax);
const isFound = 1;
const isFoundInMessages = 2;
const found = new NumberList();

/** The number under which a phrase of a rule is found. */
export const toPhrase = (written: string): number => tree.add(written);

/** The phrases of rules that stand in the words, each once. The list, isAnyFound and isAnyFoundInMessages hold until the next call. */
export function findPhrases({ words, messagesEnd }: ReadWords): NumberList {
  for (let index = 0; index < found.length; index += 1) marks[found.at(index)] = 0;
  found.length = 0;
  for (let start = 0; start < words.length; start += 1) {
    let place = tree.begin(words.at(start));
    for (let next = start + 1; place !== 0; next += 1) {
      if (tree.isEnd(place)) mark(place, start < messagesEnd);
      place = next < words.length ? tree.follow(place, words.at(next)) : 0;
    }
  }
  return found;
}

function mark(phrase: number, isOfMessages: boolean): void {
  const before = marks[phrase] as number;
  if (before === 0) found.push(phrase);
  marks[phrase] = before | (isOfMessages ? isFound | isFoundInMessages : isFound);
}

/** Whether one of these phrases was found. */
export function isAnyFound(phrases: readonly number[]): boolean {
  for (const phrase of phrases) if (marks[phrase] !== 0) return true;
  return false;
}

/** Whether one of these phrases was found in a message. */
export function isAnyFoundInMessages(phrases: readonly number[]): boolean {
  for (const phrase of phrases) if (((marks[phrase] as number) & isFoundInMessages) !== 0) return true;
  return false;
}
