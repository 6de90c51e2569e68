/**
 * The worker of the first run. The built page loads this file before all others (vite.config.ts), so that the worker gets ready on its own
 * core while the page's code is still being fetched and read.
 */
import { startWorker } from './startWorker.ts';

const worker = startWorker();
let hasFailed = false;
worker.addEventListener('error', () => {
  hasFailed = true;
});

/** The first worker, once; a fresh one when it failed before anyone listened, so that its failure is met again and told. */
export function takeFirstWorker(): Worker {
  return hasFailed ? startWorker() : worker;
}
