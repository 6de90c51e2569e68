/** Asks for the cures of an event of the run, and forgets the question when the draft changes or something else is asked. */
import { useEffect, useState } from 'react';
import type { CuresReply, Subject } from '../../experiments/index.ts';
import { createCuresSearch } from '../engine/curesSearch.ts';
import { draftStore } from '../stores/draft.ts';
import type { Run } from '../stores/run.ts';

/** Stepping from event to event must not start a search for each. */
const SETTLE_MS = 200;

const search = createCuresSearch(() => new Worker(new URL('../../worker/curesWorker.ts', import.meta.url), { type: 'module' }));

/** Answers about the run of one revision, by subject. */
const answers = { revision: 0, bySubject: new Map<string, CuresReply>() };

/** The answer about `subject`, or null while it is being looked for. */
export function useCures({ revision }: Run, { kind, row }: Subject): CuresReply | null {
  const [reply, setReply] = useState<CuresReply | null>(null);
  useEffect(() => {
    const key = `${kind} ${row}`;
    const known = answers.revision === revision ? answers.bySubject.get(key) : undefined;
    setReply(known ?? null);
    const { text, revision: current } = draftStore.getState();
    // The run on screen is that of an older draft: its text is gone, and its successor is on its way.
    if (known !== undefined || current !== revision) return;
    const timer = setTimeout(() => {
      search.ask({ revision, text, subject: { kind, row } }, (found) => {
        if (answers.revision !== revision) answers.bySubject.clear();
        answers.revision = revision;
        answers.bySubject.set(key, found);
        setReply(found);
      });
    }, SETTLE_MS);
    const cancel = () => {
      clearTimeout(timer);
      search.cancel();
    };
    const unsubscribe = draftStore.subscribe((draft) => {
      if (draft.revision !== revision) cancel();
    });
    return () => {
      unsubscribe();
      cancel();
    };
  }, [revision, kind, row]);
  return reply;
}
