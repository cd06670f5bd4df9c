// Sentences as concepts: which concepts of the lexicon stand in each sentence of a failure, and where. Read once per failure, in linear time.
import { PhraseTree } from '../phrases.ts';
import { type ReadWords, sentenceEnd } from '../vocabulary.ts';
import { type Concept, concepts, lexicon } from './lexicon.ts';

/** One sentence: its concepts as two masks for a quick look, and which of the concepts said stand in it. */
export interface Sentence {
  low: number;
  high: number;
  start: number;
  end: number;
}

/** All that a failure says; the masks are those of its sentences together. */
export interface Said {
  low: number;
  high: number;
  /** Each concept once. */
  concepts: readonly number[];
  /** The concepts one by one as they are said, sentence after sentence, each with the number of the word it stands at. */
  ids: readonly number[];
  at: readonly number[];
  /** Those of the messages first, then those of the codes. */
  sentences: readonly Sentence[];
  ofMessages: number;
}

/** What a rule asks of one sentence: all of these concepts, near each other. */
export interface Saying {
  low: number;
  high: number;
  ids: readonly number[];
}

const bitsOfMask = 31;
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
  const saying = { low: 0, high: 0, ids };
  for (const id of ids) addTo(saying, id);
  return saying;
}

function addTo(masks: { low: number; high: number }, id: number): void {
  if (id < bitsOfMask) masks.low |= 1 << id;
  else masks.high |= 1 << (id - bitsOfMask);
}

const has = ({ low, high }: { low: number; high: number }, id: number): boolean =>
  id < bitsOfMask ? (low & (1 << id)) !== 0 : (high & (1 << (id - bitsOfMask))) !== 0;

const tree = new PhraseTree();
/** By phrase: the concepts that it names. */
const named: number[][] = [];
for (const phrases of Object.values(lexicon)) {
  for (const concept of Object.keys(phrases) as Concept[]) {
    const id = numbers.get(concept) as number;
    for (const written of (phrases[concept] as string).split(' | ')) {
      const phrase = tree.add(written);
      named[phrase] ??= [];
      if (!named[phrase].includes(id)) named[phrase].push(id);
    }
  }
}

/** What is said, sentence by sentence. In each the longest phrases win, and do not overlap. */
export function readSentences({ words, messagesEnd }: ReadWords): Said {
  const sentences: Sentence[] = [];
  const concepts: number[] = [];
  const ids: number[] = [];
  const at: number[] = [];
  const said: Said = { low: 0, high: 0, concepts, ids, at, sentences, ofMessages: 0 };
  let sentence: Sentence | null = null;
  for (let start = 0; start < words.length; ) {
    const first = words[start] as number;
    if (first === sentenceEnd) sentence = null;
    let longest = 0;
    let end = start + 1;
    let place = tree.begin(first);
    for (let next = start + 1; place !== 0; next += 1) {
      if (tree.isEnd(place)) {
        longest = place;
        end = next;
      }
      place = next < words.length ? tree.follow(place, words[next] as number) : 0;
    }
    if (longest !== 0) {
      if (sentence === null) {
        sentence = { low: 0, high: 0, start: ids.length, end: 0 };
        sentences.push(sentence);
        if (start < messagesEnd) said.ofMessages += 1;
      }
      for (const id of named[longest] as number[]) {
        if (!has(said, id)) concepts.push(id);
        addTo(said, id);
        addTo(sentence, id);
        ids.push(id);
        at.push(start);
      }
      sentence.end = ids.length;
    }
    start = end;
  }
  return said;
}

/** Whether one of the sentences says it. */
export const isSaid = (saying: Saying, said: Said): boolean => isSaidIn(saying, said, said.sentences.length);

/** Whether one of the messages says it: `invalid_grant` is a code and does not say "invalid". */
export const isSaidInMessages = (saying: Saying, said: Said): boolean => isSaidIn(saying, said, said.ofMessages);

function isSaidIn(saying: Saying, said: Said, sentences: number): boolean {
  if ((said.low & saying.low) !== saying.low || (said.high & saying.high) !== saying.high) return false;
  for (let index = 0; index < sentences; index += 1) {
    const sentence = said.sentences[index] as Sentence;
    if ((sentence.low & saying.low) !== saying.low || (sentence.high & saying.high) !== saying.high) continue;
    if (saying.ids.length === 1 || areNear(saying.ids, sentence, said)) return true;
  }
  return false;
}

/** Whether around some place of the first concept all others stand within the span. */
function areNear(asked: readonly number[], { start, end }: Sentence, { ids, at }: Said): boolean {
  for (let index = start; index < end; index += 1) {
    if (ids[index] !== asked[0]) continue;
    const here = at[index] as number;
    let hasAll = true;
    for (let other = 1; other < asked.length && hasAll; other += 1) {
      hasAll = false;
      for (let place = start; place < end; place += 1) {
        if (ids[place] === asked[other] && Math.abs((at[place] as number) - here) <= spanWordsMax) {
          hasAll = true;
          break;
        }
      }
    }
    if (hasAll) return true;
  }
  return false;
}
