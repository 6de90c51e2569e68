/** Poisson traffic whose rate jumps at given times and stays in between; nothing comes before the first of them. */
import type { ArrivalKey, Arrivals, Retune, TrafficOf } from './arrivals.ts';
import { type Curve, curved } from './curve.ts';

export function step(arrivals: Arrivals, traffic: TrafficOf<'step'>, key: ArrivalKey, now: number): Retune<'step'> {
  return curved(arrivals, traffic, stepCurve, key, now);
}

/** One flat piece: from `from` seconds after the start, when `units` have come, at `rate`. */
interface Piece {
  readonly from: number;
  readonly units: number;
  readonly rate: number;
}

function stepCurve(traffic: TrafficOf<'step'>): Curve {
  const pieces = piecesOf(traffic);
  return {
    unitsAt: (seconds) => {
      const piece = lastPiece(pieces, (candidate) => candidate.from <= seconds);
      return piece.units + (seconds - piece.from) * piece.rate;
    },
    secondsAt: (units) => {
      const piece = lastPiece(pieces, (candidate) => candidate.units < units);
      return piece.from + (units - piece.units) / piece.rate;
    },
  };
}

function piecesOf({ start, steps }: TrafficOf<'step'>): Piece[] {
  const pieces: Piece[] = [{ from: 0, units: 0, rate: 0 }];
  for (const { at, rate } of steps) {
    const last = pieces[pieces.length - 1] as Piece;
    const from = Math.max(0, (at - start) / 1_000_000);
    pieces.push({ from, units: last.units + (from - last.from) * last.rate, rate });
  }
  return pieces;
}

/** The last piece that `holds`, which every piece before it does too; the first one when none does. */
function lastPiece(pieces: readonly Piece[], holds: (piece: Piece) => boolean): Piece {
  let found = 0;
  for (let above = pieces.length; above - found > 1; ) {
    const middle = (found + above) >> 1;
    if (holds(pieces[middle] as Piece)) found = middle;
    else above = middle;
  }
  return pieces[found] as Piece;
}
