/** The shortest true label for an attempt: what its caller was told, and what is special about it. */
import { batchOf, endings, isColdStart, type Trace } from '../../sim/index.ts';
import type { PillProps } from '../../ui/Pill.tsx';

export function attemptPill(trace: Trace, row: number): { readonly tone: PillProps['tone']; readonly pill: string } {
  const { invocations, requests, triggers } = trace;
  const ending = endings[invocations.ending[row] as number];
  const trigger = triggers[requests.trigger[invocations.request[row] as number] as number];
  const start = isColdStart(trace, row) ? 'cold start' : 'warm';
  const batch = batchOf(trace, row);
  const size = batch < 0 ? 0 : (trace.batches.count[batch] as number);
  const ok = batch >= 0 ? `batch of ${size}` : trigger?.machine === 'asynchronous' ? 'done' : '200';
  switch (ending?.outcome) {
    case 'throttled':
      return { tone: 'throttled', pill: '429 · throttled' };
    case 'refused':
      return { tone: 'error', pill: `refused · ${refusalNames[ending.name] ?? ending.name}` };
    case 'timedOut':
      return { tone: 'error', pill: `timed out · ${start}` };
    case 'functionError':
      return { tone: 'error', pill: `${errorNames[ending.name] ?? 'function error'} · ${start}` };
    case 'succeeded':
      return { tone: start === 'warm' ? 'invoke' : 'init', pill: `${ok} · ${start}` };
    default:
      return { tone: 'neutral', pill: `unfinished · ${start}` };
  }
}

const errorNames: Readonly<Record<string, string>> = {
  handlerError: 'function error',
  crashed: 'crashed',
  outOfMemory: 'out of memory',
  initFailed: 'init failed',
  killed: 'killed',
};

const refusalNames: Readonly<Record<string, string>> = {
  serviceFailed: 'Lambda failed',
  accessDenied: 'access denied',
  requestTooLarge: 'too large',
  recursionStopped: 'loop stopped',
  kmsDisabled: 'key disabled',
  kmsAccessDenied: 'key denied',
  kmsInvalidState: 'key unusable',
  kmsNotFound: 'key not found',
};
