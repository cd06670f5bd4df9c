// Does a new authorization reach everything that the one before did? Asked at each Reconnect, before anything is replaced.
export { lookAtReach } from './look-at-reach.ts';
export { describeShortfall } from './shortfall.ts';
