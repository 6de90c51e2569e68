/** What the services around the functions charge, as far as the trace tells: API requests, and events that were given up. */
import { ruleValue } from '../rules/index.ts';
import type { Scenario } from '../scenario/model.ts';
import { functionIn, scenarioAt } from '../trace/configuration.ts';
import { markKinds, type Trace } from '../trace/tables.ts';
import { type BillLine, billLine } from './bill.ts';

/**
 * Lines for what happened in from ≤ t < to, µs: every attempt through an API Gateway that Lambda saw, and every message that Lambda's queue wrote to
 * an on-failure destination or a dead-letter queue. Not counted: what API Gateway itself throttled (it charges nothing for that), a queue's redrive
 * (no request), what mappings poll and tell their on-failure destinations, and calls that functions make, of which the tables hold only those whose
 * course depended on the world. S3 charges nothing for its notifications.
 */
export function neighbourLines(trace: Trace, from: number, to: number): BillLine[] {
  return [...apiLines(trace, from, to), ...deliveryLines(trace, from, to)];
}

function apiLines(trace: Trace, from: number, to: number): BillLine[] {
  const counts = new Float64Array(trace.triggers.length);
  if (!trace.triggers.some(({ type }) => type === 'api-gateway')) return [];
  const { invocations, requests } = trace;
  for (let row = 0; row < invocations.length; row++) {
    const time = invocations.time[row] as number;
    if (time < from || time >= to) continue;
    const trigger = requests.trigger[invocations.request[row] as number] as number;
    counts[trigger] = (counts[trigger] as number) + 1;
  }
  const { scenario } = trace.epochs[0] as Trace['epochs'][number];
  return trace.triggers.flatMap(({ id, type, function: fn, call }, index) => {
    if (type !== 'api-gateway' || counts[index] === 0) return [];
    const api = call?.through ?? id;
    const http = scenario.triggers.find((trigger) => trigger.id === api)?.settings.apiType === 'HTTP';
    const rule = http ? 'neighbours.http-api-request-price' : 'neighbours.rest-api-request-price';
    const item = `API Gateway ${http ? 'HTTP' : 'REST'} API`;
    return [billLine(item, trace.functions[fn] ?? null, counts[index] as number, 'request', ruleValue(rule), rule)];
  });
}

function deliveryLines(trace: Trace, from: number, to: number): BillLine[] {
  const { marks, requests } = trace;
  const lines = new Map<string, { service: Delivery; fn: number; count: number }>();
  for (let row = 0; row < marks.length; row++) {
    const time = marks.time[row] as number;
    const kind = markKinds[marks.kind[row] as number]?.name;
    if (time < from || time >= to || (kind !== 'sentToDestination' && kind !== 'deadLettered')) continue;
    const { function: fn, machine } = trace.triggers[requests.trigger[marks.subject[row] as number] as number] as Trace['triggers'][number];
    if (machine !== 'asynchronous') continue;
    const service = deliveryService(trace, fn, kind, time);
    if (!service) continue;
    const key = `${fn} ${service.ruleId}`;
    const line = lines.get(key);
    if (line) line.count++;
    else lines.set(key, { service, fn, count: 1 });
  }
  return [...lines.values()].map(({ service, fn, count }) =>
    billLine(service.item, trace.functions[fn] ?? null, count, 'request', ruleValue(service.ruleId), service.ruleId),
  );
}

interface Delivery {
  readonly item: string;
  readonly ruleId: string;
}

function deliveryService(trace: Trace, fn: number, kind: 'sentToDestination' | 'deadLettered', t: number): Delivery | null {
  const scenario: Scenario = scenarioAt(trace, t);
  const { asyncConfig, deadLetterQueue } = functionIn(trace, scenario, fn);
  const target = kind === 'sentToDestination' ? asyncConfig.onFailure : deadLetterQueue;
  const resource = scenario.resources.find(({ name }) => name === target);
  switch (resource?.type) {
    case 'sqs':
      return resource.settings.fifo === true
        ? { item: 'SQS FIFO SendMessage', ruleId: 'neighbours.sqs-fifo-request-price' }
        : { item: 'SQS SendMessage', ruleId: 'neighbours.sqs-request-price' };
    case 'sns':
      return { item: 'SNS Publish', ruleId: 'neighbours.sns-publish-price' };
    case 'eventbridge':
      return { item: 'EventBridge PutEvents', ruleId: 'neighbours.eventbridge-event-price' };
    case 's3':
      return { item: 'S3 PutObject', ruleId: 'neighbours.s3-write-price' };
    default:
      return null;
  }
}
