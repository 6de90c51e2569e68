/** What a person may do to the running system at the cursor: each is one entry of the scenario's timeline. */
import { formatCount } from '../../base/formatCount.ts';
import { parseDuration, ruleValue, serviceByType, triggerByType } from '../../sim/index.ts';
import { getAt, resolvePath } from '../editor/path.ts';
import { entriesOf, isRecord, itemsOf, numberOr, textOr } from '../editor/record.ts';

export const pokeGroups = ['Send', 'Environments', 'Limits', 'Faults'] as const;

export interface Poke {
  readonly group: (typeof pokeGroups)[number];
  /** Also the name of the edit, for undo: "Kill an environment of checkout". Unique among all that are offered at once. */
  readonly label: string;
  /** What it does, as a sentence. */
  readonly effect: string;
  /** The function, trigger or resource it is about; null: the account. */
  readonly about: string | null;
  /** The entry without its time. */
  readonly entry: Readonly<Record<string, unknown>>;
}

/** How many requests a large poke sends. */
const MANY = 50;
/** How long a service stays broken. */
const BROKEN_FOR = '10s';

/** All pokes that fit a scenario as it is written, at `time`, µs; of JSON that is none there are none. */
export function pokesFor(json: unknown, time: number): readonly Poke[] {
  const triggers = triggersIn(json);
  const pushing = triggers.filter(({ type }) => type !== 'schedule');
  const functions = entriesOf(getAt(json, ['functions'])).map(([name]) => name);
  const resources = entriesOf(getAt(json, ['resources']));
  return [
    ...pushing.flatMap(({ id }) => [sendPoke(id, 1), sendPoke(id, MANY)]),
    ...poisonPokes(triggers),
    ...functions.flatMap((name) => [killPoke(name), deployPoke(name)]),
    ...resources.flatMap(([name, resource]) => (textOr(getAt(resource, ['type']), '') === 'secret' ? [rotatePoke(name)] : [])),
    ...functions.flatMap((name) => reservedPokes(json, name, time)),
    ...triggers.flatMap(({ id, maximumConcurrency }) => mappingPokes(json, id, maximumConcurrency, time)),
    accountPoke(json, time),
    ...resources.map(([name, resource]) => breakPoke(name, serviceByType(textOr(getAt(resource, ['type']), ''))?.title ?? name)),
    ...pushing.map(({ id }) => refusePoke(id)),
  ];
}

export const sendPoke = (trigger: string, count: number): Poke => ({
  group: 'Send',
  label: count === 1 ? `Send a request through ${trigger}` : `Send ${count} requests through ${trigger}`,
  effect: count === 1 ? 'One more, at the cursor; it is picked once the new run is there.' : 'All at once, at the cursor.',
  about: trigger,
  entry: { invoke: { trigger, count } },
});

/** `where`: a trigger or, where one is polled, the resource. */
export const poisonPoke = (where: { readonly trigger: string } | { readonly resource: string }): Poke => {
  const name = 'resource' in where ? where.resource : where.trigger;
  return {
    group: 'Send',
    label: `Poison a message ${'resource' in where ? 'into' : 'through'} ${name}`,
    effect: 'One that makes the function fail every time it is tried.',
    about: name,
    entry: { poison: { ...where, count: 1 } },
  };
};

export const killPoke = (name: string): Poke => ({
  group: 'Environments',
  label: `Kill an environment of ${name}`,
  effect: 'The oldest ends at once, with what it is working on.',
  about: name,
  entry: { kill: { function: name, count: 1 } },
});

export const deployPoke = (name: string): Poke => ({
  group: 'Environments',
  label: `Deploy ${name}`,
  effect: 'New code replaces every environment: idle ones now, busy ones at their next freeze.',
  about: name,
  entry: { deploy: { function: name, count: 1 } },
});

const rotatePoke = (name: string): Poke => ({
  group: 'Environments',
  label: `Rotate ${name}`,
  effect: 'The secret gets a new value: what was read before is no longer current.',
  about: name,
  entry: { rotate: { resource: name } },
});

const breakPoke = (name: string, title: string): Poke => ({
  group: 'Faults',
  label: `Break ${name} for ${BROKEN_FOR}`,
  effect: `${title}: every call fails meanwhile.`,
  about: name,
  entry: { fault: { on: name, errorRate: 1, for: BROKEN_FOR } },
});

const refusePoke = (name: string): Poke => ({
  group: 'Faults',
  label: `Let Lambda fail ${name} for ${BROKEN_FOR}`,
  effect: 'Lambda itself answers what comes by this trigger with an error meanwhile.',
  about: name,
  entry: { fault: { on: name, errorRate: 1, for: BROKEN_FOR } },
});

