// The lexicon: which words and phrases, in which language, name which concept. Rules then speak of concepts (`says: 'key expired'`) and hold in
// every language and wording listed. No provider's document is quoted.
import type { Language, Phrases } from './concepts.ts';
import { en } from './english.ts';
import { otherLanguages } from './languages.ts';
import { thingsOfACall } from './things-of-a-call.ts';

export { type Concept, concepts } from './concepts.ts';

export const lexicon: Readonly<Record<Language, Phrases>> = {
  en: { ...en, thingOfACall: thingsOfACall },
  ...otherLanguages,
};
