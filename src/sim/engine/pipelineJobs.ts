/** Jobs of CodePipeline: what a function reports of them, and when their action stops waiting (rules `codepipeline.*`). */
import { ruleValue } from '../rules/index.ts';
import { listen, wake } from './agenda.ts';
import { ATTEMPT_DRAW } from './purposes.ts';
import { attemptDraw } from './requestEvents.ts';
import type { TriggerState, World } from './world.ts';

const HOUR = 3600e6;

/** What a job carries over to the next one, which goes on with it. */
export interface JobHistory {
  /** When the action began, µs. */
  readonly begun: number;
  /** When the function last reported, or the action began, µs. */
  readonly status: number;
  /** Reports in progress so far. */
  readonly reports: number;
}

interface Job {
  readonly slot: number;
  readonly trigger: TriggerState;
  readonly begun: number;
  readonly reports: number;
  status: number;
  /** When the action stops waiting, µs, if it hears nothing before. */
  ends: number;
  over: boolean;
}

/** The event of the job's machine for what the function has told the pipeline. */
export type JobEvent = 'SUCCEEDED' | 'JOB_FAILED' | 'JOB_CONTINUES' | 'JOB_SILENT' | 'JOB_OVER';

export interface PipelineJobs {
  /** A job begins: the event in `slot`. `history`: of the job that it goes on with, or null. */
  readonly begin: (trigger: TriggerState, slot: number, history: JobHistory | null) => void;
  /** The handler has ended well. */
  readonly reported: (trigger: TriggerState, slot: number) => JobEvent;
  /** Lambda has given up the event, so that nobody reports any more. */
  readonly unreported: (slot: number) => JobEvent;
  /** For the next job, of one that goes on from now on. */
  readonly historyOf: (slot: number) => JobHistory;
  /** The job has ended. */
  readonly end: (row: number) => void;
}

/** `timedOut` hears of an action that stops waiting. */
export function createPipelineJobs(world: World, timedOut: (trigger: TriggerState, slot: number) => void): PipelineJobs {
  const { slots, clock } = world;
  /** By row of the event: slots are used again. */
  const jobs = new Map<number, Job>();
  const jobIn = (slot: number): Job => jobs.get(slots.row[slot] as number) as Job;
  const timer = listen(world, (row) => {
    const job = jobs.get(row);
    // A report has put the end off: then it has a timer of its own.
    if (job === undefined || job.over || (clock[0] as number) < job.ends) return;
    job.over = true;
    world.recorder.mark('jobTimedOut', row);
    timedOut(job.trigger, job.slot);
  });

  /** codepipeline.status-timeout, codepipeline.action-limit */
  function waitForStatus(job: Job): void {
    const limit = job.begun + ruleValue('codepipeline.action-limit') * HOUR;
    job.ends = Math.min(job.status + (job.trigger.settings.statusTimeout as number), limit);
    wake(world, timer, Math.max(clock[0] as number, job.ends), slots.row[job.slot] as number);
  }

  return {
    begin: (trigger, slot, history) => {
      const t = clock[0] as number;
      const job: Job = { slot, trigger, ...(history ?? { begun: t, status: t, reports: 0 }), ends: t, over: false };
      jobs.set(slots.row[slot] as number, job);
      waitForStatus(job);
    },
    reported: (trigger, slot) => {
      const job = jobIn(slot);
      // A report of a job that is over is refused.
      if (job.over) return 'JOB_OVER';
      const { reportsNothing, reportsFailure, inProgressReports } = trigger.settings as Readonly<Record<string, number>>;
      const luck = attemptDraw(world, slot, ATTEMPT_DRAW.jobReport);
      if (luck <= (reportsNothing as number)) return 'JOB_SILENT';
      if (job.reports < (inProgressReports as number)) {
        job.status = clock[0] as number;
        waitForStatus(job);
        return 'JOB_CONTINUES';
      }
      return luck <= (reportsNothing as number) + (reportsFailure as number) ? 'JOB_FAILED' : 'SUCCEEDED';
    },
    unreported: (slot) => (jobIn(slot).over ? 'JOB_OVER' : 'JOB_SILENT'),
    historyOf: (slot) => {
      const { begun, status, reports } = jobIn(slot);
      return { begun, status, reports: reports + 1 };
    },
    end: (row) => {
      jobs.delete(row);
    },
  };
}
