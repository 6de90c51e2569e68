/** The highest number of intervals that overlap, bucket by bucket, without sorting them. */
import { bucketOf } from './buckets.ts';

/** Starts per bin, about: small enough that few bins need a closer look, large enough that there are few bins. */
const STARTS_PER_BIN = 8;

/**
 * For each of `buckets` buckets of `width` from `from` on: how many of the intervals start ≤ t < end hold at once, at most. `starts` ascend; where an end
 * and a start meet the end goes first; an interval without length counts at its instant.
 *
 * Fine bins bound the answer: in a bin the level is at most the level at its edge plus the starts in it. Only bins that could beat the highest
 * edge of their bucket are looked at closely.
 */
export function peaks(starts: Float64Array, ends: Float64Array, from: number, width: number, buckets: number): Float64Array {
  const perBucket = Math.max(1, Math.floor(starts.length / STARTS_PER_BIN / Math.max(1, buckets)));
  const bins = buckets * perBucket;
  const binWidth = width / perBucket;
  const levels = levelsAtEdges(starts, ends, from, binWidth, bins);
  const highest = new Float64Array(buckets);
  for (let bin = 0; bin < bins; bin++) {
    const bucket = Math.floor(bin / perBucket);
    if ((levels[bin] as number) > (highest[bucket] as number)) highest[bucket] = levels[bin] as number;
  }
  const first = firstStarts(starts, from, binWidth, bins);
  const isCandidate = new Uint8Array(bins);
  for (let bin = 0; bin < bins; bin++) {
    const atMost = (levels[bin] as number) + (first[bin + 1] as number) - (first[bin] as number);
    if (atMost > (highest[Math.floor(bin / perBucket)] as number)) isCandidate[bin] = 1;
  }
  const endsIn = endsOfBins(starts, ends, from, binWidth, isCandidate);
  for (let bin = 0; bin < bins; bin++) {
    if (isCandidate[bin] === 0) continue;
    const bucket = Math.floor(bin / perBucket);
    const peak = peakInBin(starts, ends, first[bin] as number, first[bin + 1] as number, endsIn.get(bin) ?? [], levels[bin] as number);
    if (peak > (highest[bucket] as number)) highest[bucket] = peak;
  }
  return highest;
}

/** How many intervals hold the edge of each bin: those that start before it and end after it. */
function levelsAtEdges(starts: Float64Array, ends: Float64Array, from: number, width: number, bins: number): Int32Array {
  const levels = new Int32Array(bins + 1);
  for (let i = 0; i < starts.length; i++) {
    const first = Math.max(0, Math.floor(((starts[i] as number) - from) / width) + 1);
    const after = Math.min(bins, Math.ceil(((ends[i] as number) - from) / width));
    if (first >= after) continue;
    levels[first] = (levels[first] as number) + 1;
    levels[after] = (levels[after] as number) - 1;
  }
  for (let bin = 1; bin < bins; bin++) levels[bin] = (levels[bin] as number) + (levels[bin - 1] as number);
  return levels;
}

/** Index of the first start in each bin or after it. */
function firstStarts(starts: Float64Array, from: number, width: number, bins: number): Uint32Array {
  const first = new Uint32Array(bins + 1);
  let before = 0;
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i] as number;
    if (start < from) before++;
    else {
      const bin = bucketOf(start, from, width, bins);
      first[bin + 1] = (first[bin + 1] as number) + 1;
    }
  }
  first[0] = before;
  for (let bin = 0; bin < bins; bin++) first[bin + 1] = (first[bin + 1] as number) + (first[bin] as number);
  return first;
}

/** The ends that fall inside each candidate bin, after its edge. */
function endsOfBins(starts: Float64Array, ends: Float64Array, from: number, width: number, isCandidate: Uint8Array): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (let i = 0; i < ends.length; i++) {
    const end = ends[i] as number;
    const place = (end - from) / width;
    const bin = Math.floor(place);
    if (isCandidate[bin] !== 1 || bin === place || end === starts[i]) continue;
    const members = found.get(bin);
    if (members) members.push(end);
    else found.set(bin, [end]);
  }
  return found;
}

function peakInBin(starts: Float64Array, ends: Float64Array, from: number, to: number, endsIn: number[], edgeLevel: number): number {
  endsIn.sort((a, b) => a - b);
  let level = edgeLevel;
  let peak = edgeLevel;
  let e = 0;
  for (let s = from; s < to; s++) {
    const start = starts[s] as number;
    while (e < endsIn.length && (endsIn[e] as number) <= start) {
      level--;
      e++;
    }
    if (level + 1 > peak) peak = level + 1;
    if ((ends[s] as number) > start) level++;
  }
  return peak;
}
