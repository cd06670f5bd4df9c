// Puts rules and words together as sections of the help page. Pure: nothing is stored; what a particular failure means comes from its diagnosis.
import { providerRules } from '../../providers/index.ts';
import {
  type AuthKind,
  type Cause,
  chainOf,
  type Detail,
  type Diagnosis,
  defaultRemedy,
  defaultScope,
  details,
  explain,
  type HelpAnchor,
  helpAnchors,
  type KnownProvider,
  type LearnMore,
  means,
  type ProviderRules,
  type Rule,
  tellDetail,
  tellLifetimes,
  toItem,
  unnamedProvider,
  type Verdict,
} from '../diagnosis/index.ts';
import { knownProvider } from '../known-provider/index.ts';

export interface HelpDetail {
  detail: Detail;
  /** "API key deleted". */
  title: string;
  summary: string;
  interpret: string[];
  resolve: string[];
  learnMore: LearnMore | null;
  helpLink: { label: string; url: string } | null;
}

/** One a cause, and one for each verdict that is no disconnection. */
export interface HelpSection {
  anchor: HelpAnchor;
  details: HelpDetail[];
}

export interface ProviderHelpPage {
  slug: string;
  name: string;
  /** How long its credentials live, a sentence each; null where nothing is known. */
  lifetimes: { facts: string[]; notes: { text: string; url: string }[]; url: string } | null;
  /** Why it ends an authorization. */
  learnMore: LearnMore | null;
  sections: HelpSection[];
}

interface Kind {
  verdict: Verdict;
  cause: Cause | null;
  detail: Detail;
}

/** All details in general words, of a provider without a name. */
export const renderHelp = (): HelpSection[] =>
  toSections(kindsOf(Object.values(means)), (kind) => toDetail(kind, authOf(kind.detail, []), null));

/** What one provider is known to answer, in its own terms. Null for a slug that nobody knows. */
export function renderProviderHelp(slug: string, authKind: AuthKind | null = null): ProviderHelpPage | null {
  const known = knownProvider(slug);
  const entry = known && providerRules.find((it) => it.slug === known.slug);
  if (!known || !entry) return null;
  const { name, lifetimes, help } = known;
  const chain = chainOf(entry, providerRules);
  const rules = chain.flatMap((it) => it.rules);
  const helped = Object.values(means).filter(
    ({ detail }) => help.details?.[detail] && rules.every((it) => it.detail !== detail),
  );
  return {
    slug: known.slug,
    name,
    lifetimes: lifetimes && {
      facts: tellLifetimes(lifetimes),
      notes: (lifetimes.notes ?? []).map(({ text, citation }) => ({ text, url: citation })),
      url: lifetimes.citation,
    },
    learnMore: help.reasons
      ? {
          title: `Why ${name} ends an authorization`,
          reasons: help.reasons.map(toItem),
          url: help.reasonsCitation ?? null,
        }
      : null,
    sections: toSections(kindsOf([...rules, ...helped]), (kind) =>
      toDetail(kind, authKind ?? authOf(kind.detail, chain), known),
    ),
  };
}

/** Each verdict, cause and detail once, in the order of the details. */
function kindsOf(meanings: readonly Kind[]): Kind[] {
  const kinds = new Map(
    meanings.map(({ verdict, cause, detail }): [string, Kind] => [
      `${verdict} ${cause} ${detail}`,
      { verdict, cause, detail },
    ]),
  );
  return [...kinds.values()].sort((one, other) => details.indexOf(one.detail) - details.indexOf(other.detail));
}

function toSections(kinds: readonly Kind[], toDetail: (kind: Kind) => [HelpAnchor, HelpDetail]): HelpSection[] {
  const told = kinds.map(toDetail);
  return helpAnchors.map((anchor) => ({
    anchor,
    details: told.filter(([of]) => of === anchor).map(([, detail]) => detail),
  }));
}

function toDetail(
  { verdict, cause, detail }: Kind,
  authKind: AuthKind,
  known: KnownProvider | null,
): [HelpAnchor, HelpDetail] {
  const diagnosis: Diagnosis = {
    verdict,
    cause,
    detail,
    certainty: 'likely',
    scope: defaultScope(verdict, detail),
    remedy: defaultRemedy(verdict, cause, detail, authKind),
    rule: '',
    providerMessage: '',
    providerCode: null,
    retryAfterMs: null,
  };
  const words = explain(diagnosis, { connectorName: known?.name ?? unnamedProvider, authKind, provider: known });
  return [
    words.helpAnchor,
    {
      detail,
      title: tellDetail(detail),
      summary: words.summary,
      interpret: words.interpret,
      resolve: words.resolve,
      learnMore: words.learnMore,
      helpLink: words.helpLink,
    },
  ];
}

/** What such a failure is usually authorized with. */
function authOf(detail: Detail, chain: readonly ProviderRules[]): AuthKind {
  if (detail === 'wrong_api_key' || detail === 'api_key_deleted') return 'api_key';
  const rules = chain.flatMap((it) => it.rules);
  const isDatabase = rules.some(({ example }) => example.stage === 'db_connect' || example.stage === 'db_query');
  if (isDatabase || detail === 'database_missing') return 'db_password';
  if (detail === 'wrong_password' || detail === 'password_expired') return 'basic';
  const isOAuth = ({ example }: Rule) => example.stage === 'token_refresh' || example.auth === 'oauth2';
  return chain.length === 0 || rules.some(isOAuth) || !rules.some((it) => it.detail === 'wrong_api_key')
    ? 'oauth2'
    : 'api_key';
}
