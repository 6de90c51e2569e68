/** A trigger takes its events from one resource. */
import { setAt } from '../../path.ts';
import { textOr } from '../../record.ts';
import { fitsAsSource } from '../add.ts';
import { functionOf, partNamed, partsIn } from '../part.ts';
import { allowingTrigger } from '../permissions.ts';
import type { ConnectionKind, Link } from './connection.ts';

export const source: ConnectionKind = {
  id: 'source',
  links: (json) =>
    partsIn(json).flatMap((to): Link[] => {
      const from = to.kind === 'trigger' ? partNamed(json, textOr(to.value.source, ''), 'resource') : undefined;
      const reason = 'This trigger takes its events from a resource: connect another one to it, or remove the trigger.';
      return from === undefined ? [] : [{ from, to, words: 'is the source of', remove: () => ({ reason }) }];
    }),
  offers: (json, from, to) => {
    if (to.kind !== 'trigger' || !fitsAsSource(to.type, from) || to.value.source === from.name) return [];
    const make = () => {
      const moved = setAt(json, [...to.path, 'source'], from.name);
      return allowingTrigger(moved, functionOf(json, to), { id: to.name, type: to.type, source: from.name, settings: to.value });
    };
    return [{ title: `Source of ${to.name}`, help: `${to.name} takes its events from ${from.name}.`, make }];
  },
};
