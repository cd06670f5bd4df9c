// The pretend LinkedIn: authorization, the Advertising API and the statistics of pages. What can be done to it: acts.ts.
import { addTrouble, createApp } from '../../app.ts';
import type { PretendKind } from '../contract.ts';
import { actsOf } from './acts.ts';
import { addAdsApi } from './ads-api.ts';
import { addAuthorization } from './authorization.ts';
import { addPagesApi } from './pages-api.ts';
import { sendRefusal } from './rest.ts';
import { createState, errorBody } from './state.ts';
import { truthOf } from './truth.ts';

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
      addPagesApi(api, state);
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