function reservedPokes(json: unknown, name: string, time: number): readonly Poke[] {
  const path = `functions.${name}.reservedConcurrentExecutions`;
  const now = numberOr(settingAt(json, path, time), null);
  const stop: Poke = {
    group: 'Limits',
    label: `Stop ${name}: reserve 0`,
    effect: 'Reserved concurrency 0: nothing of it is invoked until that is raised.',
    about: name,
    entry: { set: { [path]: 0 } },
  };
  const stops = now === 0 || isProvisioned(json, name) ? [] : [stop];
  const most = reservable(json, name, time);
  return now === null || now >= most ? stops : [raise(name, 'reserved concurrency', path, now, most), ...stops];
}

/** The most that one function may reserve at `time` beside the others. */
function reservable(json: unknown, name: string, time: number): number {
  const others = entriesOf(getAt(json, ['functions'])).filter(([other]) => other !== name);
  const reserved = others.map(([other]) => numberOr(settingAt(json, `functions.${other}.reservedConcurrentExecutions`, time), 0));
  const account = numberOr(settingAt(json, 'account.concurrentExecutions', time), ruleValue('limits.account-concurrency'));
  return account - Math.min(account, ruleValue('limits.unreserved-minimum')) - reserved.reduce((sum, each) => sum + each, 0);
}

/** AWS lets nobody reserve less than is provisioned. */
function isProvisioned(json: unknown, name: string): boolean {
  const settings = getAt(json, ['functions', name]);
  const aliases = entriesOf(getAt(settings, ['aliases'])).map(([, alias]) => alias);
  const timeline = JSON.stringify(getAt(json, ['timeline']) ?? '');
  return (
    timeline.includes('rovisioned') ||
    [settings, ...aliases].some((each) => numberOr(getAt(each, ['provisionedConcurrentExecutions']), 0) > 0)
  );
}

function mappingPokes(json: unknown, id: string, written: unknown, time: number): readonly Poke[] {
  const path = `triggers.${id}.maximumConcurrency`;
  const now = numberOr(settingAt(json, path, time) ?? written, null);
  return now === null ? [] : [raise(id, 'maximum concurrency', path, now)];
}

function accountPoke(json: unknown, time: number): Poke {
  const path = 'account.concurrentExecutions';
  const now = numberOr(settingAt(json, path, time), ruleValue('limits.account-concurrency'));
  return { ...raise('the account', 'concurrency', path, now), about: null };
}

function raise(name: string, what: string, path: string, now: number, most = Number.POSITIVE_INFINITY): Poke {
  const next = Math.min(most, now === 0 ? 1 : now * 2);
  return {
    group: 'Limits',
    label: `Raise ${what} of ${name} from ${formatCount(now)} to ${formatCount(next)}`,
    effect: 'From the cursor on.',
    about: name,
    entry: { set: { [path]: next } },
  };
}

/** What a setting is at `time`: as the timeline set it last, else as written. */
function settingAt(json: unknown, path: string, time: number): unknown {
  let [value, since] = [getAt(json, resolvePath(json, path)), -1];
  for (const entry of itemsOf(getAt(json, ['timeline']))) {
    const at = parseDuration(textOr(getAt(entry, ['at']), ''));
    const next = getAt(entry, ['set', path]);
    if (at === null || next === undefined || at > time || at < since) continue;
    [value, since] = [next, at];
  }
  return value;
}

interface Door {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly maximumConcurrency: unknown;
}

function triggersIn(json: unknown): readonly Door[] {
  return itemsOf(getAt(json, ['triggers'])).flatMap((trigger, place) => {
    const type = textOr(getAt(trigger, ['type']), '');
    if (!isRecord(trigger) || triggerByType(type)?.simulated !== true) return [];
    const { maximumConcurrency } = trigger;
    return [{ id: textOr(trigger.id, `${type}-${place + 1}`), type, source: textOr(trigger.source, ''), maximumConcurrency }];
  });
}

/** Into a queue or stream once, however many read it; straight by a trigger where nothing is polled. */
function poisonPokes(triggers: readonly Door[]): readonly Poke[] {
  const isPolled = ({ type, source }: Door) => triggerByType(type)?.way === 'polling' && source !== '';
  const sources = [...new Set(triggers.filter(isPolled).map(({ source }) => source))];
  const others = triggers.filter((trigger) => !isPolled(trigger) && trigger.type !== 'schedule');
  return [...sources.map((resource) => poisonPoke({ resource })), ...others.map(({ id }) => poisonPoke({ trigger: id }))];
}
