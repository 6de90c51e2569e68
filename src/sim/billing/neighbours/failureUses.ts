/** What Lambda's queue writes to destinations and dead-letter queues. */
import type { LambdaFunction, Scenario } from '../../scenario/model.ts';
import { functionIn, scenarioAt } from '../../trace/configuration.ts';
import { markKinds, type Trace } from '../../trace/tables.ts';
import type { MeterName, NeighbourUse } from './meters.ts';
import { counted } from './units.ts';

const targets: Readonly<Record<string, { readonly meter: MeterName; readonly one: string; readonly many: string; readonly unit: string }>> =
  {
    sqs: { meter: 'queue', one: 'message', many: 'messages', unit: 'request' },
    sns: { meter: 'topic', one: 'message', many: 'messages', unit: 'request' },
    eventbridge: { meter: 'bus', one: 'event', many: 'events', unit: 'event' },
    s3: { meter: 's3Writes', one: 'object', many: 'objects', unit: 'request' },
  };

/** Uses in from ≤ t < to, µs: records of asynchronous events that failed or succeeded. A queue's own redrive is no request. */
export function failureUses(trace: Trace, from: number, to: number): NeighbourUse[] {
  const counts = new Map<string, { name: string; scenario: Scenario; kind: string; count: number }>();
  const add = (request: number, time: number, kind: string, targetOf: (fn: LambdaFunction) => string | null): void => {
    const trigger = trace.triggers[trace.requests.trigger[request] as number] as Trace['triggers'][number];
    if (time < from || time >= to || trigger.machine !== 'asynchronous') return;
    const scenario = scenarioAt(trace, time);
    const name = targetOf(functionIn(trace, scenario, trigger.function));
    if (name === null) return;
    const key = `${kind} ${name}`;
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { name, scenario, kind, count: 1 });
  };
  const { marks } = trace;
  for (let row = 0; row < marks.length; row++) {
    const kind = markKinds[marks.kind[row] as number]?.name;
    const [time, subject] = [marks.time[row] as number, marks.subject[row] as number];
    if (kind === 'sentToDestination') add(subject, time, 'for failures', ({ asyncConfig }) => asyncConfig.onFailure);
    else if (kind === 'deadLettered') add(subject, time, 'as dead letters', ({ deadLetterQueue }) => deadLetterQueue);
  }
  addSuccesses(trace, add);
  return [...counts.values()].flatMap(({ name, scenario, kind, count }): NeighbourUse[] => {
    const resource = scenario.resources.find((each) => each.name === name);
    const target = resource === undefined ? undefined : targets[resource.type];
    if (resource === undefined || target === undefined) return [];
    const { meter, one, many, unit } = target;
    return [
      {
        meter: meter === 'queue' && resource.settings.fifo === true ? 'fifoQueue' : meter,
        of: name,
        what: `${counted(count, one, many)} from Lambda's queue, ${kind}`,
        factors: `1 ${unit} each`,
        quantity: count,
      },
    ];
  });
}

type Add = (request: number, time: number, kind: string, targetOf: (fn: LambdaFunction) => string | null) => void;

/** async.on-success-destination: successes leave no mark. */
function addSuccesses(trace: Trace, add: Add): void {
  if (!trace.epochs.some(({ scenario }) => scenario.functions.some(({ asyncConfig }) => asyncConfig.onSuccess !== null))) return;
  const { requests, machines } = trace;
  const succeeded = machines.asynchronous.map(({ outcome }) => outcome === 'succeeded');
  for (let row = 0; row < requests.length; row++) {
    if (succeeded[requests.state[row] as number])
      add(row, requests.settled[row] as number, 'for successes', ({ asyncConfig }) => asyncConfig.onSuccess);
  }
}
