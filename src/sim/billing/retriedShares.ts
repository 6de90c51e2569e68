/** How much of each invocation was done again. */
import { NO_ROW } from '../../base/table.ts';
import { batchOf, itemsOf } from '../trace/batchOf.ts';
import { originKinds, type Trace } from '../trace/tables.ts';

const DUPLICATE = originKinds.findIndex(({ name }) => name === 'duplicate');

/**
 * For every invocation row that an environment served, the share of its events that an environment had served before, or that were delivered twice:
 * 0 or 1, or between in a batch. An event that had only been refused before is not a retry here: nothing of it was billed.
 */
export function retriedShares(trace: Trace): Float64Array {
  const { invocations, origins, batchInvocations } = trace;
  const served = new Uint8Array(trace.requests.length);
  for (let row = 0; row < origins.length; row++) if (origins.kind[row] === DUPLICATE) served[origins.request[row] as number] = 1;
  const shares = new Float64Array(invocations.length);
  const batches = batchInvocations.length > 0;
  for (let row = 0; row < invocations.length; row++) {
    if (invocations.environment[row] === NO_ROW) continue;
    const batch = batches ? batchOf(trace, row) : -1;
    const items = batch < 0 ? null : itemsOf(trace, batch);
    if (items === null || items.length === 0) {
      const request = invocations.request[row] as number;
      shares[row] = served[request] as number;
      served[request] = 1;
      continue;
    }
    let again = 0;
    for (const item of items) {
      again += served[item] as number;
      served[item] = 1;
    }
    shares[row] = again / items.length;
  }
  return shares;
}
