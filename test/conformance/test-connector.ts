// The points of a connector as tests.
import { describe, it } from 'node:test';
import type { Connector } from '../../src/connectors/index.ts';
import type { Counterpart } from './counterpart.ts';
import { createPoints } from './suite.ts';

export function testConnector(connector: Connector, start: () => Promise<Counterpart>): void {
  describe(connector.name, () => {
    for (const { name, title, prove, whyNot } of createPoints(connector, start))
      it(`${name}: ${title}`, async (t) => {
        const reason = await whyNot?.();
        if (reason) return t.diagnostic(`Not to be proven here: ${reason}.`);
        await prove();
      });
  });
}
