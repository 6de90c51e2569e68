/** Words about rules: families, confidences, numbers. */
import type { Rule } from '../../../sim/index.ts';

/** How sure a rule is, and what that means. */
export const confidences = [
  { name: 'documented', meaning: 'AWS says so' },
  { name: 'measured', meaning: 'taken from measurements' },
  { name: 'assumed', meaning: 'AWS does not publish it, a choice of ours that you can change' },
] as const;

/** Families whose name alone does not say it. */
const titles: Readonly<Record<string, string>> = {
  lifecycle: 'The life of an environment',
  'cold-start': 'How long a cold start takes',
  snapstart: 'SnapStart',
  cpu: 'Memory and CPU',
  limits: 'Quotas',
  provisioned: 'Provisioned concurrency',
  async: 'Asynchronous invocation',
  sdk: 'Clients of an SDK',
  'api-gateway': 'API Gateway',
  invoke: 'The Invoke API',
  'function-url': 'Function URLs',
  alb: 'Application Load Balancers',
  cognito: 'Cognito user pools',
  cloudfront: 'CloudFront (Lambda@Edge)',
  s3: 'S3 notifications',
  sns: 'SNS',
  eventbridge: 'EventBridge',
  schedule: 'Schedules',
  iot: 'IoT Core rules',
  codepipeline: 'CodePipeline actions',
  mapping: 'Event source mappings',
  filtering: 'Event filtering',
  sqs: 'SQS',
  streams: 'Streams',
  kinesis: 'Kinesis Data Streams',
  kafka: 'Kafka topics',
  mq: 'Amazon MQ brokers',
  'dynamodb-streams': 'DynamoDB Streams',
  recursion: 'Recursive loops',
  services: 'Services that a function calls',
  iam: 'Permissions',
  billing: 'The bill',
  neighbours: 'Prices of the services around',
  events: 'What events look like',
  logs: 'Logs and traces',
};

/** The title of a family of rules, from the part of their ids before the dot. */
export function familyTitle(family: string): string {
  return titles[family] ?? `${family.charAt(0).toUpperCase()}${family.slice(1).replace(/-/g, ' ')}`;
}

/** Whether all words of `wanted` are somewhere in the rule. */
export function matchesRule({ id, statement, source, confidence }: Rule, wanted: string): boolean {
  const text = `${id} ${statement} ${source} ${confidence} ${familyTitle(id.slice(0, id.indexOf('.')))}`.toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** A rule's number with its unit, such as `6 h` or `2e-7 USD per request`. */
export function valueText(value: number, unit: string): string {
  return `${value.toLocaleString('en-US', { maximumFractionDigits: 12 })} ${unit}`.trim();
}

/** Whether a person may give the rule another number. */
export const isAdjustable = ({ confidence, value }: Rule): boolean => confidence !== 'documented' && value !== null;
