/** The ways of failing that two sources can be set side by side on. */

export interface Failure {
  readonly id: string;
  readonly title: string;
  /** What is done to the function, in a sentence. */
  readonly help: string;
  /** Settings of the function that differ from one that works. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** New values of the function's settings later in the run. */
  readonly later?: { readonly at: string; readonly settings: Readonly<Record<string, unknown>> };
}

export const failures: readonly Failure[] = [
  {
    id: 'throws',
    title: 'The code throws every time',
    help: 'The handler raises an error for every event, as with a bug or a poisoned message.',
    settings: { errorRate: 1 },
  },
  {
    id: 'outage',
    title: 'The code throws for five minutes',
    help: 'Whatever the handler depends on is down until 5:00 and works again from then on.',
    settings: { errorRate: 1 },
    later: { at: '5m', settings: { errorRate: 0 } },
  },
  {
    id: 'timeout',
    title: 'The function runs into its timeout',
    help: 'The handler waits ten seconds for something and the function may take three.',
    settings: { handler: [{ io: '10s' }] },
  },
  {
    id: 'throttled',
    title: 'Every invocation is throttled',
    help: 'The reserved concurrency is 0: Lambda refuses each invocation with 429.',
    settings: { reservedConcurrentExecutions: 0 },
  },
];
