/** A function calls a resource: a step of its handler, and the permission where its role has a policy. */
import { serviceByType } from '../../../../sim/index.ts';
import { callLinks, withCall } from './callSteps.ts';
import type { ConnectionKind, Offer } from './connection.ts';

export const call: ConnectionKind = {
  id: 'call',
  links: (json) => callLinks(json, 'resource'),
  offers: (json, from, to) => {
    const service = from.kind === 'function' && to.kind === 'resource' ? serviceByType(to.type) : null;
    return (service?.actions ?? []).map(
      ({ name, writes }): Offer => ({
        title: `Call ${name}`,
        help: writes ? `The handler of ${from.name} changes something in ${to.name}.` : `The handler of ${from.name} asks ${to.name}.`,
        make: () => withCall(json, from, { call: name, on: to.name }, { name: to.name, type: to.type }),
      }),
    );
  },
};
