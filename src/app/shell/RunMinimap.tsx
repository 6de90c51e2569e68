/** The strip of the whole run, with what the stores say about it: window, filter, bookmarks, the marked area and, above it, the timeline. */
import { lazy, Suspense } from 'react';
import { Minimap } from '../../charts/index.ts';
import type { Trace } from '../../sim/index.ts';
import { getAt } from '../editor/path.ts';
import { itemsOf } from '../editor/record.ts';
import { seek } from '../playback/transport.ts';
import { markArea } from '../stores/area.ts';
import { cursor } from '../stores/cursor.ts';
import { useArea } from '../stores/useArea.ts';
import { useDraft } from '../stores/useDraft.ts';
import { useMatches } from '../stores/useMatches.ts';
import { useWindow } from '../stores/useWindow.ts';
import { showWindow } from '../stores/window.ts';

const TimelineTrack = lazy(() => import('../poke/TimelineTrack.tsx').then((module) => ({ default: module.TimelineTrack })));

export function RunMinimap({ trace }: { readonly trace: Trace }) {
  const window = useWindow();
  const matches = useMatches(trace);
  const bookmarks = useDraft((draft) => draft.bookmarks);
  const area = useArea();
  const hasTimeline = useDraft(({ json }) => itemsOf(getAt(json, ['timeline'])).length > 0);
  return (
    <>
      {hasTimeline ? (
        <Suspense>
          <TimelineTrack horizon={trace.horizon} />
        </Suspense>
      ) : null}
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
    </>
  );
}
