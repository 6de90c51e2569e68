/** Opens the run behind a dot or a cell: the draft takes its settings, one undo away. */
import { setPath } from '../../../sim/index.ts';
import { editJson } from '../../stores/draft.ts';

export function openSetting(values: readonly { readonly path: string; readonly value: unknown }[], name: string): void {
  editJson(
    (json) =>
      values.reduce((before, { path, value }) => {
        const set = setPath(before, path, value);
        return set.ok ? set.json : before;
      }, json),
    name,
  );
}
