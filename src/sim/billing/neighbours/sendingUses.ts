/** What it costs to put events where functions find them: uploads, messages, records, and what a topic or the scheduler delivers. */
import { ruleValue } from '../../rules/index.ts';
import type { Resource } from '../../scenario/model.ts';
import { configurationOf } from '../../trace/configuration.ts';
import { originKinds, type Trace } from '../../trace/tables.ts';
import { arrivalsOf } from './arrivals.ts';
import type { MeterName, NeighbourUse } from './meters.ts';
import { counted, each, unitsOf } from './units.ts';

/** How a kind of resource charges for something that is put into it. */
interface Sending {
  readonly meter: MeterName;
  readonly one: string;
  readonly many: string;
  /** The unit's name, and the rule with its size; absent: one each, whatever the size. */
  readonly unit: string;
  readonly unitRule?: string;
}

const sendings: Readonly<Record<string, Sending>> = {
  s3: { meter: 's3Writes', one: 'object put', many: 'objects put', unit: 'request' },
  sns: { meter: 'topic', one: 'message published', many: 'messages published', unit: 'request' },
  eventbridge: { meter: 'bus', one: 'event put', many: 'events put', unit: 'event', unitRule: 'neighbours.eventbridge-unit' },
  dynamodb: { meter: 'tableWrites', one: 'item written', many: 'items written', unit: 'WRU', unitRule: 'neighbours.dynamodb-write-unit' },
  kinesis: { meter: 'puts', one: 'record put', many: 'records put', unit: 'unit', unitRule: 'neighbours.kinesis-put-unit' },
  sqs: { meter: 'queue', one: 'message sent', many: 'messages sent', unit: 'request', unitRule: 'neighbours.sqs-unit' },
};

/** Uses in from ≤ t < to, µs, by what traffic, the timeline and topics put into resources. What handlers put there is among their calls. */
export function sendingUses(trace: Trace, from: number, to: number): NeighbourUse[] {
  const { scenario } = trace.epochs[0] as Trace['epochs'][number];
  const resourceOf = (name: string): Resource | undefined => scenario.resources.find((resource) => resource.name === name);
  const sourceOf = (trigger: number): Resource | undefined =>
    resourceOf(scenario.triggers.find(({ id }) => id === trace.triggers[trigger]?.id)?.source ?? '');
  const arrivals = arrivalsOf(trace, from, to);
  const uses: NeighbourUse[] = [];
  // An event reaches every trigger of its resource: it was put there once.
  const seen = new Set<string>();
  for (const { trigger, id, to: target, count, size } of arrivals) {
    if (id === null) {
      const name = trace.triggers[trigger]?.id ?? '';
      uses.push({
        meter: 'scheduler',
        of: name,
        what: counted(count, 'time due', 'times due'),
        factors: '1 invocation each',
        quantity: count,
      });
      continue;
    }
    const source = sourceOf(trigger);
    if (source !== undefined && source.name !== target) uses.push(sent(source, count, size, ', passed on by a topic'));
    const resource = resourceOf(target);
    const key = `${id} ${target}`;
    if (resource === undefined || (id !== 'invoke' && seen.has(key))) continue;
    seen.add(key);
    if (resource.type in sendings) uses.push(sent(resource, count, size));
  }
  return [...uses, ...passedOn(trace, from, to, sourceOf), ...deliveries(trace, from, to, sourceOf)];
}

function sent(resource: Resource, count: number, size: number, how = ''): NeighbourUse {
  const { meter, one, many, unit, unitRule } = sendings[resource.type] as Sending;
  const units = unitRule === undefined ? 1 : unitsOf(size, unitRule);
  return {
    meter: meter === 'queue' && resource.settings.fifo === true ? 'fifoQueue' : meter,
    of: resource.name,
    what: `${counted(count, one, many)}${how}`,
    factors: each(units, unit, 'their size'),
    quantity: units * count,
  };
}

/** Messages of queues that a topic passed on after a handler had published them. */
function passedOn(trace: Trace, from: number, to: number, sourceOf: (trigger: number) => Resource | undefined): NeighbourUse[] {
  const { origins, requests, invocations } = trace;
  const counts = new Map<Resource, number>();
  for (let row = 0; row < origins.length; row++) {
    const request = origins.request[row] as number;
    const time = requests.sent[request] as number;
    const queue = sourceOf(requests.trigger[request] as number);
    if (queue?.type !== 'sqs' || time < from || time >= to || originKinds[origins.kind[row] as number]?.name !== 'call') continue;
    const environment = invocations.environment[origins.parent[row] as number] as number;
    const step = configurationOf(trace, environment).handler[origins.step[row] as number];
    if (step?.kind === 'call' && step.on !== queue.name) counts.set(queue, (counts.get(queue) ?? 0) + 1);
  }
  return [...counts].map(([queue, count]) => sent(queue, count, 1, ', passed on by a topic'));
}

/** neighbours.sns-delivery-price: what topics handed to functions and queues. */
function deliveries(trace: Trace, from: number, to: number, sourceOf: (trigger: number) => Resource | undefined): NeighbourUse[] {
  const { scenario } = trace.epochs[0] as Trace['epochs'][number];
  if (!scenario.resources.some(({ type }) => type === 'sns')) return [];
  const counts = new Map<string, number>();
  const { requests } = trace;
  const topics = trace.triggers.map(({ type }, trigger) => (type === 'sns' ? (sourceOf(trigger)?.name ?? null) : null));
  const states = trace.triggers.map(({ machine }) => trace.machines[machine].map(({ outcome }) => outcome === 'filtered'));
  for (let row = 0; row < requests.length; row++) {
    const trigger = requests.trigger[row] as number;
    const topic = topics[trigger] ?? null;
    const time = requests.sent[row] as number;
    if (topic === null || time < from || time >= to || states[trigger]?.[requests.state[row] as number]) continue;
    counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  return [...counts].map(([topic, count]) => ({
    meter: 'topicDeliveries',
    of: topic,
    what: counted(count, 'message delivered to a function', 'messages delivered to functions'),
    factors: ruleValue('neighbours.sns-delivery-price', scenario.platform.rules) === 0 ? 'free' : '1 delivery each',
    quantity: count,
  }));
}
