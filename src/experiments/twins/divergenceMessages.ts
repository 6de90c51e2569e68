/** The messages by which the page asks a worker where two runs part. Both are run again there: that costs less than handing their records over. */
import { runText, type Trace } from '../../sim/index.ts';
import { type Divergence, firstDivergence } from './firstDivergence.ts';

/** The scenarios of both runs, as text. */
export interface DivergenceRequest {
  readonly a: string;
  readonly b: string;
}

/** `divergence`: null where every request goes the same way. `failed`: why it is not known, in words; else null. */
export interface DivergenceReply {
  readonly divergence: Divergence | null;
  readonly failed: string | null;
}

/** Runs both and compares them. Never throws. */
export function answerDivergence({ a, b }: DivergenceRequest): DivergenceReply {
  try {
    return { divergence: firstDivergence(traceOf(a), traceOf(b)), failed: null };
  } catch (error) {
    return { divergence: null, failed: error instanceof Error ? error.message : String(error) };
  }
}

function traceOf(text: string): Trace {
  const outcome = runText(text);
  if (!outcome.ok) throw new Error(outcome.problems[0]?.message ?? 'The scenario does not run.');
  return outcome.trace;
}
