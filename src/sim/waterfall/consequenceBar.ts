/** An event that followed from another, as one bar from its being sent to its ending. */

import { attemptsOf } from '../trace/indexTrace.ts';
import type { Consequence } from '../trace/relatedEvents.ts';
import type { OriginKind, Trace } from '../trace/tables.ts';
import type { Bar } from './bar.ts';
import { draftBar } from './draftBar.ts';

/** The bar of `consequence` at `depth`. Functions are named, requests numbered from 1. */
export function consequenceBar(trace: Trace, { kind, request }: Consequence, depth: number): Bar {
  const { requests, triggers, machines, functions, horizon } = trace;
  const trigger = triggers[requests.trigger[request] as number];
  const settled = requests.settled[request] as number;
  const start = requests.sent[request] as number;
  const end = Number.isNaN(settled) ? horizon : settled;
  const info = trigger && machines[trigger.machine][requests.state[request] as number];
  const attempts = attemptsOf(trace, request).length;
  const tries = attempts > 1 ? `${attempts} attempts. ` : '';
  return draftBar('consequence', start, end, `${words[kind]} ${functions[trigger?.function ?? 0] ?? ''}, request ${request + 1}`, {
    text: `${tries}${info?.description ?? ''}`,
    depth,
    request,
    aside: true,
    failed: info?.outcome !== null && info?.outcome !== undefined && info.outcome !== 'succeeded',
    ruleId: rules[kind],
  });
}

const words: Readonly<Record<OriginKind, string>> = {
  call: 'Leads to',
  onFailure: 'Record of the failure to',
  onSuccess: 'Record of the success to',
  deadLetter: 'From the dead-letter queue to',
  duplicate: 'Delivered a second time to',
  forwarded: 'Passed on to',
  continuation: 'The job goes on with',
};

const rules: Readonly<Record<OriginKind, string | null>> = {
  call: null,
  onFailure: 'async.on-failure-destination',
  onSuccess: 'async.on-success-destination',
  deadLetter: null,
  duplicate: 'async.at-least-once',
  forwarded: null,
  continuation: 'codepipeline.continuation',
};
