// What a provider's own terms add to the words: found by slug, alias or the rule that fired, its parent's included, and put among the general
// ones. Pure: `explain` gets it handed in. The terms themselves stand in src/providers/<slug>/help.ts.
import type { ExplainContext, Names } from './explain-names.ts';
import { reconnectsToo, thenFetched } from './explain-names.ts';
import type { DetailHelp, ProviderHelp, ProviderRules } from './rules.ts';
import type { Detail, Diagnosis, Lifetimes } from './types.ts';

/** What is known of a provider beside its rules. */
export interface KnownProvider {
  slug: string;
  name: string;
  help: ProviderHelp;
  lifetimes: Lifetimes | null;
}

const chainLengthMax = 4;

/**
 * The provider with this slug or alias, as `diagnose` finds it; for an unknown slug the one whose rule fired. What it does not say itself,
 * its parent says. Null: nobody knows it.
 */
export function findKnownProvider(
  slug: string,
  list: readonly ProviderRules[],
  ruleId: string | null = null,
): KnownProvider | null {
  const found = findEntry(String(slug ?? '').toLowerCase(), list) ?? findByRule(ruleId, list);
  if (!found) return null;
  const chain = chainOf(found, list);
  const own = chain.find(({ help }) => help?.reasons)?.help;
  return {
    slug: found.slug,
    name: found.name,
    help: {
      details: Object.assign({}, ...chain.toReversed().map(({ help }) => help?.details)),
      ...(own?.reasons && { reasons: own.reasons }),
      ...(own?.reasonsCitation && { reasonsCitation: own.reasonsCitation }),
    },
    lifetimes: chain.find(({ lifetimes }) => lifetimes)?.lifetimes ?? null,
  };
}

const findEntry = (slug: string, list: readonly ProviderRules[]): ProviderRules | undefined =>
  list.find((it) => it.slug === slug) ??
  list.find((it) => it.aliases?.some((alias) => alias.toLowerCase() === slug)) ??
  longestPrefix(slug, list);

/** The longest prefix is the narrowest. */
function longestPrefix(slug: string, list: readonly ProviderRules[]): ProviderRules | undefined {
  let best: { entry: ProviderRules; length: number } | undefined;
  for (const entry of list)
    for (const alias of entry.aliases ?? [])
      if (
        alias.endsWith('*') &&
        slug.startsWith(alias.slice(0, -1).toLowerCase()) &&
        alias.length > (best?.length ?? 0)
      )
        best = { entry, length: alias.length };
  return best?.entry;
}

const findByRule = (ruleId: string | null, list: readonly ProviderRules[]): ProviderRules | undefined => {
  const slug = ruleId?.split('/')[0];
  return slug ? list.find((it) => it.slug === slug && it.rules.some(({ id }) => id === ruleId)) : undefined;
};

/** The provider, its parent, its parent's parent. */
export function chainOf(entry: ProviderRules, list: readonly ProviderRules[]): ProviderRules[] {
  const chain: ProviderRules[] = [];
  for (
    let link: ProviderRules | undefined = entry;
    link && chain.length < chainLengthMax;
    link = list.find(({ slug }) => slug === link?.parent)
  )
    chain.push(link);
  return chain;
}

export const helpOf = (detail: Detail, { provider }: ExplainContext): DetailHelp | null =>
  provider?.help.details?.[detail] ?? null;

/**
 * The provider's own steps, and of the general ones the last, which tells how it ends. Where the provider's own steps ask for Reconnect
 * already, it is not asked twice; while somebody is connecting, or where none is offered, it is not asked at all.
 */
export function planSteps(
  general: readonly string[],
  help: DetailHelp | null,
  { verdict }: Diagnosis,
  names: Names,
  isReconnectOffered: boolean,
): string[] {
  const own = (help?.resolve ?? []).flatMap((step) => fitStep(step, names, isReconnectOffered));
  if (own.length === 0) return [...general];
  if (verdict === 'transient')
    return [...own, names.isConnecting ? 'Then try again.' : 'Mooring tries again by itself meanwhile.'];
  if (names.isConnecting)
    return [...own, own.some((step) => /\bhere\b/.test(step)) ? 'Then try again.' : closingOf(general)];
  const asking = own.findIndex(asksToReconnect);
  if (asking < 0) return [...own, closingOf(general)];
  return own.map((step, index) => (index === asking ? `${step} ${thenFetched}` : step));
}

function fitStep(step: string, { isConnecting }: Names, isReconnectOffered: boolean): string[] {
  if (isConnecting) {
    const here = step.replace(/\bunder Reconnect\b/, 'here');
    return /reconnect/i.test(here) ? [] : [here];
  }
  return isReconnectOffered || !asksToReconnect(step) ? [step.replace(/^Reconnect\b/, 'Choose Reconnect')] : [];
}

/** Not where it is asked of some people only ("If ...", "Or ..."). */
const asksToReconnect = (step: string): boolean =>
  /^(?:Choose )?Reconnect\b|\bunder Reconnect\b|\breconnects\b/.test(step) && !/^(?:If|Or|For)\b/.test(step);

/** The last of the steps that reconnect or recover, else the last. */
const closingOf = (general: readonly string[]): string => general.findLast(reconnectsToo) ?? (general.at(-1) as string);

/** Why a provider ends grants: the list to read when its answer does not say which. */
export interface LearnMore {
  title: string;
  reasons: string[];
  url: string | null;
}

export function planLearnMore(
  { verdict, detail }: Diagnosis,
  { provider }: ExplainContext,
  names: Names,
  generalReasons: readonly string[],
): LearnMore | null {
  if (verdict !== 'disconnected' || detail !== 'revoked' || names.isNamed || !names.isOAuth || names.isConnecting)
    return null;
  const own = provider?.help.reasons;
  return {
    title: own ? `Why ${names.provider} ends an authorization` : 'The usual reasons',
    reasons: (own ?? generalReasons).map(toItem),
    url: own ? (provider?.help.reasonsCitation ?? null) : null,
  };
}

/** An item of a list: a capital at its head, a full stop at its end. */
export const toItem = (text: string): string =>
  `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`.replace(/\.?$/, '.');

/** The link of the remedy: the rule's own, else that of the provider's help. */
export function planHelpLink(
  { remedy, detail }: Diagnosis,
  context: ExplainContext,
): { label: string; url: string } | null {
  const url = remedy.url ?? helpOf(detail, context)?.url ?? null;
  return url === null ? null : { label: labelOf(url, context), url };
}

/** Help of the provider is called so only where the host names the provider, or a whole part of the path does (learn.microsoft.com/linkedin/). */
function labelOf(url: string, { connectorName, provider }: ExplainContext): string {
  const [, host = '', path = ''] = /^https?:\/\/(?:www\.)?([^/?#]+)([^?#]*)/.exec(url) ?? [];
  const first = (text: string): string => text.toLowerCase().split(/[\s-]/)[0] ?? '';
  const names = [provider?.slug, provider?.name, connectorName]
    .map((it) => first(it ?? ''))
    .filter((it) => it.length > 1);
  const isOwn = names.some((name) => host.includes(name) || path.toLowerCase().split('/').includes(name));
  return isOwn ? `Help of ${connectorName}` : `More about this at ${host}`;
}
