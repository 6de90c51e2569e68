/** What stands on the stage: who sends, where events wait, the functions, and what they call. */
import { scenarioAt, serviceByType, type Trace, triggerByType } from '../../sim/index.ts';

export interface StageSource {
  /** Index into `trace.triggers`. */
  readonly trigger: number;
  readonly title: string;
  readonly subtitle: string;
  /** Whether Lambda queues its events: then a queue stands between it and the function. */
  readonly isQueued: boolean;
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
    const source = scenario.triggers.find((candidate) => candidate.id === id)?.source ?? null;
    const kind = shortTitle(triggerByType(type)?.title ?? type);
    return { trigger, title: source ?? kind, subtitle: source === null ? '' : kind, isQueued: machine === 'asynchronous', function: fn };
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
    if (callers.size === 0) return [];
    return [{ name, title: shortTitle(serviceByType(type)?.title ?? type), actions: [...actions], callers: [...callers] }];
  });
}

/** `Program using an AWS SDK` is too long for a card. */
function shortTitle(title: string): string {
  return title.replace(/^Program using an AWS SDK$/, 'AWS SDK').replace(/ event notification$/, ' events');
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
