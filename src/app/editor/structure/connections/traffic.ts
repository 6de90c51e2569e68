/** Traffic goes to a door: to a trigger that somebody waits for, or to a resource whose events a trigger takes. */
import { triggers } from '../../../../sim/index.ts';
import { setAt } from '../../path.ts';
import { textOr } from '../../record.ts';
import { addTrigger, isWaitedFor, takesTraffic } from '../add.ts';
import { functionOf, type Part, partNamed, partsIn, partTitle } from '../part.ts';
import type { ConnectionKind, Link, Offer } from './connection.ts';

const sends = (json: unknown, traffic: Part, to: string): unknown => setAt(json, [...traffic.path, 'to'], to);

export const traffic: ConnectionKind = {
  id: 'traffic',
  links: (json) =>
    partsIn(json).flatMap((from): Link[] => {
      const to = from.kind === 'traffic' ? partNamed(json, textOr(from.value.to, '')) : undefined;
      if (to === undefined || to.kind === 'traffic') return [];
      const reason = 'Traffic always goes somewhere: send it to another trigger or resource, or remove it.';
      return [{ from, to, words: 'sends to', remove: () => ({ reason }) }];
    }),
  offers: (json, from, to) => {
    if (from.kind !== 'traffic' || from.value.to === to.name) return [];
    if (takesTraffic(json, to)) return [sendTo(json, from, to)];
    if (to.kind === 'function') return byDoors(json, from, to);
    const source = to.kind === 'trigger' ? partNamed(json, textOr(to.value.source, ''), 'resource') : undefined;
    return source === undefined || source.name === from.value.to ? [] : [sendTo(json, from, source)];
  },
};

function sendTo(json: unknown, from: Part, to: Part): Offer {
  const help = to.kind === 'trigger' ? 'Its callers send these requests.' : 'It announces each of them to its triggers.';
  return { title: `Send to ${partTitle(to)}`, help, make: () => sends(json, from, to.name) };
}

/** Through the doors that the function has, or a new one. */
function byDoors(json: unknown, from: Part, fn: Part): readonly Offer[] {
  const own = partsIn(json).filter((part) => part.kind === 'trigger' && functionOf(json, part) === fn.name && takesTraffic(json, part));
  const doors = triggers.filter((definition) => isWaitedFor(definition) && definition.simulated);
  return [
    ...own.filter(({ name }) => name !== from.value.to).map((door) => sendTo(json, from, door)),
    ...doors.map(({ type, title, help }) => ({
      title: `Through a new trigger: ${title}`,
      help,
      make: () => {
        const { json: made, at } = addTrigger(json, type, fn.name);
        return sends(made, from, at?.slice('trigger '.length) ?? '');
      },
    })),
  ];
}
