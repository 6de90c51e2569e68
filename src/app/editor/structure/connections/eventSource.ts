/** A resource invokes a function by a new trigger between them. */
import { triggers } from '../../../../sim/index.ts';
import { addTrigger, fitsAsSource } from '../add.ts';
import type { ConnectionKind } from './connection.ts';

export const eventSource: ConnectionKind = {
  id: 'eventSource',
  // The trigger is a part of its own: its two sides are the connections.
  links: () => [],
  offers: (json, from, to) =>
    to.kind !== 'function'
      ? []
      : triggers
          .filter(({ type }) => fitsAsSource(type, from))
          .map(({ type, title, help }) => ({
            title: `Trigger: ${title}`,
            help,
            make: () => addTrigger(json, type, to.name, from.name).json,
          })),
};
