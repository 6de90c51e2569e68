/** The steps by which functions call other parts. */
import { getAt, type Path, setAt } from '../../path.ts';
import { entriesOf, itemsOf, textOr } from '../../record.ts';
import { type Part, type PartKind, partNamed, partsIn } from '../part.ts';
import { allowingCall } from '../permissions.ts';
import { withoutPath } from '../remove.ts';
import type { Link } from './connection.ts';

interface PlacedStep {
  readonly path: Path;
  readonly action: string;
  readonly on: string;
}

/** One link for all calls of a function on the same part. */
export function callLinks(json: unknown, kind: PartKind): readonly Link[] {
  return partsIn(json).flatMap((from): Link[] => {
    const steps = from.kind === 'function' ? stepsOf(from) : [];
    return [...new Set(steps.map(({ on }) => on))].flatMap((name): Link[] => {
      const to = partNamed(json, name, kind);
      const own = steps.filter(({ on }) => on === name);
      const actions = [...new Set(own.map(({ action }) => action.split(':').at(-1) ?? action))];
      if (to === undefined) return [];
      // From the last on, so that the places of the others stay.
      const remove = () => ({ json: own.toReversed().reduce((rest, { path }) => withoutPath(rest, path), json) });
      return [{ from, to, words: `calls ${actions.join(', ')}`, remove }];
    });
  });
}

/** The scenario with one more step at the end of the handler, which the function's role allows. */
export function withCall(
  json: unknown,
  from: Part,
  step: Readonly<Record<string, unknown>>,
  called: { readonly name: string; readonly type: string; readonly function?: string },
): unknown {
  const at = [...from.path, 'handler'];
  const called_ = allowingCall(json, from.name, String(step.call), called);
  return setAt(called_, at, [...itemsOf(getAt(json, at)), step]);
}

function stepsOf({ path, value }: Part): readonly PlacedStep[] {
  const versions = entriesOf(value.versions).map(([version, own]) => [['versions', version], own] as const);
  return [[[], value] as const, ...versions].flatMap(([at, holder]) =>
    ['init', 'handler'].flatMap((phase) =>
      itemsOf(getAt(holder, [phase])).flatMap((step, i): PlacedStep[] => {
        const [action, on] = [textOr(getAt(step, ['call']), null), textOr(getAt(step, ['on']), null)];
        return action === null || on === null ? [] : [{ path: [...path, ...at, phase, i], action, on }];
      }),
    ),
  );
}
