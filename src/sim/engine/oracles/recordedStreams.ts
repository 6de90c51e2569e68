/** The random streams of the SimFaaS cases: mulberry32 and inverse transforms, as the fixture's header says. For tests only. */

export type StreamLaw = readonly [kind: string, a: number, b: number];

/** Endless values of a law, s. */
export function recordedStream([kind, a, b]: StreamLaw, seed: number): () => number {
  let s = seed | 0;
  const uniform = (): number => {
    s = (s + 0x6d2b79f5) | 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  if (kind === 'const') return () => a;
  return kind === 'exp' ? () => -a * Math.log(1 - uniform()) : () => a + (b - a) * uniform();
}
