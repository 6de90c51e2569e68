/** Runs in Chromium: hands a scenario to the site's own worker and writes down the bytes of what came back. */
import { encodeTrace, type RunReply } from '../src/sim/index.ts';

/** SHA-256 of the encoded trace, and its length. */
async function traceHash(workerUrl: string, text: string): Promise<{ readonly hash: string; readonly length: number }> {
  const worker = new Worker(workerUrl, { type: 'module' });
  const reply = await new Promise<RunReply>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<RunReply>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage({ revision: 1, text });
  });
  worker.terminate();
  if (reply.outcome === null) throw new Error(reply.failure);
  if (!reply.outcome.ok) throw new Error(JSON.stringify(reply.outcome.problems));
  const bytes = encodeTrace(reply.outcome.trace);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return { hash: Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''), length: bytes.length };
}

Object.assign(globalThis, { traceHash });
