/** Opens a ready pair: its first scenario is run and kept as A, then its edits make B of it. */
import { formatJson } from '../../base/formatJson.ts';
import { changedJson, type ReadyPair } from '../../experiments/index.ts';
import { awaitRun } from '../engine/awaited.ts';
import { openOwnScenario } from '../gallery/openScenario.ts';
import { draftStore, editJson } from '../stores/draft.ts';
import { pinRun } from '../stores/pinned.ts';

export function openPair({ title, names: [nameA, nameB], a, edits }: ReadyPair): void {
  openOwnScenario(formatJson(a), `Open ${title}`);
  awaitRun(draftStore.getState().revision, () => {
    if (pinRun(nameA)) editJson((json) => changedJson(json, edits) ?? json, `B: ${nameB}`);
  });
}
