// ClickUp.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const clickup: ProviderRules = {
  slug: 'clickup',
  name: 'ClickUp',
  rules,
  lifetimes,
  help: {
    details: {
      object_access_lost: {
        interpret: 'A ClickUp token reaches only the Workspaces that were ticked when access was given.',
        resolve: ['Reconnect and tick the Workspace that is missing.'],
        url: 'https://developer.clickup.com/docs/common_errors',
      },
    },
  },
};
