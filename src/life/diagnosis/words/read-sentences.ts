// Sentences as concepts: which concepts of the lexicon stand in each sentence of a failure, and where. Read once per failure, in linear time.
import { NumberList } from '../number-list.ts';
import { PhraseTree } from '../phrases.ts';
import { type ReadWords, sentenceEnd } from '../vocabulary.ts';
import { type Concept, concepts, lexicon } from './lexicon.ts';

/** All that a failure says; the masks are those of its sentences together. There is one for all failures: it holds until the next is read. */
export interface Said {
  low: number;
  high: number;
  /** Each concept once. */
  concepts: NumberList;
  /** The concepts one by one as they are said, sentence after sentence, each with the number of the word it stands at. */
  ids: NumberList;
  at: NumberList;
  /** By sentence, those of the messages first, then those of the codes: its concepts as two masks for a quick look, and where in `ids` it begins. */
  lows: NumberList;
  highs: NumberList;
  starts: NumberList;
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

const said: Said = {
  low: 0,
  high: 0,
  concepts: new NumberList(),
  ids: new NumberList(),
  at: new NumberList(),
  lows: new NumberList(),
  highs: new NumberList(),
  starts: new NumberList(),
  ofMessages: 0,
};

/** What is said, sentence by sentence. In each the longest phrases win, and do not overlap. */
export function readSentences({ words, messagesEnd }: ReadWords): Said {
  forget();
  const sentence = { low: 0, high: 0 };
  for (let start = 0; start < words.length; ) {
    const first = words.at(start);
    if (first === sentenceEnd) endSentence(sentence);
    let longest = 0;
    let end = start + 1;
    let place = tree.begin(first);
    for (let next = start + 1; place !== 0; next += 1) {
      if (tree.isEnd(place)) {
        longest = place;
        end = next;
      }
      place = next < words.length ? tree.follow(place, words.at(next)) : 0;
    }
    if (longest !== 0) {
      if ((sentence.low | sentence.high) === 0) {
        said.starts.push(said.ids.length);
        if (start < messagesEnd) said.ofMessages += 1;
      }
      for (const id of named[longest] as number[]) {
        if (!has(said, id)) said.concepts.push(id);
        addTo(said, id);
        addTo(sentence, id);
        said.ids.push(id);
        said.at.push(start);
      }
    }
    start = end;
  }
  endSentence(sentence);
  return said;
}

function forget(): void {
  said.low = 0;
  said.high = 0;
  said.ofMessages = 0;
  for (const list of [said.concepts, said.ids, said.at, said.lows, said.highs, said.starts]) list.length = 0;
}

/** Keeps a sentence that says something, and begins the next. */
function endSentence(sentence: { low: number; high: number }): void {
  if ((sentence.low | sentence.high) === 0) return;
  said.lows.push(sentence.low);
  said.highs.push(sentence.high);
  sentence.low = 0;
  sentence.high = 0;
}

/** Whether one of the sentences says it. */
export const isSaid = (saying: Saying, said: Said): boolean => isSaidIn(saying, said, said.starts.length);

/** Whether one of the messages says it: `invalid_grant` is a code and does not say "invalid". */
export const isSaidInMessages = (saying: Saying, said: Said): boolean => isSaidIn(saying, said, said.ofMessages);

/** Whether the concepts of a saying are among others. */
const isAmong = ({ low, high }: Saying, others: { low: number; high: number }): boolean =>
  (others.low & low) === low && (others.high & high) === high;

function isSaidIn(saying: Saying, said: Said, sentences: number): boolean {
  if (!isAmong(saying, said)) return false;
  for (let sentence = 0; sentence < sentences; sentence += 1) {
    if ((said.lows.at(sentence) & saying.low) !== saying.low) continue;
    if ((said.highs.at(sentence) & saying.high) !== saying.high) continue;
    if (saying.ids.length === 1 || areNear(saying.ids, said, sentence)) return true;
  }
  return false;
}

/** Whether around some place of the first concept all others stand within the span. */
function areNear(asked: readonly number[], { ids, at, starts }: Said, sentence: number): boolean {
  const start = starts.at(sentence);
  const end = sentence + 1 < starts.length ? starts.at(sentence + 1) : ids.length;
  for (let index = start; index < end; index += 1) {
    if (ids.at(index) !== asked[0]) continue;
    const here = at.at(index);
    let hasAll = true;
    for (let other = 1; other < asked.length && hasAll; other += 1) {
      hasAll = false;
      for (let place = start; place < end; place += 1) {
        if (ids.at(place) === asked[other] && Math.abs(at.at(place) - here) <= spanWordsMax) {
          hasAll = true;
          break;
        }
      }
    }
    if (hasAll) return true;
  }
  return false;
}
