/** A trigger invokes one function. */
import { setAt } from '../../path.ts';
import { textOr } from '../../record.ts';
import { functionOf, type Part, partNamed, partsIn } from '../part.ts';
import { allowingTrigger } from '../permissions.ts';
import type { ConnectionKind, Link } from './connection.ts';

export const invocation: ConnectionKind = {
  id: 'invocation',
  links: (json) =>
    partsIn(json).flatMap((from): Link[] => {
      const to = from.kind === 'trigger' ? partNamed(json, functionOf(json, from), 'function') : undefined;
      const reason = 'A trigger always invokes a function: connect it to another one, or remove it.';
      return to === undefined ? [] : [{ from, to, words: 'invokes', remove: () => ({ reason }) }];
    }),
  offers: (json, from, to) => {
    if (from.kind !== 'trigger' || to.kind !== 'function' || functionOf(json, from) === to.name) return [];
    return [
      {
        title: `Invoke ${to.name}`,
        help: `It invokes ${to.name} instead of ${functionOf(json, from)}.`,
        make: () => invoking(json, from, to),
      },
    ];
  },
};

/** An alias of the function before is none of the new one; a version's number can be. */
function invoking(json: unknown, trigger: Part, fn: Part): unknown {
  const qualifier = textOr(trigger.value.qualifier, null);
  const kept = qualifier !== null && /^\d+$/.test(qualifier) ? qualifier : undefined;
  const moved = setAt(setAt(json, [...trigger.path, 'function'], fn.name), [...trigger.path, 'qualifier'], kept);
  const source = textOr(trigger.value.source, null);
  return allowingTrigger(moved, fn.name, {
    id: trigger.name,
    type: trigger.type,
    source,
    qualifier: kept ?? null,
    settings: trigger.value,
  });
}
