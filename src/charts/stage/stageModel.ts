/** What stands on the stage: who sends, where events wait, the functions, and what they call. */
import { scenarioAt, serviceByType, type Trace, triggerByType } from '../../sim/index.ts';

export interface StageSource {
  /** Index into `trace.triggers`. */
  readonly trigger: number;
  readonly title: string;
  readonly subtitle: string;
  /** Whether Lambda queues its events: then a queue stands between it and the function. */
  readonly isQueued: boolean;
  /** Whether Lambda polls it: then the events wait at the source itself. */
  readonly isPolled: boolean;
  /** Index of the function that calls, for calls from function to function; null for a source of its own. */
  readonly caller: number | null;
  /** Index into `trace.functions`. */
  readonly function: number;
}

export interface StageFunction {
  readonly index: number;
  readonly title: string;
  readonly subtitle: string;
}

export interface StageResource {
  readonly name: string;
  readonly title: string;
  /** Actions that functions call on it, such as `GetObject`. */
  readonly actions: readonly string[];
  /** Indices of the functions that call it. */
  readonly callers: readonly number[];
  /** Triggers whose failed events end here. */
  readonly failuresOf: readonly number[];
}

export interface StageModel {
  readonly sources: readonly StageSource[];
  readonly functions: readonly StageFunction[];
  readonly resources: readonly StageResource[];
}

/** The parts at the beginning of the run. What a `set` changes later changes no part, only what is written on it. */
export function stageModel(trace: Trace): StageModel {
  const scenario = scenarioAt(trace, 0);
  const sources = trace.triggers.map(({ type, id, function: fn, machine }, trigger): StageSource => {
    const own = scenario.triggers.find((candidate) => candidate.id === id);
    const source = own?.source ?? null;
    const kind = shortTitle(triggerByType(type)?.title ?? type);
    const isPolled = machine === 'queueMessage' || machine === 'streamBatch';
    const caller = own === undefined ? trace.functions.indexOf(id.slice(0, id.indexOf(':'))) : null;
    return {
      trigger,
      title: source ?? kind,
      subtitle: source === null ? '' : kind,
      isQueued: machine === 'asynchronous' && caller === null,
      isPolled,
      caller,
      function: fn,
    };
  });
  const functions = trace.functions.map((name, index): StageFunction => {
    const configuration = scenario.functions.find((candidate) => candidate.name === name);
    const memory = (configuration?.memorySize ?? 0).toLocaleString('en-US');
    return { index, title: name, subtitle: `${runtimeName(configuration?.runtime ?? '')} · ${memory} MB` };
  });
  return { sources, functions, resources: resourcesOf(trace) };
}

function resourcesOf(trace: Trace): StageResource[] {
  const scenario = scenarioAt(trace, 0);
  return scenario.resources.flatMap(({ name, type }) => {
    const actions = new Set<string>();
    const callers = new Set<number>();
    for (const fn of scenario.functions) {
      for (const step of [...fn.init, ...fn.handler]) {
        if (step.kind !== 'call' || step.on !== name) continue;
        actions.add(step.action.split(':').at(-1) ?? step.action);
        callers.add(trace.functions.indexOf(fn.name));
      }
    }
    const failuresOf = trace.triggers.flatMap(({ id, function: fn }, trigger) =>
      endsAt(scenario, id, trace.functions[fn] ?? '', name) ? [trigger] : [],
    );
    if (callers.size === 0 && failuresOf.length === 0) return [];
    for (const trigger of failuresOf) callers.add(trace.triggers[trigger]?.function ?? 0);
    return [{ name, title: shortTitle(serviceByType(type)?.title ?? type), actions: [...actions], callers: [...callers], failuresOf }];
  });
}

/** Whether events that a trigger gives up end at the resource `name`: by its own setting, its queue's redrive or its function's targets. */
function endsAt(scenario: ReturnType<typeof scenarioAt>, trigger: string, fn: string, name: string): boolean {
  const own = scenario.triggers.find(({ id }) => id === trigger);
  const config = scenario.functions.find((candidate) => candidate.name === fn);
  const source = scenario.resources.find((candidate) => candidate.name === own?.source);
  const isAsynchronous = own !== undefined && ['asynchronous', 'schedule'].includes(triggerByType(own.type)?.way ?? '');
  const targets = isAsynchronous ? [config?.asyncConfig.onFailure, config?.deadLetterQueue] : [source?.settings.deadLetterQueue];
  return [...targets, own?.settings.onFailure, own?.settings.deadLetterQueue].includes(name);
}

/** `Program using an AWS SDK` is too long for a card. */
function shortTitle(title: string): string {
  return title
    .replace(/^Program using an AWS SDK$/, 'AWS SDK')
    .replace(/ event notification$/, ' events')
    .replace(/^Kinesis data stream$/, 'Kinesis stream')
    .replace(/ subscription$/, ' topic');
}

const RUNTIMES: readonly (readonly [RegExp, string])[] = [
  [/^python(.*)$/, 'Python $1'],
  [/^nodejs(\d+).*$/, 'Node.js $1'],
  [/^java(\d+).*$/, 'Java $1'],
  [/^dotnet(.*)$/, '.NET $1'],
  [/^ruby(.*)$/, 'Ruby $1'],
  [/^provided\..*$/, 'OS-only runtime'],
];

/** `python3.13` as people say it. */
export function runtimeName(id: string): string {
  for (const [pattern, words] of RUNTIMES) if (pattern.test(id)) return id.replace(pattern, words);
  return id;
}
