/** One attempt to invoke the function: the phases of its environment, the steps within them, and what followed from them. */
import { formatDuration } from '../../base/formatDuration.ts';
import { NO_ROW } from '../../base/table.ts';
import { initWorkOf, workOf } from '../engine/workOf.ts';
import { attemptNumber } from '../trace/attemptNumber.ts';
import { configurationOf } from '../trace/configuration.ts';
import { endings } from '../trace/endings.ts';
import { endOf } from '../trace/endOf.ts';
import { attemptsOf } from '../trace/indexTrace.ts';
import { consequencesOf } from '../trace/relatedEvents.ts';
import { spansInWindow } from '../trace/spansInWindow.ts';
import { isColdStart } from '../trace/startOf.ts';
import { stateTitle } from '../trace/stateTitle.ts';
import type { Trace } from '../trace/tables.ts';
import type { Bar } from './bar.ts';
import { consequenceBar } from './consequenceBar.ts';
import { draftBar } from './draftBar.ts';
import { stepBars } from './stepBars.ts';

export interface AttemptPlace {
  readonly depth: number;
  /** Until when its event waited for it, µs. */
  readonly until: number;
  /** What it is called before its outcome, such as "Receive 2"; absent: "Attempt 2" where there are several. */
  readonly name?: string;
  /** What came with it, such as its batch. */
  readonly text?: string;
  /** What ended the event's waiting when that was before the attempt's end; absent: its caller left. */
  readonly leaves?: string;
  readonly aside?: boolean;
}

/** The bar of the attempt in row `row` and those within it. */
export function attemptBars(trace: Trace, row: number, place: AttemptPlace): Bar[] {
  const attempt = attemptBar(trace, row, place);
  const environment = trace.invocations.environment[row] as number;
  if (environment === NO_ROW) return [attempt];
  const within = place.depth + 1;
  const inside = spansInWindow(trace, environment, attempt.start, attempt.end)
    .filter(({ invocation }) => invocation === row)
    .flatMap(({ state, start, end }): Bar[] => {
      const info = trace.machines.environment[state];
      if (info === undefined) return [];
      const { phase } = info;
      const bar = draftBar('phase', start, Math.min(end, attempt.end), stateTitle(info), { depth: within, invocation: row, phase });
      if (phase === 'create') return [bar];
      const isHandler = phase === 'invoke';
      const steps = isHandler ? workOf(trace, row) : isColdStart(trace, row) ? initWorkOf(trace, environment) : [];
      const part = isHandler ? 'handler' : 'init';
      const list = configurationOf(trace, environment)[part];
      const own = steps.filter((step) => step.start >= start && step.end <= bar.end);
      const text = isHandler ? '' : info.description.replace(/^(Init|SnapStart): /, '').replace(/\.$/, '');
      return [{ ...bar, text }, ...own.flatMap((step) => stepBars(trace, step, { part, list, row, depth: within + 1 }))];
    });
  const called = new Set(inside.map(({ request }) => request));
  const followers = consequencesOf(trace, row, NO_ROW).filter(({ request }) => !called.has(request));
  return [attempt, ...inside, ...followers.map((consequence) => consequenceBar(trace, consequence, within))];
}

function attemptBar(trace: Trace, row: number, place: AttemptPlace): Bar {
  const { depth, until, text = '', aside = false, leaves = 'its caller left' } = place;
  const { invocations } = trace;
  const start = invocations.time[row] as number;
  const end = endOf(trace, row);
  const ending = endings[invocations.ending[row] as number];
  const isRefused = invocations.environment[row] === NO_ROW;
  const number = attemptNumber(trace, row);
  const isOnly = number === 1 && attemptsOf(trace, invocations.request[row] as number).length === 1;
  const name = place.name ?? (isOnly ? '' : `Attempt ${number}`);
  const title = name === '' ? '' : `${name}: `;
  const failed = ending !== undefined && ending.outcome !== 'succeeded' && ending.outcome !== 'running';
  const common = { depth, until, invocation: row, failed, ruleId: ending?.ruleId ?? null, aside };
  const outcome = outcomeWords[ending?.outcome ?? 'running'];
  if (isRefused) return draftBar('refusal', start, end, sentence(`${title}${outcome}`), { ...common, text });
  const where = `environment ${(invocations.environment[row] as number) + 1}, ${isColdStart(trace, row) ? 'cold start' : 'warm'}`;
  const left = until < end && !aside ? `${leaves} after ${formatDuration(until - start)}` : '';
  const words = [where, text, left].filter((part) => part !== '').join('; ');
  return draftBar('attempt', start, end, sentence(`${title}invocation ${outcome}`), { ...common, text: words });
}

const outcomeWords = {
  running: 'still running when the run ends',
  succeeded: 'succeeded',
  functionError: 'failed',
  timedOut: 'timed out',
  throttled: 'throttled with 429',
  refused: 'refused',
} as const;

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
