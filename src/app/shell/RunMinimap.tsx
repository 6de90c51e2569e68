/** The strip of the whole run, with what the stores say about it: window, filter, bookmarks and the marked area. */
import { Minimap } from '../../charts/index.ts';
import type { Trace } from '../../sim/index.ts';
import { seek } from '../playback/transport.ts';
import { markArea } from '../stores/area.ts';
import { cursor } from '../stores/cursor.ts';
import { useArea } from '../stores/useArea.ts';
import { useDraft } from '../stores/useDraft.ts';
import { useMatches } from '../stores/useMatches.ts';
import { useWindow } from '../stores/useWindow.ts';
import { showWindow } from '../stores/window.ts';

export function RunMinimap({ trace }: { readonly trace: Trace }) {
  const window = useWindow();
  const matches = useMatches(trace);
  const bookmarks = useDraft((draft) => draft.bookmarks);
  const area = useArea();
  return (
    <Minimap
      trace={trace}
      window={window}
      onWindow={showWindow}
      cursor={cursor}
      {...(matches && { events: matches.events })}
      bookmarks={bookmarks}
      area={area}
      onArea={markArea}
      onSeek={seek}
    />
  );
}
