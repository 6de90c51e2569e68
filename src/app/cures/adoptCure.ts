/** Takes a cure over into the draft: one step that can be taken back, with the same seed and the same event picked. */
import type { Selection } from '../../charts/selection.ts';
import { type Cure, changedJson, requestOf, type Subject, subjectKinds } from '../../experiments/index.ts';
import { type Trace, twinOf, twinOfAttempt } from '../../sim/index.ts';
import { awaitSelection } from '../engine/awaited.ts';
import { draftStore, editJson } from '../stores/draft.ts';
import { noticeStore } from '../stores/notices.ts';
import type { Run } from '../stores/run.ts';

/** Does nothing when the draft is not the one that was run: then the cure is not known to help. */
export function adoptCure({ trace, revision }: Run, subject: Subject, { title, edits }: Cure): void {
  const draft = draftStore.getState();
  if (draft.revision !== revision || !draft.isJson) return;
  awaitSelection(revision + 1, (after) => twinSelection(trace, after, subject));
  editJson((json) => changedJson(json, edits), title);
  noticeStore.setState({ adopted: title });
}

/** What to pick in the new run: the same attempt, else the newest one of the same request, else the request. */
function twinSelection(before: Trace, after: Trace, subject: Subject): Selection {
  const attempt = subjectKinds[subject.kind] === 'invocation' ? twinOfAttempt(before, after, subject.row) : null;
  if (attempt !== null) return { kind: 'invocation', row: attempt };
  const request = twinOf(before, after, requestOf(before, subject));
  return request === null ? null : { kind: 'request', row: request };
}
