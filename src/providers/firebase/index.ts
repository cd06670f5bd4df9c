// Firebase: Firestore, the Realtime Database, Authentication and Cloud Messaging.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const firebase: ProviderRules = {
  slug: 'firebase',
  name: 'Firebase',
  parent: 'google',
  aliases: [
    'firestore',
    'google-firestore',
    'google-firebase',
    'firebase-realtime-database',
    'firebase-cloud-messaging',
    'fcm',
    'firebase-auth',
    'cloud-firestore',
  ],
  rules,
  lifetimes,
};
