/** Up to when the bill is added up: the cursor, in steps where a run is so long that adding it up takes a while. */
import type { Trace } from '../../../sim/index.ts';
import { usePlayback } from '../../playback/usePlayback.ts';
import { useReadout } from '../../stores/useReadout.ts';

/** Runs of more attempts than this are added up at so many moments while they play. */
const LONG_RUN = 50_000;
const STEPS = 40;

/** µs. The last moment stands for the end of the run, with what is due only there. */
export function useBillTime(trace: Trace): number {
  const time = useReadout();
  const isPlaying = usePlayback((snapshot) => snapshot.matches('playing'));
  if (!isPlaying || trace.invocations.length <= LONG_RUN) return time;
  const step = trace.horizon / STEPS;
  return Math.floor(time / step) * step;
}
