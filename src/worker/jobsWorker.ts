/** One of several that run scenarios for experiments: takes a job, posts its summary. */
import { type Job, runJob } from '../experiments/index.ts';

self.addEventListener('message', ({ data }: MessageEvent<Job>) => self.postMessage(runJob(data)));
