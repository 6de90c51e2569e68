/** The parts of a scenario's JSON: functions, resources, triggers and traffic, each by its name. Reads JSON that may be wrong elsewhere. */
import { serviceByType, triggerByType } from '../../../sim/index.ts';
import { trafficWords } from '../fields/entrySummary.ts';
import { getAt, type Path } from '../path.ts';
import { entriesOf, isRecord, itemsOf, textOr } from '../record.ts';

export type PartKind = 'traffic' | 'trigger' | 'function' | 'resource';

export interface Part {
  readonly kind: PartKind;
  /** What references call it; for traffic its id, else `traffic[2]`. */
  readonly name: string;
  /** Of a trigger or resource its type, of traffic its pattern, of a function nothing. */
  readonly type: string;
  readonly path: Path;
  readonly value: Readonly<Record<string, unknown>>;
}

/** Every part that can be read, in the order of the scenario: traffic, triggers, functions, resources. */
export function partsIn(json: unknown): readonly Part[] {
  return [...listed(json, 'traffic'), ...listed(json, 'triggers'), ...named(json, 'functions'), ...named(json, 'resources')];
}

/** The part that references call `name`, traffic among them; undefined when there is none. */
export function partNamed(json: unknown, name: string, kind?: PartKind): Part | undefined {
  return partsIn(json).find((part) => part.name === name && (kind === undefined || part.kind === kind));
}

/** Names that a new part may not have: functions, resources and triggers share one namespace. */
export function takenNames(json: unknown): readonly string[] {
  return partsIn(json).flatMap(({ kind, name }) => (kind === 'traffic' ? [] : [name]));
}

/** Tells a part from every other one. */
export const partKey = ({ kind, name }: Pick<Part, 'kind' | 'name'>): string => `${kind} ${name}`;

/** How a part is called on the stage and in messages. */
export function partTitle({ kind, name, path }: Part): string {
  return kind === 'traffic' && name.startsWith('traffic[') ? `Traffic ${Number(path[1]) + 1}` : name;
}

/** What a part is, in a few words: "SQS queue", "API Gateway", "poisson 6/s". */
export function partWords({ kind, type, value }: Part): string {
  if (kind === 'function') return 'Function';
  if (kind === 'traffic') return trafficWords(value);
  const title = (kind === 'trigger' ? triggerByType(type)?.title : serviceByType(type)?.title) ?? type;
  return value.fifo === true ? title.replace(' ', ' FIFO ') : title;
}

/** The name of the function that a trigger invokes: the only one where none is written. */
export function functionOf(json: unknown, trigger: Part): string {
  return textOr(trigger.value.function, onlyFunction(json) ?? '');
}

/** The function that a trigger without one means: the only one; null when there are several, or none. */
export function onlyFunction(json: unknown): string | null {
  const [first, ...rest] = named(json, 'functions');
  return first !== undefined && rest.length === 0 ? first.name : null;
}

/** The name of a trigger: its id, else its type and its place in the list. */
export function triggerName(value: unknown, index: number): string {
  const id = getAt(value, ['id']);
  return typeof id === 'string' && id !== '' ? id : `${textOr(getAt(value, ['type']), 'trigger')}-${index + 1}`;
}

function listed(json: unknown, section: 'traffic' | 'triggers'): Part[] {
  return itemsOf(getAt(json, [section])).flatMap((value, i): Part[] => {
    if (!isRecord(value)) return [];
    const path = [section, i];
    if (section === 'triggers') return [{ kind: 'trigger', name: triggerName(value, i), type: textOr(value.type, ''), path, value }];
    return [{ kind: 'traffic', name: textOr(value.id, `traffic[${i}]`), type: textOr(value.pattern, ''), path, value }];
  });
}

function named(json: unknown, section: 'functions' | 'resources'): Part[] {
  return entriesOf(getAt(json, [section])).flatMap(([name, value]): Part[] => {
    if (!isRecord(value)) return [];
    const kind = section === 'functions' ? 'function' : 'resource';
    return [{ kind, name, type: kind === 'function' ? '' : textOr(value.type, ''), path: [section, name], value }];
  });
}
