/** Opens a ready pair: its first scenario is run and kept as A, then its edits make B of it. */
import { formatJson } from '../../base/formatJson.ts';
import { changedJson, type PairCard, type ReadyPair } from '../../experiments/index.ts';
import { awaitRun } from '../engine/awaited.ts';
import { openOwnScenario } from '../gallery/openScenario.ts';
import { draftStore, editJson } from '../stores/draft.ts';
import { refuses } from '../stores/locks.ts';
import { noticeStore } from '../stores/notices.ts';
import { pinRun } from '../stores/pinned.ts';
import { showExperiment } from '../views/experiments/experimentChoices.ts';

export function openPair({ title, names: [nameA, nameB], a, edits }: ReadyPair): void {
  openOwnScenario(formatJson(a), `Open ${title}`);
  showExperiment('twins');
  awaitRun(draftStore.getState().revision, () => {
    if (pinRun(nameA)) editJson((json) => changedJson(json, edits) ?? json, `B: ${nameB}`);
  });
}

/** The same, from what a menu knows of it. */
export async function openPairCard({ title, load }: PairCard): Promise<void> {
  if (refuses('scenarios')) return;
  const pair = await load().catch(() => null);
  noticeStore.setState({ missingScenario: pair === null ? title : null });
  if (pair !== null) openPair(pair);
}
