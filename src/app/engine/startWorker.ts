/** Starts a worker that simulates: the one place that names its file. */
export const startWorker = (): Worker => new Worker(new URL('../../worker/worker.ts', import.meta.url), { type: 'module' });
