/** The search for cures beside the page, apart from the worker that runs edits, so that an edit never waits for it. */
import { type CuresRequest, createAnswerer } from '../experiments/index.ts';

/** How long one search may take. What was found by then is answered. */
const PATIENCE_MS = 8000;

const answer = createAnswerer();

self.addEventListener('message', ({ data }: MessageEvent<CuresRequest>) => {
  const begun = performance.now();
  self.postMessage(answer(data, { isDue: () => performance.now() - begun > PATIENCE_MS }));
});
