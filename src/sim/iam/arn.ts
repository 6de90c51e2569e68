/** Amazon Resource Names of everything that a scenario holds. */
import { textWord } from '../../base/random.ts';
import { ACCOUNT, REGION } from './world.ts';

/** What a name in a scenario stands for. */
export interface NamedResource {
  readonly name: string;
  /** A resource type such as `s3`, or `function`, or the type of a trigger that is called: `function-url`, `api-gateway`. */
  readonly type: string;
  /** For a trigger that is called: the function behind it. */
  readonly function?: string;
}

/** An ARN of the simulator's account and Region. */
export function regionalArn(service: string, rest: string): string {
  return `arn:aws:${service}:${REGION}:${ACCOUNT}:${rest}`;
}

export function functionArn(name: string, qualifier: string | null = null): string {
  return regionalArn('lambda', `function:${name}${qualifier === null ? '' : `:${qualifier}`}`);
}

/** The execution role of a function (iam.role-name). */
export function roleArn(functionName: string): string {
  return `arn:aws:iam::${ACCOUNT}:role/${functionName}-role`;
}

/** The code of a function as a principal (iam.session-name). */
export function sessionArn(functionName: string): string {
  return `arn:aws:sts::${ACCOUNT}:assumed-role/${functionName}-role/${functionName}`;
}

export function bucketArn(bucket: string): string {
  return `arn:aws:s3:::${bucket}`;
}

export function objectArn(bucket: string, key: string): string {
  return `${bucketArn(bucket)}/${key}`;
}

/** With the six characters that Secrets Manager adds to each name. */
export function secretArn(name: string): string {
  return regionalArn('secretsmanager', `secret:${name}-${letters(name, 6)}`);
}

export function streamArn(table: string): string {
  return `${regionalArn('dynamodb', `table/${table}`)}/stream/2026-11-24T00:00:00.000`;
}

/** A rule on a bus; the bus called default does not appear in it. */
export function eventRuleArn(bus: string, rule: string): string {
  return regionalArn('events', bus === 'default' ? `rule/${rule}` : `rule/${bus}/${rule}`);
}

/** An API of API Gateway; the trigger's id is also the API's. `call` is stage, method and path, each of which may be `*`. */
export function executeApiArn(api: string, call = 'prod/POST/'): string {
  return regionalArn('execute-api', `${api}/${call}`);
}

export function clusterArn(name: string): string {
  return regionalArn('kafka', `cluster/${name}/${uuid(name)}`);
}

export function topicArn(name: string): string {
  return regionalArn('kafka', `topic/${name}/${uuid(name)}/${name}`);
}

export function brokerArn(name: string): string {
  return regionalArn('mq', `broker:${name}:b-${uuid(name)}`);
}

/** Resource type → the ARN by which events and destinations know it. */
const byType: Readonly<Record<string, (name: string) => string>> = {
  function: (name) => functionArn(name),
  s3: bucketArn,
  sqs: (name) => regionalArn('sqs', name),
  sns: (name) => regionalArn('sns', name),
  dynamodb: (name) => regionalArn('dynamodb', `table/${name}`),
  kinesis: (name) => regionalArn('kinesis', `stream/${name}`),
  eventbridge: (name) => regionalArn('events', `event-bus/${name}`),
  secret: secretArn,
  parameter: (name) => regionalArn('ssm', `parameter/${name}`),
  kms: (name) => regionalArn('kms', `key/${name}`),
  database: (name) => regionalArn('rds', `cluster:${name}`),
  kafka: clusterArn,
  mq: brokerArn,
  iot: (name) => regionalArn('iot', `topic/${name}`),
  codepipeline: (name) => regionalArn('codepipeline', name),
  'api-gateway': (name) => executeApiArn(name),
};

/** The target group of a load balancer that is called like the trigger. */
export const targetGroupArn = (id: string): string => regionalArn('elasticloadbalancing', `targetgroup/${id}/${hexadecimal(id, 16)}`);

/** The ARN of what a name stands for, or null for what AWS knows nothing about, such as an HTTP service. */
export function arnOf({ name, type, function: behind }: NamedResource): string | null {
  if (type === 'function-url') return behind === undefined ? null : functionArn(behind);
  return Object.hasOwn(byType, type) ? (byType[type]?.(name) ?? null) : null;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Characters that depend on the name alone, so that a name's ARN is always the same. */
function letters(name: string, count: number): string {
  return Array.from({ length: count }, (_, i) => ALPHABET[(textWord(`${name}/${i}`) >>> 0) % ALPHABET.length]).join('');
}

function uuid(name: string): string {
  return [8, 4, 4, 4, 12].map((length, i) => hexadecimal(`${name}/${i}`, length)).join('-');
}

/** Hexadecimal digits that depend on the text alone. */
export function hexadecimal(text: string, length: number): string {
  return Array.from({ length }, (_, i) => ((textWord(`${text}#${i}`) >>> 0) % 16).toString(16)).join('');
}
