/** The proof of an answer, run in a worker of its own. */
import type { ProofReply, ProofRequest } from '../../lessons/index.ts';
import { type Asking, useAnswer } from '../engine/useAnswer.ts';

const asking: Asking<ProofRequest, ProofReply> = {
  startWorker: () => new Worker(new URL('../../worker/proofWorker.ts', import.meta.url), { type: 'module' }),
  answers: new Map(),
  broken: (_, failed) => ({ proof: null, key: null, failed }),
};

/** The reply, or null while the runs are made; asks for it only when `isAsked`. */
export const useProof = (request: ProofRequest, isAsked: boolean): ProofReply | null =>
  useAnswer(asking, JSON.stringify(request), isAsked ? request : null);
