/** New parts of a scenario, each with a fresh name, valid settings, and what it cannot be without. */
import { type TriggerDefinition, triggerByType } from '../../../sim/index.ts';
import { namesIn } from '../fields/references.ts';
import { getAt, setAt } from '../path.ts';
import { itemsOf } from '../record.ts';
import { freshName } from '../sections/freshName.ts';
import { retype } from '../sections/retype.ts';
import { fieldsOfPart } from './fieldsOfPart.ts';
import type { Done } from './outcome.ts';
import { functionOf, type Part, partKey, partsIn, partTitle, partWords, takenNames } from './part.ts';
import { allowingTrigger } from './permissions.ts';
import { withFunctionsNamed } from './withFunctionsNamed.ts';

/** What a person can put on the stage. */
export type NewPart = { readonly kind: 'function' | 'traffic' } | { readonly kind: 'trigger' | 'resource'; readonly type: string };

/** What new parts are called, where their type is no good name. */
const names: Readonly<Record<string, string>> = {
  'api-gateway': 'api',
  'function-url': 'url',
  sdk: 'program',
  alb: 'load-balancer',
  s3: 'bucket',
  sqs: 'queue',
  sns: 'topic',
  dynamodb: 'table',
  kinesis: 'stream',
  kafka: 'topic',
  mq: 'broker',
  eventbridge: 'bus',
  kms: 'key',
  http: 'service',
  iot: 'devices',
  codepipeline: 'pipeline',
};

/** What a new setting starts with, where the declaration has no default and an empty one would not do. */
const beginnings: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  schedule: { expression: 'rate(1 minute)' },
  // rule cloudfront.numbered-version
  cloudfront: { qualifier: '1' },
};

/** A function that works for a while, and which nothing invokes yet. */
export function addFunction(before: unknown): Done {
  const json = withFunctionsNamed(before);
  const name = fresh(json, 'function');
  return added(setAt(json, ['functions', name], { handler: [{ cpu: '50ms' }] }), { kind: 'function', name }, `${name}, a function`);
}

/** A resource that nothing uses yet. */
export function addResource(json: unknown, type: string): Done {
  const name = fresh(json, names[type] ?? type);
  const made = setAt(json, ['resources', name], { type });
  return added(made, { kind: 'resource', name }, `${name}, ${wordsOf(made, 'resource', name)}`);
}

/** A trigger of `fn`. Where its type needs a source it takes `source`, else a new one. */
export function addTrigger(before: unknown, type: string, fn: string, source: string | null = null): Done {
  const needs = triggerByType(type)?.sourceTypes[0];
  const base = withFunctionsNamed(before);
  const isNewSource = needs !== undefined && source === null;
  const made = isNewSource ? addResource(base, needs) : null;
  const json = made?.json ?? base;
  const from = made === null ? source : made.at?.slice('resource '.length);
  const id = fresh(json, sourceless(type) ? (names[type] ?? type) : `${from}-events`);
  const entry = { ...retype({ id }, 'type', type, fieldsOfPart({ kind: 'trigger', type }), namesIn(json)), ...beginnings[type] };
  const value = { ...entry, ...(needs === undefined ? {} : { source: from }), function: fn };
  const list = itemsOf(getAt(json, ['triggers']));
  const next = setAt(json, ['triggers'], [...list, value]);
  const allowed = allowingTrigger(next, fn, { id, type, source: from ?? null, settings: value });
  const words = `${id}, ${triggerByType(type)?.title ?? type}`;
  const reading = needs === undefined ? '' : ` and takes its events from ${from}${isNewSource ? ', which is new' : ''}`;
  return { ...added(allowed, { kind: 'trigger', name: id }, words), said: `Added ${words}: it invokes ${fn}${reading}.` };
}

/** A few requests a second to a trigger or a resource. */
export function addTraffic(json: unknown, to: string): Done {
  const list = itemsOf(getAt(json, ['traffic']));
  const entry = retype(
    { to, pattern: 'poisson', rate: 1 },
    'pattern',
    'poisson',
    fieldsOfPart({ kind: 'traffic', type: 'poisson' }),
    namesIn(json),
  );
  const next = setAt(json, ['traffic'], [...list, { ...entry, to }]);
  return added(next, { kind: 'traffic', name: `traffic[${list.length}]` }, `traffic to ${to}`);
}

/** What a new part can be attached to; where it needs none of them the list is empty. */
export interface Partners {
  /** The parts of which one is needed; the person is asked where there are several. */
  readonly fit: readonly Part[];
  /** Why none fits, where one is needed and there is none. */
  readonly missing: string | null;
}

/** The function that a new trigger invokes, or the place that new traffic goes to. */
export function partnersOf(json: unknown, made: NewPart): Partners {
  const parts = partsIn(json);
  if (made.kind === 'trigger') {
    const fit = parts.filter(({ kind }) => kind === 'function');
    return { fit, missing: fit.length > 0 ? null : 'A trigger invokes a function: add a function first.' };
  }
  if (made.kind === 'traffic') {
    const fit = parts.filter((part) => takesTraffic(json, part));
    return { fit, missing: fit.length > 0 ? null : 'There is nothing yet that requests could come by: add a trigger first.' };
  }
  return { fit: [], missing: null };
}

/** Whether traffic can be sent to this part itself: somebody waits for the answer, or a trigger takes its events. */
export function takesTraffic(json: unknown, part: Part): boolean {
  if (part.kind === 'trigger') return isWaitedFor(triggerByType(part.type));
  return part.kind === 'resource' && partsIn(json).some(({ kind, value }) => kind === 'trigger' && value.source === part.name);
}

export const isWaitedFor = (definition: TriggerDefinition | null): boolean => definition?.way === 'synchronous';

/** Whether a source of this part's type would fit a trigger of this type. */
export function fitsAsSource(type: string, part: Part): boolean {
  return part.kind === 'resource' && (triggerByType(type)?.sourceTypes.includes(part.type) ?? false);
}

/** Puts a new part on the stage beside `partner`, one that fits: see `partnersOf`. `source`: of a new trigger. */
export function addPart(json: unknown, made: NewPart, partner: Part | null, source: string | null = null): Done {
  if (made.kind === 'function') return addFunction(json);
  if (made.kind === 'resource') return addResource(json, made.type);
  if (made.kind === 'trigger')
    return addTrigger(json, made.type, partner?.kind === 'trigger' ? functionOf(json, partner) : (partner?.name ?? ''), source);
  return addTraffic(json, partner?.name ?? '');
}

const sourceless = (type: string): boolean => triggerByType(type)?.sourceTypes.length === 0;

const fresh = (json: unknown, base: string): string => freshName(base, takenNames(json));

function wordsOf(json: unknown, kind: Part['kind'], name: string): string {
  const part = partsIn(json).find((each) => each.kind === kind && each.name === name);
  return part === undefined ? name : partWords(part);
}

function added(json: unknown, part: Pick<Part, 'kind' | 'name'>, words: string): Done {
  const made = partsIn(json).find((each) => each.kind === part.kind && each.name === part.name);
  const title = part.kind === 'traffic' ? words : made === undefined ? part.name : partTitle(made);
  return { ok: true, json, name: `Add ${title}`, said: `Added ${words}.`, at: partKey(part) };
}
