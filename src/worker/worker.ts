/** The simulation beside the page: takes the text of a scenario, posts the run with its columns handed over, not copied. */
import { type RunReply, type RunRequest, runText } from '../sim/index.ts';
import { buffersOf } from './buffersOf.ts';

self.addEventListener('message', ({ data }: MessageEvent<RunRequest>) => {
  const reply = answer(data);
  self.postMessage(reply, { transfer: reply.outcome?.ok ? buffersOf(reply.outcome.trace) : [] });
});

function answer({ revision, text }: RunRequest): RunReply {
  try {
    return { revision, outcome: runText(text), failure: null };
  } catch (error) {
    return { revision, outcome: null, failure: error instanceof Error ? error.message : String(error) };
  }
}
