/** X-Ray-like segments of one invocation: what active tracing would record, as far as Coldstart knows it (logs.segments, logs.subsegments). */
import { textWord } from '../../base/random.ts';
import { NO_ROW } from '../../base/table.ts';
import { hexDigits } from '../../base/uuid.ts';
import { initWorkOf, type WorkStep, workOf } from '../engine/workOf.ts';
import { attemptNumber } from '../trace/attemptNumber.ts';
import { configurationOf } from '../trace/configuration.ts';
import { endings } from '../trace/endings.ts';
import { endOf } from '../trace/endOf.ts';
import { spansInWindow } from '../trace/spansInWindow.ts';
import { isColdStart, startOf } from '../trace/startOf.ts';
import type { Trace } from '../trace/tables.ts';
import { requestIdOf } from './requestId.ts';
import { epochMilliseconds } from './timestamp.ts';
import { traceIdOf } from './traceId.ts';

/** A segment, or a subsegment within one. Times in µs. */
export interface Segment {
  readonly id: string;
  readonly name: string;
  /** `AWS::Lambda` (the service) or `AWS::Lambda::Function`; null for subsegments. */
  readonly origin: string | null;
  readonly start: number;
  readonly end: number;
  readonly isOpen: boolean;
  /** `fault`: the server's fault, 5xx; `error`: the caller's, 4xx; `throttle`: 429. */
  readonly failure: 'fault' | 'error' | 'throttle' | null;
  readonly aws: Readonly<Record<string, string | number>>;
  /** ms, under X-Ray's names. */
  readonly annotations: Readonly<Record<string, number>>;
  readonly subsegments: readonly Segment[];
}

export interface InvocationTrace {
  readonly traceId: string;
  /** The service's segment, then the function's; both are named after the function. */
  readonly segments: readonly [service: Segment, fn: Segment];
}

/** The segments of the invocation in row `row`; null when it was refused, or never began. */
export function segmentsOf(trace: Trace, row: number): InvocationTrace | null {
  const environment = trace.invocations.environment[row] as number;
  if (environment === NO_ROW) return null;
  const time = trace.invocations.time[row] as number;
  const { name } = configurationOf(trace, environment);
  const end = Math.min(endOf(trace, row), trace.horizon);
  const ending = endings[trace.invocations.ending[row] as number];
  const id = (place: string): string => hexDigits(textWord(`segment ${place} of ${requestIdOf(trace, row)}`), 16);
  const common = { name, end, isOpen: ending?.outcome === 'running', failure: hasFailed(ending?.outcome) ? ('fault' as const) : null };
  const aws = { request_id: requestIdOf(trace, row) };
  const begun = phaseOf(trace, row, environment, time, end);
  const handlerStart = Math.min(end, startOf(trace, row));
  const service: Segment = { ...common, id: id('service'), origin: 'AWS::Lambda', start: time, aws, annotations: {}, subsegments: [] };
  const fn: Segment = {
    ...common,
    id: id('function'),
    origin: 'AWS::Lambda::Function',
    start: begun?.start ?? handlerStart,
    aws,
    annotations: { 'aws.responseLatency': (end - handlerStart) / 1000 },
    subsegments: [
      ...(begun === null ? [] : [phaseSegment(trace, environment, begun, id)]),
      ...callSegments(workOf(trace, row), (place) => id(`call ${place}`)),
    ],
  };
  return { traceId: traceIdOf(trace, trace.invocations.request[row] as number, attemptNumber(trace, row), time), segments: [service, fn] };
}

/** A segment as the document that X-Ray is sent: seconds since 1970, and only what says something. */
export function segmentDocument({ traceId }: InvocationTrace, segment: Segment): Record<string, unknown> {
  return { trace_id: traceId, ...documentOf(segment) };
}

function documentOf(segment: Segment): Record<string, unknown> {
  const { id, name, origin, start, end, isOpen, failure, aws, annotations, subsegments } = segment;
  return {
    id,
    name,
    ...(origin === null ? (name === 'Init' || name === 'Restore' ? {} : { namespace: 'aws' }) : { origin }),
    start_time: secondsOf(start),
    ...(isOpen ? { in_progress: true } : { end_time: secondsOf(end) }),
    ...(failure !== null && { [failure]: true }),
    ...(failure === 'throttle' && { error: true }),
    ...(Object.keys(aws).length > 0 && { aws }),
    ...(Object.keys(annotations).length > 0 && { annotations }),
    ...(subsegments.length > 0 && { subsegments: subsegments.map(documentOf) }),
  };
}

/** Seconds since 1970, to the microsecond. */
const secondsOf = (micros: number): number => Number((epochMilliseconds(0) / 1000 + micros / 1e6).toFixed(6));

const hasFailed = (outcome: string | undefined): boolean => outcome === 'functionError' || outcome === 'timedOut';

interface Stretch {
  readonly name: 'Init' | 'Restore';
  readonly start: number;
  readonly end: number;
}

/** The init or restore that the invocation waited for, or null on a warm environment. */
function phaseOf(trace: Trace, row: number, environment: number, from: number, to: number): Stretch | null {
  if (!isColdStart(trace, row)) return null;
  const own = spansInWindow(trace, environment, from, to).filter(({ state, invocation, start }) => {
    const phase = trace.machines.environment[state]?.phase;
    return invocation === row && (phase === 'init' || phase === 'restore') && start < startOf(trace, row);
  });
  const [first] = own;
  const last = own.at(-1);
  if (first === undefined || last === undefined) return null;
  const isRestore = trace.machines.environment[first.state]?.phase === 'restore';
  return { name: isRestore ? 'Restore' : 'Init', start: first.start, end: Math.min(last.end, to) };
}

function phaseSegment(trace: Trace, environment: number, { name, start, end }: Stretch, id: (place: string) => string): Segment {
  const subsegments = name === 'Init' ? callSegments(initWorkOf(trace, environment), (place) => id(`init call ${place}`)) : [];
  return {
    id: id(name),
    name,
    origin: null,
    start,
    end,
    isOpen: end >= trace.horizon,
    failure: null,
    aws: {},
    annotations: {},
    subsegments,
  };
}

/** One subsegment for each call, with the SDK's retries within it. */
function callSegments(steps: readonly WorkStep[], id: (place: number) => string): Segment[] {
  const calls = steps.filter(({ kind }) => kind === 'call');
  return calls.map(({ label, start, end, attempts, failed }, place) => {
    const [action = '', on = ''] = label.split(' ');
    const [prefix = '', operation = ''] = action.split(':');
    const last = attempts.at(-1)?.outcome;
    const failure = !failed ? null : last === 'throttled' ? 'throttle' : last === 'accessDenied' ? 'error' : 'fault';
    const aws = { operation, resource: on, ...(attempts.length > 1 && { retries: attempts.length - 1 }) };
    const isOpen = last === 'running';
    return {
      id: id(place),
      name: serviceNames[prefix] ?? prefix,
      origin: null,
      start,
      end,
      isOpen,
      failure,
      aws,
      annotations: {},
      subsegments: [],
    };
  });
}

/** As the X-Ray SDK names services, by the prefix of their actions. */
const serviceNames: Readonly<Record<string, string>> = {
  s3: 'S3',
  dynamodb: 'DynamoDB',
  sqs: 'SQS',
  sns: 'SNS',
  events: 'EventBridge',
  secretsmanager: 'Secrets Manager',
  ssm: 'SSM',
  kms: 'KMS',
  kinesis: 'Kinesis',
  lambda: 'Lambda',
  iot: 'IoT',
};
