// What the streams of LinkedIn Ads and LinkedIn Pages hold when all is read from the pretend LinkedIn, by the columns of their manifests.
import { NoSuchThing, type TruthQuestion } from '../contract.ts';
import { accountRecord, analyticsRows, campaignRecords, creativeRecords, groupRecords } from './ads-records.ts';
import { organizationRecord, pageRows } from './pages-records.ts';
import type { LinkedInState } from './state.ts';

type Rows = Record<string, unknown>[];

export const truthOf = (state: LinkedInState, question: TruthQuestion): Rows =>
  question.connectorSlug === 'linkedin-pages' ? truthOfPage(state, question) : truthOfAds(state, question);

function truthOfAds(state: LinkedInState, { stream, objectId, ...days }: TruthQuestion): Rows {
  const account = state.accounts.find(({ id }) => String(id) === objectId);
  if (!account) throw new NoSuchThing(`There is no ad account ${objectId}.`);
  switch (stream) {
    case 'account':
      return [accountRecord(state, account)];
    case 'campaign_groups':
      return groupRecords(state, account);
    case 'campaigns':
      return campaignRecords(state, account);
    case 'creatives':
      return creativeRecords(state, account);
    case 'ad_analytics_by_campaign':
      return analyticsRows(state, account, 'CAMPAIGN', days).map(({ pivotUrn, ...row }) => ({
        ...row,
        campaign: pivotUrn,
      }));
    case 'ad_analytics_by_creative':
      return analyticsRows(state, account, 'CREATIVE', days).map(({ pivotUrn, ...row }) => ({
        ...row,
        creative: pivotUrn,
      }));
    default:
      throw new NoSuchThing(`There is no stream ${stream}.`);
  }
}

function truthOfPage(state: LinkedInState, { stream, objectId, ...days }: TruthQuestion): Rows {
  const organization = state.organizations.find(({ id }) => String(id) === objectId);
  if (!organization) throw new NoSuchThing(`There is no page ${objectId}.`);
  switch (stream) {
    case 'organization':
      return [organizationRecord(state, organization)];
    case 'share_statistics':
      return pageRows(state, organization, 'share', days);
    case 'follower_statistics':
      return pageRows(state, organization, 'follower', days);
    case 'page_statistics':
      return pageRows(state, organization, 'page', days);
    default:
      throw new NoSuchThing(`There is no stream ${stream}.`);
  }
}
