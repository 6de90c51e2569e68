/** Opens the scenario in the page's address, if there is one; a draft of the person's own is kept aside. */
import { formatJson } from '../../base/formatJson.ts';
import { isOwnWork } from '../gallery/isOwnWork.ts';
import { draftStore, startDraft } from '../stores/draft.ts';
import { noticeStore } from '../stores/notices.ts';

/** Reads the address now and whenever its fragment changes. Call once, after the draft is there, and wait for it before the first run. */
export async function watchLinks(): Promise<void> {
  addEventListener('hashchange', readAddress);
  await readAddress();
}

/** Takes the fragment out of the address, so that a reload does not open the link again. */
export function forgetLink(): void {
  noticeStore.setState({ brokenLink: null });
  history.replaceState(null, '', location.pathname + location.search);
}

async function readAddress(): Promise<void> {
  const fragment = location.hash.slice(1);
  const draft = draftStore.getState();
  if (fragment === '' || (draft.origin.kind === 'link' && draft.origin.fragment === fragment)) return;
  const { decodeShare } = await import('./shareCodec.ts');
  const decoded = decodeShare(fragment);
  if (!decoded.ok) {
    noticeStore.setState({ brokenLink: decoded.message });
    return;
  }
  noticeStore.setState({ brokenLink: null });
  const text = formatJson(decoded.scenario);
  if (text === draft.text) return;
  const own = draft.own ?? ((await isOwnWork(draft)) ? { text: draft.text, origin: draft.origin } : null);
  startDraft(text, { kind: 'link', fragment }, own);
}
