/** What handlers and inits ask of services, call by call. */
import { callCounts } from '../../engine/callCounts.ts';
import { ruleValue } from '../../rules/index.ts';
import type { Resource } from '../../scenario/model.ts';
import type { Trace } from '../../trace/tables.ts';
import type { MeterName, NeighbourUse } from './meters.ts';

/** Uses in from ≤ t < to, µs. Each call is one small unit (neighbours.calls-are-small). */
export function callUses(trace: Trace, from: number, to: number): NeighbourUse[] {
  const { scenario } = trace.epochs[0] as Trace['epochs'][number];
  const { counts, inQuestion, lookedAt } = callCounts(trace, from, to);
  const number = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 0 });
  const sample =
    lookedAt < inQuestion ? `; ${number(lookedAt)} of ${number(inQuestion)} invocations that may have failed were counted` : '';
  return counts.flatMap(({ function: fn, action, on, count }): NeighbourUse[] => {
    const resource = scenario.resources.find(({ name }) => name === on);
    const charge = resource === undefined ? null : chargeOf(action, resource);
    if (charge === null) return [];
    const { meter, units } = charge;
    const name = action.slice(action.indexOf(':') + 1);
    return [
      {
        meter,
        of: on,
        what: `${number(count)} × ${name} by ${trace.functions[fn]}`,
        factors: `${units} each${sample}`,
        quantity: count * units,
      },
    ];
  });
}

interface Charge {
  readonly meter: MeterName;
  readonly units: number;
}

/** What one call of an action costs, or null when it is free or its price is not known (see notPriced). */
function chargeOf(action: string, { type, settings }: Resource): Charge | null {
  const name = action.slice(action.indexOf(':') + 1).toLowerCase();
  switch (type) {
    case 's3':
      // neighbours.s3-delete-free
      if (name.startsWith('delete')) return null;
      return { meter: /^(get|head)/.test(name) ? 's3Reads' : 's3Writes', units: 1 };
    case 'sqs':
      return { meter: settings.fifo === true ? 'fifoQueue' : 'queue', units: 1 };
    case 'sns':
      return { meter: 'topic', units: 1 };
    case 'eventbridge':
      return name === 'putevents' ? { meter: 'bus', units: 1 } : null;
    case 'dynamodb':
      return tableCharge(name);
    case 'kinesis':
      return name.startsWith('put') ? { meter: 'puts', units: 1 } : null;
    case 'secret':
      return { meter: 'secretCalls', units: 1 };
    default:
      return null;
  }
}

function tableCharge(name: string): Charge {
  const transaction = ruleValue('neighbours.dynamodb-transaction');
  if (name === 'transactgetitems') return { meter: 'tableReads', units: transaction };
  if (/^(get|batchget|query|scan)/.test(name)) return { meter: 'tableReads', units: ruleValue('neighbours.dynamodb-eventual-read') };
  return { meter: 'tableWrites', units: name.startsWith('transact') ? transaction : 1 };
}
