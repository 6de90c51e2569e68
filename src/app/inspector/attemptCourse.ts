/** What one attempt went through, in order: arrival, the phases of its environment, its end. */
import { NO_ROW } from '../../base/table.ts';
import {
  attemptNumber,
  endings,
  endOf,
  initWorkOf,
  isColdStart,
  spansInWindow,
  type Trace,
  type WorkStep,
  workOf,
} from '../../sim/index.ts';
import type { CourseStep } from './Course.tsx';
import { phaseColour, stateTitle } from './stateTitle.ts';

/** The course of the attempt in row `row`; of a refused one, its refusal. */
export function attemptCourse(trace: Trace, row: number): CourseStep[] {
  const { invocations, machines } = trace;
  const time = invocations.time[row] as number;
  const environment = invocations.environment[row] as number;
  const attempt = attemptNumber(trace, row);
  const arrival = { start: time, end: time, title: attempt === 1 ? 'Request arrives' : `Attempt ${attempt} arrives`, colour: '--accent' };
  if (environment === NO_ROW) return [{ start: time, end: time, title: 'Refused', colour: '--phase-throttled' }];
  const end = endOf(trace, row);
  const stretches = spansInWindow(trace, environment, time, end).filter(({ invocation }) => invocation === row);
  const work = [...(isColdStart(trace, row) ? initWorkOf(trace, environment) : []), ...workOf(trace, row)];
  const steps = stretches.flatMap(({ state, start, end: until }): CourseStep[] => {
    const info = machines.environment[state];
    const colour = phaseColour(info?.phase ?? null);
    const inside = work.filter((step) => step.start >= start && step.end <= until && info?.phase !== 'create');
    const own = { start, end: until, title: info === undefined ? 'Unknown' : stateTitle(info), colour };
    if (info === undefined || info.phase === 'invoke') return [own, ...workSteps(inside, colour)];
    return [{ ...own, text: withoutPrefix(info.description) }, ...workSteps(inside, colour)];
  });
  const last = stretches.at(-1)?.end ?? end;
  return [arrival, ...steps, { start: last, end: last, ...endTitle(trace, row) }];
}

/** "Init: the runtime starts." under the title "Init of the runtime" says it twice. */
function withoutPrefix(description: string): string {
  return sentenceCase(description.replace(/^(Init|SnapStart): /, ''));
}

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** How many steps of one stretch are shown; the others are summed up. */
const SHOWN = 12;

function workSteps(steps: readonly WorkStep[], colour: string): CourseStep[] {
  const shown = steps.slice(0, SHOWN).map(({ label, kind, start, end, failed, failure }) => ({
    start,
    end,
    title: `${kind === 'call' ? label : workTitles[kind]}${failed ? ', failed' : ''}`,
    colour: failed ? '--phase-error' : colour,
    ...(failure !== null && { text: failure }),
    depth: 1,
  }));
  const next = steps[SHOWN];
  const last = steps.at(-1);
  if (next === undefined || last === undefined) return shown;
  return [...shown, { start: next.start, end: last.end, title: `${steps.length - SHOWN} more steps`, colour, depth: 1 }];
}

const workTitles = { cpu: 'Computing', io: 'Waiting' } as const;

function endTitle({ invocations, horizon }: Trace, row: number): Pick<CourseStep, 'title' | 'colour'> {
  const ending = endings[invocations.ending[row] as number];
  switch (ending?.outcome) {
    case 'succeeded':
      return { title: 'Response', colour: '--phase-invoke' };
    case 'timedOut':
      return { title: 'Timed out', colour: '--phase-error' };
    case 'functionError':
      return { title: 'Function error', colour: '--phase-error' };
    default:
      return { title: horizon > 0 ? 'Still running when the run ends' : 'Still running', colour: '--line-strong' };
  }
}
