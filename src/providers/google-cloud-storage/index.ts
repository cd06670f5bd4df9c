// Google Cloud Storage: its JSON API, and the XML API that speaks like S3.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const googleCloudStorage: ProviderRules = {
  slug: 'google-cloud-storage',
  name: 'Google Cloud Storage',
  parent: 'google',
  aliases: ['gcs', 'google-storage', 'cloud-storage', 'google-gcs'],
  rules,
  lifetimes,
};
