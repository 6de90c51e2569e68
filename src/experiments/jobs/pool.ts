/** Runs many jobs on several workers: who is busy with what, what comes next, and how to stop. Knows no threads: whoever starts workers passes them in. */
import { failedJob, type Job, type JobResult } from './job.ts';

/** One worker, busy with one job at a time. */
export interface JobWorker {
  readonly ask: (job: Job) => void;
  /** Ends it at once, whatever it is doing. */
  readonly end: () => void;
}

/** What a worker tells. `onFailure`: it broke, and no other word will come of it. */
export interface JobWorkerEvents {
  readonly onResult: (result: JobResult) => void;
  readonly onFailure: (message: string) => void;
}

export interface PoolOptions {
  /** How many workers there are at most. */
  readonly size: number;
  readonly start: (events: JobWorkerEvents) => JobWorker;
  /** Goes on later, so that whoever shares the thread has its turn. */
  readonly later: (action: () => void) => void;
}

/** Jobs that belong together. */
export interface Batch {
  readonly count: number;
  /** The job at `index`, asked for when a worker is free for it; a result where there is nothing to run. */
  readonly jobAt: (index: number) => { readonly job: Job } | { readonly result: JobResult };
  /** Once for each index, in the order in which they are done. */
  readonly onResult: (index: number, result: JobResult) => void;
  /** Once, after the last result. Not when the batch is cancelled. */
  readonly onEnd: () => void;
}

export interface Pool {
  /** Begins with a batch; one that is still going is cancelled. */
  readonly run: (batch: Batch) => void;
  /** Ends workers that are busy, so that nothing of the batch goes on. Those that rest are kept. */
  readonly cancel: () => void;
  /** Cancels, and ends all workers. */
  readonly stop: () => void;
}

interface Seat {
  readonly worker: JobWorker;
  /** What it works on; null while it rests. */
  index: number | null;
}

/** Results that need no worker, handed over in one turn. */
const AT_ONCE = 8;

export function createPool({ size, start, later }: PoolOptions): Pool {
  let seats: Seat[] = [];
  let batch: Batch | null = null;
  let next = 0;
  let done = 0;

  const cancel = () => {
    batch = null;
    for (const { worker } of seats.filter(({ index }) => index !== null)) worker.end();
    seats = seats.filter(({ index }) => index === null);
  };

  const finish = (of: Batch, index: number, result: JobResult) => {
    if (batch !== of) return;
    of.onResult(index, result);
    // Whoever hears of a result may cancel.
    if (batch !== of || ++done < of.count) return;
    batch = null;
    of.onEnd();
  };

  const fill = (of: Batch) => {
    let given = 0;
    while (batch === of && next < of.count) {
      const seat = seats.find(({ index }) => index === null) ?? (seats.length < size ? sit() : null);
      if (seat === null) return;
      const index = next++;
      const made = of.jobAt(index);
      if ('job' in made) {
        seat.index = index;
        seat.worker.ask(made.job);
        continue;
      }
      finish(of, index, made.result);
      if (++given === AT_ONCE) {
        later(() => fill(of));
        return;
      }
    }
  };

  const sit = (): Seat => {
    const take = (seat: Seat, result: JobResult) => {
      const [of, index] = [batch, seat.index];
      seat.index = null;
      if (of === null || index === null) return;
      finish(of, index, result);
      fill(of);
    };
    const seat: Seat = {
      worker: start({
        onResult: (result) => {
          if (seats.includes(seat)) take(seat, result);
        },
        onFailure: (message) => {
          if (!seats.includes(seat)) return;
          // Its place is free for a new one; its job is not tried again, as it may be what broke it.
          seats = seats.filter((other) => other !== seat);
          seat.worker.end();
          take(seat, failedJob(message));
        },
      }),
      index: null,
    };
    seats.push(seat);
    return seat;
  };

  return {
    run(wanted) {
      cancel();
      [batch, next, done] = [wanted, 0, 0];
      if (wanted.count > 0) fill(wanted);
      else {
        batch = null;
        wanted.onEnd();
      }
    },
    cancel,
    stop() {
      cancel();
      for (const { worker } of seats) worker.end();
      seats = [];
    },
  };
}
