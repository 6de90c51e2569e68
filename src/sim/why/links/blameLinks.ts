/** What made an invocation fail or take long, as causes: a fault of the timeline, a called function that failed, the longest steps of its handler. */
import { formatDuration } from '../../../base/formatDuration.ts';
import { NO_ROW } from '../../../base/table.ts';
import type { WorkStep } from '../../engine/workOf.ts';
import { endOf } from '../../trace/endOf.ts';
import { attemptsOf, indexTrace } from '../../trace/indexTrace.ts';
import type { Trace } from '../../trace/tables.ts';
import type { WhyLink } from '../why.ts';
import { attemptLink } from './attemptLink.ts';
import { faultLinks } from './faultLinks.ts';
import { reasonLinks } from './reasonLinks.ts';
import { failingStep, stepsOf } from './stepsOf.ts';

/** The attempt of a called function that failed it, else what stood behind its failing step. At most three. */
export function blameLinks(trace: Trace, row: number): WhyLink[] {
  const called = calledLinks(trace, row);
  if (called.length > 0) return called;
  const failing = failingStep(trace, row);
  return [...reasonLinks(trace, row), ...(failing === undefined ? [] : faultsOf(trace, failing).slice(0, 1))];
}

/** Its longest steps, at most `most`, and a fault that made one of them long. */
export function stepLinks(trace: Trace, row: number, most = 2): WhyLink[] {
  const longest = [...stepsOf(trace, row)].sort((one, other) => lengthOf(other) - lengthOf(one)).slice(0, most);
  const faults = longest.flatMap((step) => faultsOf(trace, step));
  return [...faults.slice(0, 1), ...longest.map((step) => stepLink(trace, row, step))];
}

/** The step that failed, else the longest one. */
export function failureStepLinks(trace: Trace, row: number): WhyLink[] {
  const failing = failingStep(trace, row);
  return failing === undefined ? stepLinks(trace, row, 1).slice(-1) : [stepLink(trace, row, failing)];
}

function stepLink(trace: Trace, row: number, step: WorkStep): WhyLink {
  const steps = stepsOf(trace, row);
  const what = step.kind === 'call' ? step.label : step.kind === 'cpu' ? 'Computing' : 'Waiting';
  const many = steps.length > 1 ? ` of ${formatDuration(endOf(trace, row) - (steps[0] as WorkStep).start)}` : '';
  const text = `${what} takes ${formatDuration(lengthOf(step))}${many}${step.failed ? ', and fails' : ''}`;
  return { time: step.start, text, ruleId: null, place: { kind: 'invocation', row } };
}

const lengthOf = ({ start, end }: WorkStep): number => end - start;

/** A call's label is its action and what it is made on. */
const faultsOf = (trace: Trace, { kind, label, start }: WorkStep): WhyLink[] =>
  kind === 'call' ? faultLinks(trace, label.split(' ').at(-1) ?? '', start) : [];

/** The last attempt of a function that it called and that failed, with what it in turn had met. */
function calledLinks(trace: Trace, row: number): WhyLink[] {
  const environment = trace.invocations.environment[row] as number;
  if (environment === NO_ROW) return [];
  const { offsets, rows } = indexTrace(trace).callsByEnvironment;
  let child = NO_ROW;
  for (let at = offsets[environment] as number; at < (offsets[environment + 1] as number); at++) {
    const call = rows[at] as number;
    if (trace.calls.invocation[call] === row && trace.calls.child[call] !== NO_ROW) child = trace.calls.child[call] as number;
  }
  if (child === NO_ROW) return [];
  const attempts = [...attemptsOf(trace, child)].filter((attempt) => endOf(trace, attempt) <= endOf(trace, row));
  const last = attempts.at(-1);
  return last === undefined ? [] : [attemptLink(trace, last)];
}
