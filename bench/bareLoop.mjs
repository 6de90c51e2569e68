// @ts-nocheck
// Taken over from the project's shared folder (bench/bare-loop.mjs, 23 Nov 2026), so that a bare clone can measure against it. Do not improve it.
// The yardstick: a bare event loop for plain Poisson traffic to one warm pool, with nothing recorded and nothing modelled beyond
// arrivals, exponential service, last-in-first-out reuse, idle expiry after a fixed time and a cap that refuses. Typed arrays, one
// binary heap of busy environments, xoshiro128++. An engine that keeps every event is compared with it in the same process.
// Run alone: node bare-loop.mjs [requests] [repetitions]

const rotl = (x, k) => (x << k) | (x >>> (32 - k));

/**
 * Simulates `requests` arrivals. Times are seconds.
 * @param {{rate: number, warm: number, cold: number, ttl: number, cap: number, requests: number, seed: number}} w
 */
export function bareLoop({ rate, warm, cold, ttl, cap, requests, seed }) {
  let s0 = seed | 0 || 1,
    s1 = 0x9e3779b9 | 0,
    s2 = Math.imul(seed + 7, 0x85ebca6b),
    s3 = 0xc2b2ae35 | 0;
  const next = () => {
    const r = (rotl((s0 + s3) | 0, 7) + s0) | 0,
      t = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= t;
    s3 = rotl(s3, 11);
    return r;
  };
  for (let i = 0; i < 64; i++) next();
  const exponential = (mean) => -mean * Math.log(((next() >>> 5) * 67108864 + (next() >>> 6) + 1) * 2 ** -53);

  const until = new Float64Array(cap + 2),
    who = new Int32Array(cap + 2); // heap of busy environments
  const idle = new Int32Array(1 << (32 - Math.clz32(cap + 1))),
    since = new Float64Array(cap + 2);
  const mask = idle.length - 1,
    free = Int32Array.from({ length: cap + 1 }, (_, i) => cap - i);
  let busy = 0,
    bottom = 0,
    idles = 0,
    frees = cap + 1,
    coldStarts = 0,
    refused = 0,
    expired = 0,
    arrivals = 0;
  const meanGap = 1 / rate;
  let arrival = exponential(meanGap);

  const push = (t, e) => {
    let i = busy++;
    while (i > 0) {
      const p = (i - 1) >> 1;
      if (until[p] <= t) break;
      until[i] = until[p];
      who[i] = who[p];
      i = p;
    }
    until[i] = t;
    who[i] = e;
  };
  const pop = () => {
    const e = who[0],
      n = --busy,
      t = until[n],
      last = who[n];
    let i = 0;
    for (let c = 1; c < n; c = 2 * i + 1) {
      if (c + 1 < n && until[c + 1] < until[c]) c++;
      if (until[c] >= t) break;
      until[i] = until[c];
      who[i] = who[c];
      i = c;
    }
    until[i] = t;
    who[i] = last;
    return e;
  };

  while (arrivals < requests) {
    const done = busy > 0 ? until[0] : Infinity,
      expiry = idles > 0 ? since[idle[bottom & mask]] + ttl : Infinity;
    if (done <= arrival && done <= expiry) {
      const e = pop();
      since[e] = done;
      idle[(bottom + idles++) & mask] = e;
    } else if (expiry <= arrival) {
      free[frees++] = idle[bottom++ & mask];
      idles--;
      expired++;
    } else {
      const t = arrival;
      arrivals++;
      arrival = t + exponential(meanGap);
      if (idles > 0) push(t + exponential(warm), idle[(bottom + --idles) & mask]);
      else if (busy >= cap) refused++;
      else {
        coldStarts++;
        push(t + exponential(cold), free[--frees]);
      }
    }
  }
  return { arrivals, coldStarts, refused, expired };
}

/** The workloads of perf.md. */
export const workloads = {
  A: { rate: 0.9, warm: 1.991, cold: 2.244, ttl: 600, cap: 1000 },
  B: { rate: 100, warm: 0.2, cold: 0.5, ttl: 600, cap: 1000 },
  C: { rate: 1000, warm: 2.016, cold: 2.163, ttl: 600, cap: 1000 },
};
