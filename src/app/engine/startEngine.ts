/** Ties drafts to runs: every change of the text goes to a worker, every good reply becomes the run on screen. */
import { indexTrace, type RunReply, type Trace } from '../../sim/index.ts';
import { playback } from '../playback/playback.ts';
import { speedFor } from '../playback/speeds.ts';
import { cursor, limitCursor } from '../stores/cursor.ts';
import { draftStore } from '../stores/draft.ts';
import { runStore } from '../stores/run.ts';
import { select, selectionStore } from '../stores/selection.ts';
import { setHorizon } from '../stores/window.ts';
import { takeAwaited } from './awaited.ts';
import { takeFirstWorker } from './firstWorker.ts';
import { createRunner } from './runner.ts';
import { sameInRun } from './sameInRun.ts';
import { startWorker } from './startWorker.ts';

/** Starts simulating drafts, the present one first. `plays`: the first run starts playing. Returns the way to stop. */
export function startEngine({ plays }: { readonly plays: boolean }): () => void {
  const runner = createRunner({
    first: takeFirstWorker(),
    startWorker,
    after: (ms, action) => {
      const timer = setTimeout(action, ms);
      return () => clearTimeout(timer);
    },
    onReply: (reply) => takeReply(reply, plays),
  });
  const submit = () => {
    const { revision, text } = draftStore.getState();
    runStore.setState({ busy: true });
    runner.submit({ revision, text });
  };
  const unsubscribe = draftStore.subscribe((draft, before) => {
    if (draft.revision !== before.revision) submit();
  });
  submit();
  return () => {
    unsubscribe();
    runner.stop();
  };
}

/** Puts what a worker answered on screen. */
function takeReply({ revision, outcome, failure }: RunReply, plays: boolean): void {
  const { run: before } = runStore.getState();
  if (before !== null && revision < before.revision) return;
  const busy = revision < draftStore.getState().revision;
  if (outcome === null) runStore.setState({ busy, failure });
  else if (!outcome.ok) runStore.setState({ busy, failure: null, problems: outcome.problems });
  else {
    const { trace, summary, warnings } = outcome;
    // Every store that points into the run follows in the same turn, so that nothing is drawn of two runs at once.
    const { selection } = selectionStore.getState();
    const kept = before === null ? null : sameInRun(selection, before.trace, trace);
    if (kept !== selection) select(kept);
    runStore.setState({ busy, failure: null, problems: [], run: { revision, trace, index: indexTrace(trace), summary, warnings } });
    followRun(trace, before?.trace ?? null, plays);
    document.title = `${trace.epochs[0]?.scenario.name ?? 'Scenario'} · Coldstart`;
    takeAwaited(revision, trace);
  }
}

function followRun(trace: Trace, before: Trace | null, plays: boolean): void {
  setHorizon(trace.horizon);
  limitCursor(trace.horizon);
  if (before?.horizon !== trace.horizon) playback.send({ type: 'SPEED', speed: speedFor(trace.horizon) });
  playback.send({ type: 'RUN', plays });
  if (cursor.get() >= trace.horizon) playback.send({ type: 'END' });
}
