/** Opens the scenario in the page's address, if there is one, at the moment that it names; a draft of the person's own is kept aside. */
import { formatJson } from '../../base/formatJson.ts';
import { readBookmarks, type SharedMoment, type SharedRun, type Trace } from '../../sim/index.ts';
import { awaitRun } from '../engine/awaited.ts';
import { isOwnWork } from '../gallery/isOwnWork.ts';
import { playback } from '../playback/playback.ts';
import { seek } from '../playback/transport.ts';
import { classPage } from '../stores/classPage.ts';
import { draftStore, setBookmarks, startDraft } from '../stores/draft.ts';
import { noticeStore } from '../stores/notices.ts';
import { runStore } from '../stores/run.ts';
import { select } from '../stores/selection.ts';
import { showView, type ViewId, viewIds } from '../stores/view.ts';

/** Reads the address now and whenever its fragment changes. Call once, after the draft is there, and wait for it before the first run. */
export async function watchLinks(): Promise<void> {
  addEventListener('hashchange', readAddress);
  await readAddress();
}

async function readAddress(): Promise<void> {
  const fragment = location.hash.slice(1);
  const draft = draftStore.getState();
  if (fragment.startsWith('class=')) {
    const { openClass } = await import('../class/openClass.ts');
    noticeStore.setState({ brokenLink: await openClass(fragment) });
    return;
  }
  if (fragment !== '') classPage.getState().page?.leave();
  if (fragment === '' || (draft.origin.kind === 'link' && draft.origin.fragment === fragment)) return;
  const { decodeShare } = await import('./shareCodec.ts');
  const decoded = decodeShare(fragment);
  if (!decoded.ok) {
    noticeStore.setState({ brokenLink: decoded.message });
    return;
  }
  const { moment, left } = decoded;
  noticeStore.setState({ brokenLink: null, leftOut: left });
  const text = formatJson(decoded.scenario);
  if (text !== draft.text) {
    const { text: ownText, origin, bookmarks } = draft;
    const own = draft.own ?? ((await isOwnWork(draft)) ? { text: ownText, origin, bookmarks } : null);
    startDraft(text, { kind: 'link', fragment }, own, moment.bookmarks);
  } else if (moment.bookmarks.length > 0) setBookmarks(readBookmarks([...draft.bookmarks, ...moment.bookmarks]));
  openMoment(moment);
}

/** Goes where the person was who made the link, as soon as there is a run. */
function openMoment({ cursor: time, selection, view, pinned }: SharedMoment): void {
  if (view !== undefined && viewIds.some((id) => id === view)) showView(view as ViewId);
  if (pinned !== undefined) void keepAsA(pinned);
  if (time === null && selection === null) return;
  const act = (trace: Trace) => {
    playback.send({ type: 'PAUSE' });
    if (time !== null) seek(time);
    const rows = { invocation: trace.invocations, environment: trace.environments, request: trace.requests };
    select(selection !== null && selection.row < rows[selection.kind].length ? selection : null);
  };
  const { run } = runStore.getState();
  const { revision } = draftStore.getState();
  if (run?.revision === revision) act(run.trace);
  else awaitRun(revision, act);
}

/** Runs what the sender had kept as A, beside the run of the link. */
async function keepAsA(pinned: SharedRun): Promise<void> {
  const { restorePinned } = await import('../twins/restorePinned.ts');
  const isKept = await restorePinned(pinned);
  if (!isKept) noticeStore.setState({ leftOut: 'The run that was kept as A does not run here: it is left out.' });
}
