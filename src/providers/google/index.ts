// Google: what holds for all its products. OAuth, service accounts, Workspace and Calendar; the products themselves have folders of their own.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const google: ProviderRules = {
  slug: 'google',
  name: 'Google',
  aliases: [
    'google-*',
    'gsuite',
    'g-suite',
    'gcp',
    'adsense',
    'admob',
    'blogger',
    'looker-studio',
    'doubleclick',
    'vertex-ai',
    'pubsub',
  ],
  marks: [
    { at: { 'error.details.*.@type': 'type.googleapis.com/google.rpc.ErrorInfo' } },
    { at: { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' } },
    { at: { error: 'invalid_grant', error_description: 'reauth related error (invalid_rapt)' } },
  ],
  rules,
  lifetimes,
  help,
};
