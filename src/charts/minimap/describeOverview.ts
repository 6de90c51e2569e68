/** The strip in words. */
import { formatCount } from '../../base/formatCount.ts';
import { formatDuration } from '../../base/formatDuration.ts';
import { type InterestingEvents, interestingKinds, type Trace } from '../../sim/index.ts';
import { tracksOf } from '../shared/tracks.ts';

/** How long the run is, how many attempts there were, and what is worth a look in it. */
export function describeOverview(trace: Trace, events: InterestingEvents): string {
  const { admitted, throttles } = tracksOf(trace);
  const counts = new Uint32Array(interestingKinds.length);
  for (let i = 0; i < events.length; i++) counts[events.kinds[i] as number] = (counts[events.kinds[i] as number] as number) + 1;
  const kinds = interestingKinds.flatMap(({ title }, i) =>
    counts[i] === 0 ? [] : [`${title.toLowerCase()} ${formatCount(counts[i] as number)}`],
  );
  const attempts = formatCount(admitted.length + throttles.length);
  return `The whole run of ${formatDuration(trace.horizon)}: ${attempts} attempts${kinds.length === 0 ? '' : `; ${kinds.join(', ')}`}`;
}
