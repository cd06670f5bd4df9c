// Diagnosis: failure + rules -> why, and whether it is disconnected at all. Pure.
export * from './types.ts';
