/** The longest lines that may have to stand on a card, so that it is large enough from the beginning. */
import { formatCount } from '../../base/formatCount.ts';
import { scenarioAt, type Trace } from '../../sim/index.ts';
import type { StagePart, Waiting } from './stageParts.ts';

/** Lines of a card from top to bottom, each with the texts that it may have. */
export type Lines = readonly (readonly string[])[];

/** Lines for `part` in the run `trace`. */
export function longestLines(trace: Trace, part: StagePart): Lines {
  const count = formatCount(trace.requests.length);
  const retries = retriedTriggers(trace);
  const clocks = `retry in 118 s, 118 s, 118 s, + ${count} more`;
  const hasRetries = part.triggers.some((trigger) => retries.has(trigger));
  if (part.kind === 'function') return functionLines(trace, part.function, part.hasAliases);
  const lines = part.waiting === null ? [] : waitingLines(part.waiting, count, hasRetries ? [[clocks]] : [], hasDelay(trace, part));
  if (part.kind !== 'resource') return lines;
  if (part.failuresOf.length > 0) lines.push([`${count} failed events`]);
  if (part.actions.length > 0) lines.push([part.actions.join(', '), `${count} calls open`, 'fault: 100 %']);
  return lines;
}

function waitingLines(waiting: Waiting, count: string, retry: Lines, isDelayed: boolean): (readonly string[])[] {
  switch (waiting) {
    case 'caller':
      return [[`${count} callers wait`], ...retry];
    case 'delivery':
      return [[`${count} sent`], [`${count} on delivery`]];
    case 'eventQueue':
      return [[`${count} waiting`], ...retry];
    case 'messages':
      return [
        [`${count} visible`],
        [`${count} in flight`],
        ['hidden for 118 s'],
        ...(isDelayed ? [[`${count} delayed, visible in 118 s`]] : []),
      ];
    case 'records':
      return [[`${count} waiting`], ['iterator age 118 s'], ...(retry.length > 0 ? [['88 partitions blocked'], ...retry] : [])];
  }
}

function functionLines(trace: Trace, fn: number, hasAliases: boolean): Lines {
  const limits = trace.epochs.map(({ scenario }) => {
    const reserved = scenario.functions.find(({ name }) => name === trace.functions[fn])?.reservedConcurrentExecutions ?? null;
    const account = formatCount(scenario.account.concurrentExecutions);
    return reserved === null
      ? `${account} in use · ${account} free in the account`
      : `${formatCount(reserved)} of ${formatCount(reserved)} reserved · ${account} free in the account`;
  });
  return hasAliases ? [aliasLines(trace, fn), limits] : [limits];
}

/** What the aliases of function `fn` say in each configuration of the run. */
const aliasLines = (trace: Trace, fn: number): string[] => trace.epochs.map(({ from }) => aliasWords(trace, fn, from));

/** Which versions the aliases of function `fn` send requests to at `t`, and what share to each: `live: 90 % to 1, 10 % to 2`. */
export function aliasWords(trace: Trace, fn: number, t: number): string {
  const { functions } = scenarioAt(trace, t);
  const aliases = functions.find(({ name }) => name === trace.functions[fn])?.aliases ?? {};
  const words = Object.entries(aliases).map(([name, { version, weights }]) => {
    const rest = 1 - Object.values(weights).reduce((sum, weight) => sum + weight, 0);
    const shares = [[version, rest] as const, ...Object.entries(weights)].filter(([, share]) => share > 0);
    return `${name}: ${shares.map(([to, share]) => `${Number((share * 100).toPrecision(3))} % to ${to}`).join(', ')}`;
  });
  return words.join(' · ');
}

const hasDelay = (trace: Trace, { title }: StagePart): boolean =>
  trace.epochs.some(({ scenario }) => (scenario.resources.find(({ name }) => name === title)?.settings.delay ?? 0) !== 0);

const known = new WeakMap<Trace, ReadonlySet<number>>();

/** Triggers of which some event had more than one attempt. */
function retriedTriggers(trace: Trace): ReadonlySet<number> {
  const before = known.get(trace);
  if (before !== undefined) return before;
  const { invocations, requests } = trace;
  const found = new Set<number>();
  for (let row = 0; row < invocations.length; row++) {
    if ((invocations.attempt[row] as number) > 1) found.add(requests.trigger[invocations.request[row] as number] as number);
  }
  known.set(trace, found);
  return found;
}
