// Google as its documents describe it: one sign-in for all products, and the APIs of Analytics 4, Search Console and Sheets. Who and what there
// is: holdings.ts; grants and the token endpoint: grants.ts, authorization.ts; each API in a file of its own; what can be done to it: acts.ts.
import { addTrouble, createApp } from '../../app.ts';
import { createCounter } from '../../stats.ts';
import { Trouble } from '../../trouble.ts';
import type { PretendKind, TruthQuestion } from '../contract.ts';
import { describeActs } from './acts.ts';
import { addAnalytics, truthOfAnalytics } from './analytics.ts';
import { apiDialect, notFound, tokenDialect } from './answers.ts';
import { addAuthorization } from './authorization.ts';
import { GrantBook } from './grants.ts';
import { createHoldings, type Holdings } from './holdings.ts';
import { addSearchConsole, truthOfSearchConsole } from './search-console.ts';
import { addSheets, truthOfSheets } from './sheets.ts';

/** What the parts of the pretend Google share. */
export interface GoogleParts {
  holdings: Holdings;
  book: GrantBook;
  now: () => Date;
}

export const google: PretendKind = {
  slug: 'google',
  name: 'Google',
  origins: [
    'https://accounts.google.com',
    'https://oauth2.googleapis.com',
    'https://analyticsadmin.googleapis.com',
    'https://analyticsdata.googleapis.com',
    'https://www.googleapis.com',
    'https://sheets.googleapis.com',
  ],
  create({ now }) {
    const holdings = createHoldings();
    const parts: GoogleParts = { holdings, book: new GrantBook(holdings, now), now };
    const asked = createCounter();
    const nowMs = () => now().getTime();
    const doors = { api: new Trouble(apiDialect, nowMs), token: new Trouble(tokenDialect, nowMs) };
    const app = createApp(notFound);
    addAuthorization(app, parts, (door) => addTrouble(door, doors.token, () => asked));
    app.register(async (door) => {
      addTrouble(door, doors.api, () => asked);
      addAnalytics(door, parts);
      addSearchConsole(door, parts);
      addSheets(door, parts);
    });
    return {
      app,
      doors,
      asked,
      oauthClient: parts.book.client,
      people: () => [...holdings.people.values()].filter(({ isDeleted }) => !isDeleted),
      enter: () => ({}),
      acts: describeActs(parts),
      truthOf: (question) => truthOf(parts, question),
    };
  },
};

function truthOf(parts: GoogleParts, question: TruthQuestion): Record<string, unknown>[] {
  if (question.connectorSlug === 'google-analytics') return truthOfAnalytics(parts, question);
  if (question.connectorSlug === 'google-search-console') return truthOfSearchConsole(parts, question);
  if (question.connectorSlug === 'google-sheets') return truthOfSheets(parts, question);
  throw new Error(`The pretend Google knows no truth of ${question.connectorSlug}.`);
}
