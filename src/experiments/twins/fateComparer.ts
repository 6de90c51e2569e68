/** Tells quickly whether requests of two runs met the same fate: for runs of a million requests. */
import { NO_ROW } from '../../base/table.ts';
import { endings, indexTrace, isColdStart, type Trace } from '../../sim/index.ts';

/**
 * A function that tells whether request `row` of `a` and request `twin` of `b` met the same fate, however long it took: the same outcome after the same
 * attempts, each admitted and cold alike and ended alike. Of a request that is still on its way only what has happened is compared.
 */
export function fateComparer(a: Trace, b: Trace): (row: number, twin: number) => boolean {
  const [ofA, ofB] = [readerOf(a), readerOf(b)];
  const running = endings.findIndex(({ outcome }) => outcome === 'running');
  return (row, twin) => {
    const [outcomeA, outcomeB] = [ofA.outcome(row), ofB.outcome(twin)];
    const [firstA, firstB] = [ofA.offsets[row] as number, ofB.offsets[twin] as number];
    const [countA, countB] = [(ofA.offsets[row + 1] as number) - firstA, (ofB.offsets[twin + 1] as number) - firstB];
    if (outcomeA !== null && outcomeB !== null && (outcomeA !== outcomeB || countA !== countB)) return false;
    for (let i = 0; i < Math.min(countA, countB); i++) {
      const [one, other] = [ofA.rows[firstA + i] as number, ofB.rows[firstB + i] as number];
      const isAdmitted = a.invocations.environment[one] !== NO_ROW;
      if (isAdmitted !== (b.invocations.environment[other] !== NO_ROW)) return false;
      if (isAdmitted && isColdStart(a, one) !== isColdStart(b, other)) return false;
      const [endA, endB] = [a.invocations.ending[one], b.invocations.ending[other]];
      if (endA !== endB && endA !== running && endB !== running) return false;
    }
    return true;
  };
}

function readerOf(trace: Trace) {
  const { requests, triggers, machines } = trace;
  const outcomes = triggers.map(({ machine }) => machines[machine].map(({ outcome }) => outcome ?? null));
  const { offsets, rows } = indexTrace(trace).invocationsByRequest;
  const outcome = (row: number) => outcomes[requests.trigger[row] as number]?.[requests.state[row] as number] ?? null;
  return { offsets, rows, outcome };
}
