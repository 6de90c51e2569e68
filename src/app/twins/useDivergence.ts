/** Where the run that was kept as A and the one on screen part, found in a worker of its own. */
import { useMemo } from 'react';
import { useSettled } from '../../charts/index.ts';
import { type DivergenceReply, type DivergenceRequest, scenarioHash } from '../../experiments/index.ts';
import { type Asking, useAnswer } from '../engine/useAnswer.ts';

const asking: Asking<DivergenceRequest, DivergenceReply> = {
  startWorker: () => new Worker(new URL('../../worker/divergenceWorker.ts', import.meta.url), { type: 'module' }),
  answers: new Map(),
  broken: (_, failed) => ({ divergence: null, failed }),
};

/** The answer, or null while it is being worked out; not asked while `json` changes, or while `isDue` is false. */
export function useDivergence(a: unknown, b: unknown, isDue: boolean): DivergenceReply | null {
  const hashA = useMemo(() => scenarioHash(a), [a]);
  const hashB = useMemo(() => scenarioHash(b), [b]);
  const key = `${hashA} ${hashB}`;
  // A setting that is dragged does not start a worker for each of its steps.
  const isSettled = useSettled(key, true) === key;
  return useAnswer(asking, key, isDue && isSettled ? { a: JSON.stringify(a), b: JSON.stringify(b) } : null);
}
