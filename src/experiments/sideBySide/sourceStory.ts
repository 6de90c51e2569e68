/** What became of the one event of a source's run: what was tried when, what whoever sent it was told, and where it is at the end. */
import { attemptsOf, type Bar, responseOf, ruleValue, type Trace, waterfallOf } from '../../sim/index.ts';

export interface StoryStep extends Pick<Bar, 'kind' | 'title' | 'text' | 'failed' | 'ruleId'> {
  /** From the event's being sent, µs. */
  readonly at: number;
  /** µs; 0 for an instant. */
  readonly took: number;
}

export interface SourceStory {
  /** The first steps and the last ones, in order; the last is the ending. */
  readonly first: readonly StoryStep[];
  readonly last: readonly StoryStep[];
  /** Steps and attempts between them. */
  readonly leftOut: { readonly steps: number; readonly attempts: number };
  /** Offers to Lambda, the refused ones included. */
  readonly attempts: number;
  /** The HTTP status that the sender had in answer, and how long after sending, µs; null where Lambda fetched the event itself. */
  readonly told: { readonly status: number; readonly after: number } | null;
  /** Whether it was processed in the end. */
  readonly succeeded: boolean;
  /** From being sent to the ending, µs; to the end of the run where it has none. */
  readonly took: number;
}

const FIRST = 7;
const LAST = 3;

/** The story of the first request. Null where nothing was sent within the run. */
export function sourceStory(trace: Trace): SourceStory | null {
  if (trace.requests.length === 0) return null;
  const fall = waterfallOf(trace, 0);
  const path = fall.bars.filter(({ depth, aside }) => depth === 0 && !aside);
  const steps = path.map(({ kind, title, text, failed, ruleId, start, until }) => ({
    kind,
    title,
    text,
    failed,
    ruleId,
    at: start - fall.sent,
    took: until - start,
  }));
  const isLong = steps.length > FIRST + LAST + 1;
  const between = isLong ? steps.slice(FIRST, -LAST) : [];
  const attempts = attemptsOf(trace, 0);
  return {
    first: isLong ? steps.slice(0, FIRST) : steps,
    last: isLong ? steps.slice(-LAST) : [],
    leftOut: { steps: between.length, attempts: between.filter(({ kind }) => kind === 'attempt' || kind === 'refusal').length },
    attempts: attempts.length,
    told: answerTo(trace, attempts[attempts.length - 1], fall.end - fall.sent),
    succeeded: !fall.isOpen && steps.at(-1)?.failed === false,
    took: fall.end - fall.sent,
  };
}

function answerTo(trace: Trace, last: number | undefined, took: number): SourceStory['told'] {
  const machine = trace.triggers[trace.requests.trigger[0] as number]?.machine;
  // Lambda takes an event before it tries anything with it.
  if (machine === 'asynchronous') return { status: ruleValue('invoke.accepted-202'), after: 0 };
  const answer = machine === 'synchronous' && last !== undefined ? responseOf(trace, last) : null;
  return answer === null ? null : { status: answer.client?.statusCode ?? answer.statusCode, after: took };
}
