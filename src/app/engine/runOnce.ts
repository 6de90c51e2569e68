/** Runs one scenario in a worker of its own, which ends with its answer: for a run beside the one that is edited. */
import type { RunReply } from '../../sim/index.ts';
import { startWorker } from './startWorker.ts';

/** Never rejects: what breaks is a reply with its failure. */
export function runOnce(text: string): Promise<RunReply> {
  return new Promise((resolve) => {
    const worker = startWorker();
    const end = (reply: RunReply) => {
      worker.terminate();
      resolve(reply);
    };
    worker.onmessage = ({ data }: MessageEvent<RunReply>) => end(data);
    worker.onerror = ({ message }) =>
      end({ revision: 0, outcome: null, failure: message || 'The worker that simulates could not be started.' });
    worker.postMessage({ revision: 0, text });
  });
}
