/** Long work of the page in short tasks, one job after another: between them the browser answers to keys and pointers, and paints. */
import type { Slices } from '../../base/slices.ts';

/** The longest that a task goes on, ms; a pause of the work comes after that. */
const BUDGET = 8;

interface Job {
  readonly work: Slices<unknown>;
  readonly done: (result: unknown) => void;
}

const jobs: Job[] = [];
let channel: MessageChannel | null = null;
let isAsked = false;

/** Does `work` when all before it is done, and tells `done` its result in a task of its own. Returns the way to drop it. */
export function queueSlices<T>(work: Slices<T>, done: (result: T) => void): () => void {
  const job: Job = { work, done: done as Job['done'] };
  jobs.push(job);
  ask();
  return () => {
    const place = jobs.indexOf(job);
    if (place >= 0) jobs.splice(place, 1);
  };
}

/** A message is a task without the 4 ms that a timer waits. */
function ask(): void {
  if (isAsked) return;
  isAsked = true;
  if (channel === null) {
    channel = new MessageChannel();
    channel.port1.onmessage = runTask;
  }
  channel.port2.postMessage(null);
}

function runTask(): void {
  isAsked = false;
  const [job] = jobs;
  if (job === undefined) return;
  const end = performance.now() + BUDGET;
  try {
    do {
      const { done, value } = job.work.next();
      if (!done) continue;
      jobs.shift();
      job.done(value);
      break;
    } while (performance.now() < end);
  } catch (error) {
    // A job that failed must not be tried for ever, nor hold up those behind it.
    jobs.splice(jobs.indexOf(job), 1);
    throw error;
  } finally {
    if (jobs.length > 0) ask();
  }
}
