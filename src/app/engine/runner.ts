/**
 * Runs drafts in two warm workers. A run that is still going 30 ms after it began gives way to the next draft: its worker is ended and the
 * spare goes on. A shorter one may finish, so that a dragged slider shows its way and not only its end. The spare starts a second after
 * the first answer: earlier, it would take its time from the run that the page waits for.
 */
import type { RunReply, RunRequest } from '../../sim/index.ts';

/** The part of a Worker that is used here. */
export interface RunWorker {
  postMessage(request: RunRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<RunReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface RunnerParts {
  /** The worker of the first run. */
  readonly first: RunWorker;
  startWorker(): RunWorker;
  /** Calls `action` after `ms`; returns the way to call it off. */
  after(ms: number, action: () => void): () => void;
  onReply(reply: RunReply): void;
}

export interface Runner {
  /** Asks for a run of `request`; older requests that have not begun are forgotten. */
  submit(request: RunRequest): void;
  stop(): void;
}

/** How long a run may keep the next one waiting, ms. */
const GRACE_MS = 30;
/** When the spare starts after the first answer, ms. */
const SPARE_AFTER_MS = 1000;

export function createRunner({ first, startWorker, after, onReply }: RunnerParts): Runner {
  let active = first;
  let spare: RunWorker | null = null;
  let running: RunRequest | null = null;
  let waiting: RunRequest | null = null;
  let isPatient = true;
  let endPatience = () => {};
  let forgetSpare: (() => void) | null = null;

  const begin = (request: RunRequest) => {
    running = request;
    waiting = null;
    isPatient = true;
    endPatience();
    endPatience = after(GRACE_MS, () => {
      isPatient = false;
      if (waiting !== null) giveWay(waiting);
    });
    active.onmessage = ({ data }) => {
      if (data.revision === running?.revision) finish(data);
    };
    active.onerror = ({ message }) => {
      const { revision } = running ?? request;
      replaceActive();
      finish({ revision, outcome: null, failure: message || 'The worker that simulates could not be started.' });
    };
    active.postMessage(request);
  };
  const finish = (reply: RunReply) => {
    endPatience();
    running = null;
    forgetSpare ??= after(SPARE_AFTER_MS, () => {
      spare ??= startWorker();
    });
    const next = waiting;
    if (next !== null) begin(next);
    onReply(reply);
  };
  const replaceActive = () => {
    active.onmessage = null;
    active.onerror = null;
    active.terminate();
    active = spare ?? startWorker();
    spare = startWorker();
  };
  const giveWay = (request: RunRequest) => {
    replaceActive();
    begin(request);
  };

  return {
    submit(request) {
      if (running === null) begin(request);
      else if (isPatient) waiting = request;
      else giveWay(request);
    },
    stop() {
      endPatience();
      forgetSpare?.();
      active.terminate();
      spare?.terminate();
    },
  };
}
