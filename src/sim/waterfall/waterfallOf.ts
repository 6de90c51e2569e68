/** The way of one event from its source to its ending: every wait, every attempt, and what each attempt did. */
import { NO_ROW } from '../../base/table.ts';
import { endOf } from '../trace/endOf.ts';
import { attemptsOf } from '../trace/indexTrace.ts';
import { inFlightUntil } from '../trace/inFlightUntil.ts';
import { messageLife } from '../trace/messageLife.ts';
import { consequencesOf } from '../trace/relatedEvents.ts';
import type { Trace } from '../trace/tables.ts';
import { attemptBars } from './attemptBars.ts';
import type { Bar, Waterfall } from './bar.ts';
import { consequenceBar } from './consequenceBar.ts';
import { draftBar } from './draftBar.ts';
import { messageBars } from './messageBars.ts';
import { gapBars } from './waits.ts';

/** The waterfall of the request in row `request`. */
export function waterfallOf(trace: Trace, request: number): Waterfall {
  const { requests, horizon } = trace;
  const sent = requests.sent[request] as number;
  const settled = requests.settled[request] as number;
  const isOpen = Number.isNaN(settled);
  const end = isOpen ? horizon : settled;
  const life = messageLife(trace, request);
  const path = life === null ? pathOf(trace, request, sent, end) : messageBars(trace, life);
  const followers = consequencesOf(trace, NO_ROW, request).map((consequence) => consequenceBar(trace, consequence, 0));
  const bars = [draftBar('sent', sent, sent, 'Sent'), ...path, endingBar(trace, request, end, isOpen), ...followers];
  return { request, sent, end, isOpen, bars };
}

/** Waits and attempts in turn, of an event that one attempt at a time is made with. */
function pathOf(trace: Trace, request: number, sent: number, end: number): Bar[] {
  const bars: Bar[] = [];
  let t = sent;
  let previous = NO_ROW;
  for (const row of attemptsOf(trace, request)) {
    const time = trace.invocations.time[row] as number;
    bars.push(...gapBars(trace, request, { from: t, to: time, previous, next: row }));
    const isRefused = trace.invocations.environment[row] === NO_ROW;
    const until = isRefused ? time : Math.min(inFlightUntil(trace, row), endOf(trace, row), end);
    bars.push(...attemptBars(trace, row, { depth: 0, until }));
    t = Math.max(t, until);
    previous = row;
  }
  bars.push(...gapBars(trace, request, { from: t, to: end, previous, next: NO_ROW }));
  return bars;
}

function endingBar(trace: Trace, request: number, end: number, isOpen: boolean): Bar {
  const trigger = trace.triggers[trace.requests.trigger[request] as number];
  const info = trigger && trace.machines[trigger.machine][trace.requests.state[request] as number];
  const title = isOpen ? 'Still open when the run ends' : withoutStop(info?.description ?? 'Ended');
  return draftBar('ending', end, end, title, {
    failed: !isOpen && info?.outcome !== 'succeeded',
    text: isOpen ? (info?.description ?? '') : '',
  });
}

const withoutStop = (sentence: string): string => sentence.replace(/\.$/, '');
