// The guards: what looks beyond one Connection before anybody is told. The provider guard (ask-guard.ts, tend-hold.ts), the host guard
// (host-trouble.ts), and their pure deciders. Decisions and numbers: docs/adr/0015-guards.md.
export { explainHeld } from './explain-held.ts';
export { findStandingHolds, type StandingHold } from './find-standing-holds.ts';
export { measureSkew } from './host-trouble.ts';
