/** What the caller of an attempt did, where that is not plain from the attempt itself: left before it ended, or had no tokens to try again. */
import { formatDuration } from '../../base/formatDuration.ts';
import { departureOf } from './departureOf.ts';
import { ENDING } from './endings.ts';
import { endOf } from './endOf.ts';
import { attemptsOf } from './indexTrace.ts';
import { markKinds, type Trace } from './tables.ts';

/** A sentence on the caller of the attempt in row `row`, or nothing. */
export function callerSentence(trace: Trace, row: number): string {
  const request = trace.invocations.request[row] as number;
  const trigger = trace.triggers[trace.requests.trigger[request] as number];
  if (trigger?.machine !== 'synchronous') return '';
  return [departure(trace, row), lackOfTokens(trace, row, request)].filter((sentence) => sentence !== '').join(' ');
}

function departure(trace: Trace, row: number): string {
  const { invocations } = trace;
  const left = departureOf(trace, row);
  if (left === Number.POSITIVE_INFINITY) return '';
  const end = endOf(trace, row);
  const patience = formatDuration(left - (invocations.time[row] as number));
  const rest =
    invocations.ending[row] === ENDING.running ? 'it was still going when the run ended' : `it went on for ${formatDuration(end - left)}`;
  return `Its caller stopped waiting after ${patience}, and ${rest}.`;
}

/** sdk.retry-quota */
function lackOfTokens(trace: Trace, row: number, request: number): string {
  const attempts = attemptsOf(trace, request);
  if (attempts[attempts.length - 1] !== row) return '';
  const code = markKinds.findIndex(({ name }) => name === 'retryQuotaEmpty');
  const { kind, subject, length } = trace.marks;
  for (let mark = 0; mark < length; mark++) {
    if (kind[mark] === code && subject[mark] === request) return 'It was not tried again: its client had no tokens left for retries.';
  }
  return '';
}
