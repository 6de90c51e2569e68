/** A function invokes another one: directly, or through its API or function URL. */
import { functionOf, type Part } from '../part.ts';
import { callLinks, withCall } from './callSteps.ts';
import type { ConnectionKind, Offer } from './connection.ts';

/** The actions that go through a trigger, by its type. */
const doors: Readonly<Record<string, string>> = { 'api-gateway': 'execute-api:Invoke', 'function-url': 'lambda:InvokeFunctionUrl' };

export const invoke: ConnectionKind = {
  id: 'invoke',
  links: (json) => [...callLinks(json, 'function'), ...callLinks(json, 'trigger')],
  offers: (json, from, to) => {
    if (from.kind !== 'function') return [];
    if (to.kind === 'function') return directly(json, from, to);
    const action = to.kind === 'trigger' && Object.hasOwn(doors, to.type) ? doors[to.type] : undefined;
    if (action === undefined) return [];
    const called = { name: to.name, type: to.type, function: functionOf(json, to) };
    const help = `The handler of ${from.name} sends a request to ${to.name} and waits for the answer.`;
    return [{ title: `Call ${action}`, help, make: () => withCall(json, from, { call: action, on: to.name }, called) }];
  },
};

function directly(json: unknown, from: Part, to: Part): readonly Offer[] {
  const step = { call: 'lambda:InvokeFunction', on: to.name };
  const called = { name: to.name, type: 'function' };
  return [
    {
      title: 'Invoke (RequestResponse)',
      help: `The handler of ${from.name} waits for the answer of ${to.name}.`,
      make: () => withCall(json, from, step, called),
    },
    {
      title: 'Invoke (Event)',
      help: `The handler of ${from.name} hands an event over to ${to.name} and goes on.`,
      make: () => withCall(json, from, { ...step, invocationType: 'Event' }, called),
    },
  ];
}
