// Sentences as concepts: which concepts of the lexicon stand in each sentence of a failure, and where. Read once per failure, in linear time,
// over a bounded number of words.
import { toWordList } from '../plain-words.ts';
import { type Concept, concepts, lexicon } from './lexicon.ts';

/** The concepts of one sentence: as two masks for a quick look, and one by one with the number of the word each stands at. */
export interface Sentence {
  low: number;
  high: number;
  ids: number[];
  at: number[];
}

/** What a rule asks of one sentence: all of these concepts, near each other. */
export interface Saying {
  low: number;
  high: number;
  ids: readonly number[];
}

const bitsOfMask = 31;
const wordsMax = 700;
const sentencesMax = 60;
/** Concepts further apart than this are about different things, sentence or not. */
const spanWordsMax = 9;

const numbers: ReadonlyMap<string, number> = new Map(concepts.map((concept, number) => [concept, number]));

/** A saying written as names of concepts, such as `key expired`. Throws on an unknown one: that is a mistake in a rule. */
export function toSaying(written: string): Saying {
  const ids = written.split(' ').map((name) => {
    const id = numbers.get(name);
    if (id === undefined) throw new Error(`No concept is called ${name}: see words/lexicon.ts.`);
    return id;
  });
  let low = 0;
  let high = 0;
  for (const id of ids) {
    if (id < bitsOfMask) low |= 1 << id;
    else high |= 1 << (id - bitsOfMask);
  }
  return { low, high, ids };
}

interface Node {
  concepts: number[] | null;
  next: Map<string, Node> | null;
}

const root: Node = { concepts: null, next: new Map() };
for (const phrases of Object.values(lexicon)) {
  for (const concept of Object.keys(phrases) as Concept[]) {
    const id = numbers.get(concept) as number;
    for (const phrase of (phrases[concept] as string).split(' | ')) addPhrase(toWordList(phrase), id);
  }
}

function addPhrase(words: readonly string[], id: number): void {
  let node = root;
  for (const word of words) {
    node.next ??= new Map();
    let following = node.next.get(word);
    if (!following) {
      following = { concepts: null, next: null };
      node.next.set(word, following);
    }
    node = following;
  }
  node.concepts ??= [];
  if (!node.concepts.includes(id)) node.concepts.push(id);
}

const sentenceEnd = /[.!?;](?=\s|$)|[\n。！？；]|\s[-–—|]\s/;

/** The sentences of messages and codes in which concepts stand, in order of reading. A code such as `INVALID_API_KEY` is a sentence of its own. */
export function readSentences(messages: readonly string[], codes: readonly string[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let words = 0;
  for (const message of messages) {
    if (words >= wordsMax || sentences.length >= sentencesMax) return sentences;
    // Most messages are one sentence: no cutting then.
    if (!sentenceEnd.test(message)) {
      words += readInto(sentences, message);
      continue;
    }
    for (const part of message.slice(0, 4_000).split(sentenceEnd)) {
      words += readInto(sentences, part);
      if (words >= wordsMax || sentences.length >= sentencesMax) return sentences;
    }
  }
  for (const code of codes) {
    if (sentences.length >= sentencesMax) break;
    readInto(sentences, code);
  }
  return sentences;
}

function readInto(sentences: Sentence[], text: string): number {
  const words = toWordList(text);
  let sentence: Sentence | null = null;
  for (let start = 0; start < words.length && start < wordsMax; ) {
    let node = root.next?.get(words[start] as string);
    let found: number[] | null = null;
    let end = start + 1;
    for (let next = start + 1; node !== undefined; next += 1) {
      if (node.concepts !== null) {
        found = node.concepts;
        end = next;
      }
      if (node.next === null || next >= words.length) break;
      node = node.next.get(words[next] as string);
    }
    if (found !== null) {
      sentence ??= { low: 0, high: 0, ids: [], at: [] };
      for (const id of found) {
        if (id < bitsOfMask) sentence.low |= 1 << id;
        else sentence.high |= 1 << (id - bitsOfMask);
        sentence.ids.push(id);
        sentence.at.push(start);
      }
    }
    start = end;
  }
  if (sentence !== null) sentences.push(sentence);
  return words.length;
}

/** Whether one of the sentences says it. */
export function isSaid(saying: Saying, sentences: readonly Sentence[]): boolean {
  for (const sentence of sentences) {
    if ((sentence.low & saying.low) !== saying.low || (sentence.high & saying.high) !== saying.high) continue;
    if (saying.ids.length === 1 || areNear(saying.ids, sentence)) return true;
  }
  return false;
}

/** Whether around some place of the first concept all others stand within the span. */
function areNear(ids: readonly number[], { ids: present, at }: Sentence): boolean {
  for (let index = 0; index < present.length; index += 1) {
    if (present[index] !== ids[0]) continue;
    const here = at[index] as number;
    let hasAll = true;
    for (let other = 1; other < ids.length && hasAll; other += 1) {
      hasAll = false;
      for (let place = 0; place < present.length; place += 1) {
        if (present[place] === ids[other] && Math.abs((at[place] as number) - here) <= spanWordsMax) {
          hasAll = true;
          break;
        }
      }
    }
    if (hasAll) return true;
  }
  return false;
}
