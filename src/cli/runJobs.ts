/** Runs jobs on all cores, or in this thread where there are no workers. */
import { createPool, type Job, type JobResult, type JobWorker, type JobWorkerEvents, runJob } from '../experiments/index.ts';

export type StartWorker = (events: JobWorkerEvents) => JobWorker;

/** The results, in the order of the jobs. `start`: null runs everything here. */
export async function runJobs(jobs: readonly Job[], size: number, start: StartWorker | null): Promise<readonly JobResult[]> {
  if (start === null || size <= 1 || jobs.length <= 1) return jobs.map(runJob);
  const results: JobResult[] = [];
  const pool = createPool({ size, start, later: (action) => setImmediate(action) });
  await new Promise<void>((resolve) => {
    pool.run({
      count: jobs.length,
      jobAt: (index) => ({ job: jobs[index] as Job }),
      onResult: (index, result) => {
        results[index] = result;
      },
      onEnd: resolve,
    });
  });
  pool.stop();
  return results;
}
