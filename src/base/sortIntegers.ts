/** Sorts non-negative integers held in doubles, such as times in microseconds, several times as fast as the built-in sort. */

import { finish, type Slices } from './slices.ts';

const BITS = 11;
const BUCKETS = 1 << BITS;
/** Below this many values the built-in sort is as fast. */
const FEW = 4096;
/** Values between two pauses. */
const PIECE = 1 << 15;

/**
 * Sorts `keys` (integers, 0 ≤ key < 2^53) in place, ascending; equal keys keep their order. `payload`, when given, is permuted alike.
 */
export function sortIntegers(keys: Float64Array<ArrayBuffer>, payload?: Uint32Array<ArrayBuffer>): void {
  finish(sortIntegersInSlices(keys, payload));
}

/** The same with pauses; until it is done the order of `keys` and `payload` means nothing. */
export function* sortIntegersInSlices(keys: Float64Array<ArrayBuffer>, payload?: Uint32Array<ArrayBuffer>): Slices<void> {
  const max = greatestUnlessSorted(keys);
  if (max < 0) return;
  if (payload === undefined && keys.length < FEW) {
    keys.sort();
    return;
  }
  let from = keys;
  let to = new Float64Array(keys.length);
  let fromPayload = payload;
  let toPayload = payload && new Uint32Array(payload.length);
  for (let scale = 1; scale <= max; scale *= BUCKETS) {
    yield* scatter(from, to, scale, fromPayload, toPayload);
    [from, to] = [to, from];
    [fromPayload, toPayload] = [toPayload, fromPayload];
  }
  if (from !== keys) keys.set(from);
  if (payload && fromPayload && fromPayload !== payload) payload.set(fromPayload);
}

/** One pass of a radix sort: by the digit of `scale`. */
function* scatter(
  from: Float64Array<ArrayBuffer>,
  to: Float64Array<ArrayBuffer>,
  scale: number,
  fromPayload: Uint32Array<ArrayBuffer> | undefined,
  toPayload: Uint32Array<ArrayBuffer> | undefined,
): Slices<void> {
  const places = new Uint32Array(BUCKETS + 1);
  const inverse = 1 / scale;
  const n = from.length;
  for (let first = 0; first < n; first += PIECE) {
    countDigits(from, first, Math.min(n, first + PIECE), inverse, places);
    yield;
  }
  for (let d = 0; d < BUCKETS; d++) places[d + 1] = (places[d + 1] as number) + (places[d] as number);
  for (let first = 0; first < n; first += PIECE) {
    const stop = Math.min(n, first + PIECE);
    if (fromPayload && toPayload) moveBoth(from, to, first, stop, inverse, places, fromPayload, toPayload);
    else moveKeys(from, to, first, stop, inverse, places);
    yield;
  }
}

function countDigits(keys: Float64Array, first: number, stop: number, inverse: number, places: Uint32Array): void {
  for (let i = first; i < stop; i++) {
    const d = digit((keys[i] as number) * inverse) + 1;
    places[d] = (places[d] as number) + 1;
  }
}

function moveKeys(from: Float64Array, to: Float64Array, first: number, stop: number, inverse: number, places: Uint32Array): void {
  for (let i = first; i < stop; i++) {
    const key = from[i] as number;
    const d = digit(key * inverse);
    const place = places[d] as number;
    places[d] = place + 1;
    to[place] = key;
  }
}

function moveBoth(
  from: Float64Array,
  to: Float64Array,
  first: number,
  stop: number,
  inverse: number,
  places: Uint32Array,
  fromPayload: Uint32Array,
  toPayload: Uint32Array,
): void {
  for (let i = first; i < stop; i++) {
    const key = from[i] as number;
    const d = digit(key * inverse);
    const place = places[d] as number;
    places[d] = place + 1;
    to[place] = key;
    toPayload[place] = fromPayload[i] as number;
  }
}

/** The lowest digit of the integer part: a product with a power of two is exact, and `&` reads a double modulo 2^32. */
function digit(x: number): number {
  return x & (BUCKETS - 1);
}

/** The greatest value, or -1 when the values are in order already. */
function greatestUnlessSorted(keys: Float64Array): number {
  let sorted = true;
  let max = 0;
  let last = 0;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number;
    if (key < last) sorted = false;
    if (key > max) max = key;
    last = key;
  }
  return sorted ? -1 : max;
}

/** 0, 1, 2 …: a payload that tells where each key came from. */
export function* placesUpTo(length: number): Slices<Uint32Array<ArrayBuffer>> {
  const places = new Uint32Array(length);
  for (let first = 0; first < length; first += PIECE) {
    numberPlaces(places, first, Math.min(length, first + PIECE));
    yield;
  }
  return places;
}

function numberPlaces(places: Uint32Array, first: number, stop: number): void {
  for (let place = first; place < stop; place++) places[place] = place;
}
