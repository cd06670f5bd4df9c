// What the Advertising API of the pretend LinkedIn tells: ad accounts, campaign groups, campaigns, creatives, and the figures of their days.
// The API and its truth read the same functions.
import { daysBetween, random, shareArrived } from '../../figures.ts';
import { type AdAccount, accountUrn, type LinkedInState, msBefore } from './state.ts';

export type AnalyticsPivot = 'CAMPAIGN' | 'CREATIVE';

const stampsAt = (ms: number) => ({ created: { time: ms }, lastModified: { time: ms } });

export const accountRecord = (state: LinkedInState, { id, name, currency }: AdAccount) => ({
  id,
  name,
  currency,
  type: 'BUSINESS',
  status: 'ACTIVE',
  test: false,
  reference: 'urn:li:organization:70000001',
  servingStatuses: ['RUNNABLE'],
  notifiedOnCampaignOptimization: true,
  changeAuditStamps: stampsAt(msBefore(state, 900)),
});

export const groupRecords = (state: LinkedInState, { id: account, groups }: AdAccount) =>
  groups.map(({ id, name }) => ({
    id,
    name,
    account: accountUrn(account),
    status: 'ACTIVE',
    test: false,
    runSchedule: { start: msBefore(state, 800) },
    servingStatuses: ['RUNNABLE'],
    changeAuditStamps: stampsAt(msBefore(state, 800)),
  }));

export const campaignRecords = (state: LinkedInState, { id: account, currency, campaigns }: AdAccount) =>
  campaigns.map(({ id, groupId, name, format }, index) => ({
    id,
    name,
    account: accountUrn(account),
    campaignGroup: `urn:li:sponsoredCampaignGroup:${groupId}`,
    status: index === 3 ? 'PAUSED' : 'ACTIVE',
    type: format === 'TEXT_AD' ? 'TEXT_AD' : 'SPONSORED_UPDATES',
    format,
    costType: 'CPM',
    objectiveType: 'WEBSITE_VISIT',
    test: false,
    dailyBudget: { amount: `${(index + 1) * 50}.00`, currencyCode: currency },
    runSchedule: { start: msBefore(state, 700 + index) },
    locale: { country: 'US', language: 'en' },
    changeAuditStamps: stampsAt(msBefore(state, 600 + index)),
  }));

export const creativeRecords = (state: LinkedInState, { id: account, creatives }: AdAccount) =>
  creatives.map(({ id, campaignId }, index) => ({
    id: `urn:li:sponsoredCreative:${id}`,
    account: accountUrn(account),
    campaign: `urn:li:sponsoredCampaign:${campaignId}`,
    intendedStatus: 'ACTIVE',
    isServing: index < 6,
    isTest: false,
    content: { reference: `urn:li:share:${7_000_000_000_000_000 + id}` },
    review: { status: 'APPROVED' },
    createdAt: msBefore(state, 500 + (index % 90)),
    lastModifiedAt: msBefore(state, 400 + (index % 90)),
  }));

/** The figures of one thing on one day. Money is text, as LinkedIn writes it. */
export interface AnalyticsRow {
  date: string;
  pivotUrn: string;
  impressions: number;
  clicks: number;
  landingPageClicks: number;
  costInLocalCurrency: string;
  costInUsd: string;
  externalWebsiteConversions: number;
  oneClickLeads: number;
  likes: number;
  comments: number;
  shares: number;
  follows: number;
  totalEngagements: number;
  videoViews: number;
}

/** Only what had any activity has a row. */
export function analyticsRows(
  { now }: LinkedInState,
  account: AdAccount,
  pivot: AnalyticsPivot,
  days: { from: string; until: string },
): AnalyticsRow[] {
  // Six creatives serve; the others are old ones.
  const all: { urn: string; since?: string }[] =
    pivot === 'CAMPAIGN'
      ? account.campaigns.map(({ id, since = '' }) => ({ urn: `urn:li:sponsoredCampaign:${id}`, since }))
      : account.creatives.slice(0, 6).map(({ id }) => ({ urn: `urn:li:sponsoredCreative:${id}` }));
  return daysBetween(days.from, days.until, now()).flatMap((date) =>
    all
      .filter(({ urn, since = '' }) => date >= since && random(`${urn} ${date} seen`) < 0.8)
      .map(({ urn }) => rowOf(urn, date, shareArrived(date, now()))),
  );
}

function rowOf(urn: string, date: string, share: number): AnalyticsRow {
  const part = (name: string, most: number): number => Math.floor(random(`${urn} ${date} ${name}`) * most);
  const impressions = Math.floor((400 + part('impressions', 3_000)) * share);
  const clicks = Math.floor(impressions * (0.004 + 0.00001 * part('clicks', 900)));
  const cents = clicks * (250 + part('cost', 400));
  const likes = Math.floor(clicks / 3);
  return {
    date,
    pivotUrn: urn,
    impressions,
    clicks,
    landingPageClicks: Math.floor(clicks * 0.8),
    costInLocalCurrency: (cents / 100).toFixed(2),
    costInUsd: ((cents * 1.1) / 100).toFixed(2),
    externalWebsiteConversions: Math.floor(clicks / 12),
    oneClickLeads: Math.floor(clicks / 20),
    likes,
    comments: Math.floor(likes / 4),
    shares: Math.floor(likes / 6),
    follows: Math.floor(likes / 9),
    totalEngagements: clicks + likes,
    videoViews: Math.floor(impressions / 7),
  };
}
