// The pretend LinkedIn: authorization, the Advertising API and the statistics of pages, with their truths. What can be done to it: acts.ts.
import { addTrouble, createApp } from '../../app.ts';
import { NoSuchThing, type PretendKind, type TruthQuestion } from '../contract.ts';
import { actsOf } from './acts.ts';
import { addAdsApi } from './ads-api.ts';
import { accountRecord, analyticsRows, campaignRecords, creativeRecords, groupRecords } from './ads-records.ts';
import { addAuthorization } from './authorization.ts';
import { sendRefusal } from './rest.ts';
import { createState, errorBody, type LinkedInState } from './state.ts';

export const linkedin: PretendKind = {
  slug: 'linkedin',
  name: 'LinkedIn',
  origins: ['https://www.linkedin.com', 'https://api.linkedin.com'],
  create(parts) {
    const state = createState(parts);
    const app = createApp(errorBody(404, 'RESOURCE_NOT_FOUND', 'No virtual resource found', 0));
    addAuthorization(app, state);
    app.register(async (api) => {
      addTrouble(api, state.doors.api, () => state.asked);
      api.setErrorHandler((error, _request, reply) => sendRefusal(error, reply));
      addAdsApi(api, state);
    });
    return {
      app,
      doors: state.doors,
      asked: state.asked,
      oauthClient: state.client,
      people: () => state.members,
      enter: () => ({}),
      acts: actsOf(state),
      truthOf: (question) => truthOf(state, question),
    };
  },
};

function truthOf(state: LinkedInState, { stream, objectId, from, until }: TruthQuestion): Record<string, unknown>[] {
  const account = state.accounts.find(({ id }) => String(id) === objectId);
  if (!account) throw new NoSuchThing(`There is no ad account ${objectId}.`);
  const days = { from, until };
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
