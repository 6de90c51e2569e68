/** The simulation beside the page: takes the text of a scenario, posts the run with its columns handed over, not copied. */
import { type RunReply, type RunRequest, runText } from '../sim/index.ts';
import { buffersOf } from './buffersOf.ts';

/** A worker that waits as a spare runs this once, so that its first real run finds its code compiled. */
const WARM_UP = JSON.stringify({
  duration: '10s',
  functions: { f: { init: [{ cpu: '100ms' }], handler: [{ io: '20ms' }], reservedConcurrentExecutions: 2 } },
  triggers: [{ id: 't', type: 'api-gateway', function: 'f' }],
  traffic: [{ to: 't', pattern: 'poisson', rate: 50 }],
});
const WARM_UP_AFTER_MS = 600;

let hasRun = false;

self.addEventListener('message', ({ data }: MessageEvent<RunRequest>) => {
  hasRun = true;
  const reply = answer(data);
  self.postMessage(reply, { transfer: reply.outcome?.ok ? buffersOf(reply.outcome.trace) : [] });
});

setTimeout(() => {
  if (!hasRun) answer({ revision: 0, text: WARM_UP });
}, WARM_UP_AFTER_MS);

function answer({ revision, text }: RunRequest): RunReply {
  try {
    return { revision, outcome: runText(text), failure: null };
  } catch (error) {
    return { revision, outcome: null, failure: error instanceof Error ? error.message : String(error) };
  }
}
