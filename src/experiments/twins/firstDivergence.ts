/** Where two runs with the same luck part for the first time: the first request that meets another fate, and why. */
import { formatDuration } from '../../base/formatDuration.ts';
import { NO_TWIN, originOf, type Trace, twinsOf, type WhySubject, whyOf, whySubjectsOf } from '../../sim/index.ts';
import { fateOf, latencyOf } from './fate.ts';
import { fateComparer } from './fateComparer.ts';
import { fateWords } from './fateWords.ts';

export interface Divergence {
  /** `absent`: only one run has the request · `fate`: it ends, starts or is tried differently · `time`: only its times differ. */
  readonly kind: 'absent' | 'fate' | 'time';
  /** Rows of the request in each run; null where it never came. */
  readonly a: number | null;
  readonly b: number | null;
  /** When it was sent, µs; in A where it is there. */
  readonly time: number;
  /** What differs and why, in one sentence or two. */
  readonly sentence: string;
  /** The event that explains it, and in which run; null where nothing needs a why. */
  readonly why: { readonly run: 'a' | 'b'; readonly subject: WhySubject } | null;
}

/**
 * The first request, by when it was sent, whose fate differs between `a` and `b`; where all meet the same fate, the first that takes another time; null
 * where all goes the same way. Both runs have the same seed. Requests that only one run sends because its traffic differs are the change itself and no
 * consequence of it: they count only where nothing else differs.
 */
export function firstDivergence(a: Trace, b: Trace): Divergence | null {
  const twins = twinsOf(a, b);
  const alone = withoutTwin(a, b, twins);
  const follower = alone.find(({ trace, row }) => originOf(trace, row) !== null);
  const end = follower?.time ?? Number.POSITIVE_INFINITY;
  const isSameFate = fateComparer(a, b);
  let slower: number | null = null;
  // Rows are in order of sending.
  for (let row = 0; row < twins.length && (a.requests.sent[row] as number) <= end; row++) {
    const twin = twins[row] as number;
    if (twin === NO_TWIN) continue;
    if (!isSameFate(row, twin)) return fateDiffers(a, b, row, twin);
    if (slower === null && !Object.is(latencyOf(a, row), latencyOf(b, twin))) slower = row;
  }
  if (follower !== undefined) return absent(follower);
  if (slower !== null) return timeDiffers(a, b, slower, twins[slower] as number);
  return alone[0] === undefined ? null : absent(alone[0]);
}

/** A request that only one run has. */
interface Alone {
  readonly run: 'a' | 'b';
  readonly trace: Trace;
  readonly row: number;
  readonly time: number;
}

/** Requests without a twin, in order of time. */
function withoutTwin(a: Trace, b: Trace, twins: Int32Array): readonly Alone[] {
  const isTwin = new Uint8Array(b.requests.length);
  const found: Alone[] = [];
  twins.forEach((twin, row) => {
    if (twin === NO_TWIN) found.push({ run: 'a', trace: a, row, time: a.requests.sent[row] as number });
    else isTwin[twin] = 1;
  });
  isTwin.forEach((has, row) => {
    if (has === 0) found.push({ run: 'b', trace: b, row, time: b.requests.sent[row] as number });
  });
  return found.sort((one, other) => one.time - other.time);
}

function absent({ run, trace, row, time }: Alone): Divergence {
  const [here, there] = run === 'a' ? ['A', 'B'] : ['B', 'A'];
  const sentence = `${requestName(trace, row)} comes in ${here} only, where it ${fateWords(fateOf(trace, row))}. In ${there} nothing sends it.`;
  return { kind: 'absent', a: run === 'a' ? row : null, b: run === 'b' ? row : null, time, sentence, why: null };
}

function fateDiffers(a: Trace, b: Trace, row: number, twin: number): Divergence {
  const [one, other] = [fateOf(a, row), fateOf(b, twin)];
  const why = explanationOf(a, b, row, twin);
  const answer = why === null ? null : whyOf(why.run === 'a' ? a : b, why.subject);
  const told = answer === null || why === null ? '' : ` In ${why.run === 'a' ? 'A' : 'B'}: ${answer.sentence}`;
  const sentence = `${requestName(a, row, twin)}: in A it ${fateWords(one)}; in B it ${fateWords(other)}.${told}`;
  return { kind: 'fate', a: row, b: twin, time: a.requests.sent[row] as number, sentence, why };
}

function timeDiffers(a: Trace, b: Trace, row: number, twin: number): Divergence {
  const [one, other] = [latencyOf(a, row), latencyOf(b, twin)];
  const taken = (latency: number) => (Number.isNaN(latency) ? 'has not ended when the run does' : `takes ${formatDuration(latency)}`);
  const sentence = `Every request meets the same fate. ${requestName(a, row, twin)} is the first with another time: in A it ${taken(one)}, in B it ${taken(other)}.`;
  return { kind: 'time', a: row, b: twin, time: a.requests.sent[row] as number, sentence, why: null };
}

/** The first event that only one of both went through and that has a why. */
function explanationOf(a: Trace, b: Trace, row: number, twin: number): Divergence['why'] {
  const [ofA, ofB] = [subjectsOf(a, row), subjectsOf(b, twin)];
  const missing = (from: readonly WhySubject[], others: readonly WhySubject[]) =>
    from.find(({ kind }) => count(from, kind) > count(others, kind)) ?? null;
  const inB = missing(ofB, ofA);
  const inA = missing(ofA, ofB);
  if (inA !== null) return { run: 'a', subject: inA };
  return inB === null ? null : { run: 'b', subject: inB };
}

function subjectsOf(trace: Trace, row: number): readonly WhySubject[] {
  const attempts = fateOf(trace, row).attempts.flatMap((attempt) => whySubjectsOf(trace, { kind: 'invocation', row: attempt.row }));
  return [...attempts, ...whySubjectsOf(trace, { kind: 'request', row })];
}

const count = (subjects: readonly WhySubject[], kind: string): number => subjects.filter((subject) => subject.kind === kind).length;

/** Requests are numbered run by run, so that one may have two numbers. */
function requestName(trace: Trace, row: number, twin = row): string {
  const trigger = trace.triggers[trace.requests.trigger[row] as number]?.id ?? '';
  const number = twin === row ? `${row + 1}` : `${row + 1} of A and ${twin + 1} of B`;
  return `Request ${number} (${trigger}, sent at ${formatDuration(trace.requests.sent[row] as number)})`;
}
