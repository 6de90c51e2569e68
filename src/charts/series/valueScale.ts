/** The upright axis of a chart: round ticks from 0 to a round top. */
import { scaleLinear } from 'd3-scale';

export interface ValueScale {
  readonly top: number;
  readonly ticks: readonly number[];
}

/** For values up to `highest`; whole numbers only when `isCount`. An empty chart goes to 1. */
export function valueScale(highest: number, isCount: boolean): ValueScale {
  const scale = scaleLinear()
    .domain([0, highest > 0 ? highest : 1])
    .nice(3);
  const top = scale.domain()[1] as number;
  const ticks = scale.ticks(3).filter((tick) => !isCount || Number.isInteger(tick));
  return { top, ticks };
}
