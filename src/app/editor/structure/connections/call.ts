/** A function calls a resource: a step of its handler, and the permission where its role has a policy. */
import { serviceByType } from '../../../../sim/index.ts';
import { callLinks, withCall } from './callSteps.ts';
import type { ConnectionKind, Offer } from './connection.ts';

/** What code rarely reads: that is what triggers are for. */
const sentTo: readonly string[] = ['sqs', 'sns', 'eventbridge', 'kinesis', 'kafka', 'mq', 'iot'];

export const call: ConnectionKind = {
  id: 'call',
  links: (json) => callLinks(json, 'resource'),
  offers: (json, from, to) => {
    const service = from.kind === 'function' && to.kind === 'resource' ? serviceByType(to.type) : null;
    const actions = service?.actions ?? [];
    const ordered = sentTo.includes(to.type) ? actions.toSorted((a, b) => Number(b.writes) - Number(a.writes)) : actions;
    return ordered.map(
      ({ name, writes }): Offer => ({
        title: `Call ${name}`,
        help: writes ? `The handler changes ${to.name}, and its triggers hear of it.` : `The handler asks ${to.name}.`,
        make: () => withCall(json, from, { call: name, on: to.name }, { name: to.name, type: to.type }),
      }),
    );
  },
};
