/** The parts of the stage: who sends, where events wait, the functions, what they call, and where failures end. */
import { formatCount } from '../../base/formatCount.ts';
import { type Scenario, serviceByType, type Trace, triggerByType } from '../../sim/index.ts';
import { failureTargets, feedsOf } from './failureTargets.ts';
import { runtimeName } from './runtimeName.ts';

/** How events that wait at a part wait: for a caller's next try, in Lambda's event queue, in a queue of SQS, in a stream, or with the service that delivers them. */
export type Waiting = 'caller' | 'eventQueue' | 'messages' | 'records' | 'delivery';

interface Part {
  readonly title: string;
  /** What it is, or empty where the title says it. */
  readonly subtitle: string;
  /** Indices into `trace.triggers`: those whose events are sent, or wait, here. */
  readonly triggers: readonly number[];
}

export interface SourcePart extends Part {
  readonly kind: 'source';
  readonly waiting: Waiting;
}

/** Lambda's own queue in front of a function that is invoked asynchronously. */
export interface QueuePart extends Part {
  readonly kind: 'queue';
  readonly waiting: 'eventQueue';
  /** Index into `trace.functions`. */
  readonly function: number;
}

export interface FunctionPart extends Part {
  readonly kind: 'function';
  /** Index into `trace.functions`. */
  readonly function: number;
  /** Whether an alias of it sends requests to versions. */
  readonly hasAliases: boolean;
}

export interface ResourcePart extends Part {
  readonly kind: 'resource';
  readonly name: string;
  /** How its own events wait; null when it triggers nothing. */
  readonly waiting: Waiting | null;
  /** Actions that functions call on it, such as `GetObject`. */
  readonly actions: readonly string[];
  /** Triggers whose failed events end here. */
  readonly failuresOf: readonly number[];
}

export type StagePart = SourcePart | QueuePart | FunctionPart | ResourcePart;

/** Sources first: circles are then opened where they come back to one. */
export function partsOf(trace: Trace, scenario: Scenario): StagePart[] {
  const resources = resourcesOf(trace, scenario);
  const isSource = (part: ResourcePart): boolean => part.triggers.length > 0 || feedsOf(scenario, part.name).length > 0;
  return [
    ...sourcesOf(trace, scenario),
    ...resources.filter(isSource),
    ...queuesOf(trace),
    ...functionsOf(trace, scenario),
    ...resources.filter((part) => !isSource(part)),
  ];
}

function waitingOf(trace: Trace, trigger: number): Waiting {
  const machine = trace.triggers[trigger]?.machine;
  if (machine === 'queueMessage') return 'messages';
  if (machine === 'streamBatch') return 'records';
  return machine === 'asynchronous' ? 'delivery' : 'caller';
}

/** Triggers that no resource stands for: an API, a program, a schedule. Calls in a function's code come from the function's own card. */
function sourcesOf(trace: Trace, scenario: Scenario): SourcePart[] {
  return trace.triggers.flatMap(({ type, id }, trigger) => {
    const own = scenario.triggers.find((candidate) => candidate.id === id);
    if (own === undefined || scenario.resources.some(({ name }) => name === own.source)) return [];
    const title = shortTitle(triggerByType(type)?.title ?? type);
    const hasTwin = scenario.triggers.some((other) => other.type === type && other.id !== id);
    return [{ kind: 'source', title, subtitle: hasTwin ? id : '', triggers: [trigger], waiting: waitingOf(trace, trigger) }];
  });
}

function queuesOf(trace: Trace): QueuePart[] {
  return trace.functions.flatMap((_, fn) => {
    const triggers = trace.triggers.flatMap(({ machine, function: target }, i) => (machine === 'asynchronous' && target === fn ? [i] : []));
    if (triggers.length === 0) return [];
    return [{ kind: 'queue', title: 'Event queue', subtitle: '', triggers, waiting: 'eventQueue', function: fn }];
  });
}

function functionsOf(trace: Trace, scenario: Scenario): FunctionPart[] {
  return trace.functions.map((name, index) => {
    const configuration = scenario.functions.find((candidate) => candidate.name === name);
    const memory = formatCount(configuration?.memorySize ?? 0);
    const subtitle = `${runtimeName(configuration?.runtime ?? '')} · ${memory} MB`;
    const hasAliases = trace.versions.filter((version) => version.function === index).length > 1;
    return { kind: 'function', title: name, subtitle, triggers: [], function: index, hasAliases };
  });
}

/** Resources that take part: they trigger a function, pass events on, are called, or hold what failed. */
function resourcesOf(trace: Trace, scenario: Scenario): ResourcePart[] {
  return scenario.resources.flatMap(({ name, type, settings }) => {
    const steps = scenario.functions.flatMap(({ init, handler }) => [...init, ...handler]);
    const actions = steps.flatMap((step) =>
      step.kind === 'call' && step.on === name ? [step.action.split(':').at(-1) ?? step.action] : [],
    );
    const triggers = trace.triggers.flatMap(({ id }, i) =>
      scenario.triggers.some((own) => own.id === id && own.source === name) ? [i] : [],
    );
    const failuresOf = trace.triggers.flatMap((_, i) => (failureTargets(trace, scenario, i).some(({ to }) => to === name) ? [i] : []));
    const takesPart = actions.length + triggers.length + failuresOf.length + feedsOf(scenario, name).length > 0;
    if (!takesPart && !scenario.resources.some((other) => feedsOf(scenario, other.name).includes(name))) return [];
    const kind = settings.fifo === true ? title(type).replace(' ', ' FIFO ') : title(type);
    const waiting = triggers.length === 0 ? null : waitingOf(trace, triggers[0] as number);
    return [{ kind: 'resource', name, title: name, subtitle: kind, triggers, waiting, actions: [...new Set(actions)], failuresOf }];
  });
}

const title = (type: string): string => shortTitle(serviceByType(type)?.title ?? type);

/** `Program using an AWS SDK` is too long for a card. */
function shortTitle(words: string): string {
  return words
    .replace(/^Program using an AWS SDK$/, 'AWS SDK')
    .replace(/^Kinesis data stream$/, 'Kinesis stream')
    .replace(/ \(.*\)$/, '');
}
