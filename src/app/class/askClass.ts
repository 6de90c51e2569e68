/** What a class needs runs for, asked of a worker of its own. */
import type { ClassReply, ClassRequest } from '../../lessons/index.ts';
import { type Asking, useAnswer } from '../engine/useAnswer.ts';

const startWorker = () => new Worker(new URL('../../worker/classWorker.ts', import.meta.url), { type: 'module' });

/** One answer; a worker that breaks answers with why. */
export function askClass(request: ClassRequest): Promise<ClassReply> {
  return new Promise((resolve) => {
    const worker = startWorker();
    const end = (reply: ClassReply) => {
      worker.terminate();
      resolve(reply);
    };
    worker.onmessage = ({ data }: MessageEvent<ClassReply>) => end(data);
    worker.onerror = ({ message }) => end(broken(message));
    worker.postMessage(request);
  });
}

const broken = (message: string): ClassReply => ({ kind: 'failed', failed: message || 'The worker could not be started.' });

const asking: Asking<ClassRequest, ClassReply> = { startWorker, answers: new Map(), broken: (_, message) => broken(message) };

/** The same for a component: null while it is worked out. A request that is null is not asked. */
export const useClassAnswer = (request: ClassRequest | null): ClassReply | null => useAnswer(asking, JSON.stringify(request), request);
