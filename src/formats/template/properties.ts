/** Tables of properties: what each one of a template becomes in the scenario. The walk over them reports every property, also the unknown ones. */
import { durationText } from '../../sim/index.ts';
import type { Treatment } from '../importing.ts';
import type { Place, Target, TemplateContext } from './context.ts';
import { entriesOf, itemsOf, plainFlag, plainNumber, type TemplateNode } from './node.ts';

export type { Place, Target } from './context.ts';

export interface Property {
  readonly treatment: Treatment;
  /** What it becomes, or why nothing of it. Also the words of the documentation. */
  readonly becomes: string;
  /** Absent for what is ignored. */
  readonly read?: (value: TemplateNode, target: Target, place: Place) => void;
  /** A group's own properties, for the documentation; its `read` walks over them. */
  readonly within?: Properties;
}

export type Properties = Readonly<Record<string, Property>>;

/** Reads every entry of a map by its table into `target`. */
export function readProperties(
  node: TemplateNode | undefined,
  table: Properties,
  target: Target,
  context: TemplateContext,
  path: string,
): void {
  for (const [name, { line, value }] of entriesOf(node)) {
    const at = `${path}.${name}`;
    const property = Object.hasOwn(table, name) ? table[name] : undefined;
    if (property === undefined) {
      context.report.add('ignored', at, line, 'Coldstart does not know this property.');
      continue;
    }
    let said = false;
    const place: Place = {
      context,
      path: at,
      line,
      note: (treatment, text) => {
        said = true;
        context.report.add(treatment, at, line, text);
      },
    };
    property.read?.(value, target, place);
    if (!said && property.within === undefined) context.report.add(property.treatment, at, line, property.becomes);
  }
}

/** A property that has no meaning for a simulation. */
export const ignored = (why: string): Property => ({ treatment: 'ignored', becomes: why });

/** A property that is read by its owner, which looks at several properties together. */
export const readByOwner = (becomes: string, treatment: Treatment = 'read'): Property => ({ treatment, becomes });

const notUnderstood = 'The value is not one that can be read here; left out.';

export const integer = (key: string): Property => ({
  treatment: 'read',
  becomes: `\`${key}\``,
  read: (value, target, place) => {
    const number = plainNumber(value);
    if (number === null) place.note('ignored', notUnderstood);
    else target[key] = number;
  },
});

/** Whole seconds, as AWS writes times. `none`: a number that AWS uses for no limit. */
export const seconds = (key: string, { unit = 1, none }: { readonly unit?: number; readonly none?: number } = {}): Property => ({
  treatment: 'read',
  becomes: `\`${key}\``,
  read: (value, target, place) => {
    const number = plainNumber(value);
    if (number === null || (number < 0 && number !== none)) place.note('ignored', notUnderstood);
    else target[key] = number === none ? null : durationText(Math.round(number * unit * 1_000_000));
  },
});

export const flag = (key: string): Property => ({
  treatment: 'read',
  becomes: `\`${key}\``,
  read: (value, target, place) => {
    const truth = plainFlag(value);
    if (truth === null) place.note('ignored', notUnderstood);
    else target[key] = truth;
  },
});

export const text = (key: string): Property => ({
  treatment: 'read',
  becomes: `\`${key}\``,
  read: (value, target, place) => {
    const words = place.context.textOf(value);
    if (words === null) place.note('ignored', notUnderstood);
    else target[key] = words;
  },
});

/** A list of texts. */
export const texts = (key: string): Property => ({
  treatment: 'read',
  becomes: `\`${key}\``,
  read: (value, target, { context }) => {
    target[key] = itemsOf(value).flatMap((item) => context.textOf(item) ?? []);
  },
});

/** Any JSON, such as an event pattern. */
export const json = (key: string): Property => ({
  treatment: 'read',
  becomes: `\`${key}\``,
  read: (value, target, { context }) => {
    target[key] = context.jsonOf(value);
  },
});

/** The name of a resource of one of these types, by `Ref`, `Fn::GetAtt`, ARN or name. */
export const reference = (key: string, types: readonly string[]): Property => ({
  treatment: 'read',
  becomes: `\`${key}\``,
  read: (value, target, place) => {
    const name = place.context.targetOf(value, types, place);
    if (name !== null) target[key] = name;
  },
});

/** A map with properties of its own, read into the same target or into one under `key`. */
export const group = (becomes: string, within: Properties, key?: string): Property => ({
  treatment: 'read',
  becomes,
  within,
  read: (value, target, { context, path }) => {
    const inner = key === undefined ? target : targetUnder(target, key);
    readProperties(value, within, inner, context, path);
  },
});

/** The object under a key, made when it is not there. */
export function targetUnder(target: Target, key: string): Target {
  const known = target[key];
  if (typeof known === 'object' && known !== null) return known as Target;
  const made: Target = {};
  target[key] = made;
  return made;
}
