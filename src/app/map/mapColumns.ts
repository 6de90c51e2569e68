/** The event sources of Lambda by who waits for whom, and the scenario of the gallery that shows each. */
import { type TriggerDefinition, triggers } from '../../sim/index.ts';

export interface MapColumn {
  readonly title: string;
  /** Who owns a failure, in a sentence. */
  readonly about: string;
  readonly sources: readonly MapSource[];
}

export interface MapSource {
  readonly type: string;
  readonly title: string;
  readonly help: string;
  /** Of the scenario that shows it; null while the simulator leaves the source out. */
  readonly slug: string | null;
}

/** By type of the trigger. */
const shownBy: Readonly<Record<string, string>> = {
  'api-gateway': 'http-api',
  sdk: 'sdk-caller',
  'function-url': 'function-url',
  alb: 'load-balancer',
  cognito: 'cognito-sign-up',
  cloudfront: 'cloudfront-edge',
  s3: 's3-notifications',
  sns: 'sns-fan-out',
  eventbridge: 'eventbridge-rule',
  schedule: 'schedule',
  iot: 'iot-rule',
  codepipeline: 'codepipeline-job',
  sqs: 'sqs-queue',
  kinesis: 'kinesis-stream',
  'dynamodb-streams': 'dynamodb-stream',
  msk: 'msk-topic',
  kafka: 'kafka-topic',
  mq: 'mq-broker',
};

export const mapColumns: readonly MapColumn[] = [
  {
    title: 'The caller waits',
    about:
      'Synchronous: the answer goes back to the caller, and so does every failure. Whether it is tried again is the caller’s business.',
    sources: sourcesOf('synchronous'),
  },
  {
    title: 'Lambda queues',
    about: 'Asynchronous: the source is done when Lambda has the event. Lambda invokes, tries again, and hands on what failed for good.',
    sources: sourcesOf('asynchronous', 'schedule'),
  },
  {
    title: 'Lambda polls',
    about: 'Polling: an event source mapping fetches batches. What failed comes back, until the queue or the stream gives it up.',
    sources: sourcesOf('polling'),
  },
];

/** Those that run come first. */
function sourcesOf(...ways: readonly TriggerDefinition['way'][]): readonly MapSource[] {
  return triggers
    .filter(({ way }) => ways.includes(way))
    .map(({ type, title, help }) => ({ type, title, help, slug: shownBy[type] ?? null }))
    .toSorted((a, b) => Number(a.slug === null) - Number(b.slug === null));
}
