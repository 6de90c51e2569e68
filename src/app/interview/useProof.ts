/** Asks a worker for the proof of an answer; what was proved once is kept. */
import { useEffect, useState } from 'react';
import type { ProofReply } from '../../lessons/index.ts';

const replies = new Map<number, ProofReply>();

/** The reply, or null while the runs are made; asks for it only when `isAsked`. */
export function useProof(number: number, isAsked: boolean): ProofReply | null {
  const [, setTurn] = useState(0);
  useEffect(() => {
    if (!isAsked || replies.has(number)) return;
    const worker = new Worker(new URL('../../worker/proofWorker.ts', import.meta.url), { type: 'module' });
    const keep = (reply: ProofReply) => {
      replies.set(number, reply);
      setTurn((turn) => turn + 1);
      worker.terminate();
    };
    worker.onmessage = ({ data }: MessageEvent<ProofReply>) => keep(data);
    worker.onerror = ({ message }) => keep({ number, proof: null, failed: message || 'The worker that proves it could not be started.' });
    worker.postMessage({ number });
    return () => worker.terminate();
  }, [number, isAsked]);
  return replies.get(number) ?? null;
}
