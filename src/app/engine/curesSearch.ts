/**
 * Asks for cures, one question at a time, in a worker of its own that starts with the first question. A question that is still open when the next one
 * comes, or when it is called off, ends with its worker: what runs beside an edit would slow it down.
 */
import type { CuresReply, CuresRequest } from '../../experiments/index.ts';

/** The part of a Worker that is used here. */
export interface CuresWorker {
  postMessage(request: CuresRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<CuresReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface CuresSearch {
  /** Calls back once, unless the question is called off before. */
  ask(request: CuresRequest, onReply: (reply: CuresReply) => void): void;
  /** Calls the open question off, if there is one. */
  cancel(): void;
}

export function createCuresSearch(startWorker: () => CuresWorker): CuresSearch {
  let worker: CuresWorker | null = null;
  let isBusy = false;

  const end = () => {
    if (worker === null) return;
    worker.onmessage = null;
    worker.onerror = null;
    worker.terminate();
    worker = null;
    isBusy = false;
  };

  return {
    ask(request, onReply) {
      if (isBusy) end();
      const { revision, subject } = request;
      const own = worker ?? startWorker();
      worker = own;
      isBusy = true;
      own.onmessage = ({ data }) => {
        isBusy = false;
        onReply(data);
      };
      own.onerror = ({ message }) => {
        end();
        onReply({ revision, subject, search: null, failure: message || 'The worker that looks for cures could not be started.' });
      };
      own.postMessage(request);
    },
    cancel() {
      if (isBusy) end();
    },
  };
}
