/** What the latency charts show: which time, of which part of the run, on which axis. */

/** `latency`: as the caller or source sees it, from sending to success. `duration`: CloudWatch's Duration of each invocation that ended. */
export type LatencyMeasure = 'latency' | 'duration';

/** Of what ended within the window, or from the start up to the cursor. */
export type LatencySpan = 'window' | 'cursor';

export interface LatencyChoice {
  readonly measure: LatencyMeasure;
  readonly span: LatencySpan;
  readonly axis: 'log' | 'linear';
}
