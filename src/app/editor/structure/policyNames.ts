/** The names of parts in IAM policies: the last word of an ARN follows a rename. */
import type { Part } from './part.ts';

/** The service of an ARN, and what stands before the name in it, by the type of what is named. */
const placeOf: Readonly<Record<string, readonly [service: string, before: string]>> = {
  function: ['lambda', 'function:'],
  s3: ['s3', ''],
  sqs: ['sqs', ''],
  sns: ['sns', ''],
  dynamodb: ['dynamodb', 'table/'],
  kinesis: ['kinesis', 'stream/'],
  eventbridge: ['events', 'event-bus/'],
  secret: ['secretsmanager', 'secret:'],
  parameter: ['ssm', 'parameter/'],
  kms: ['kms', 'key/'],
  database: ['rds', 'cluster:'],
  iot: ['iot', 'topic/'],
  codepipeline: ['codepipeline', ''],
  'api-gateway': ['execute-api', ''],
};

/** Where the name of a part would stand in this ARN; null in one of another service. */
function nameAt(arn: string, key: string): number | null {
  const place = Object.hasOwn(placeOf, key) ? placeOf[key] : undefined;
  const head = /^arn:[^:]*:([^:]*):[^:]*:[^:]*:/.exec(arn);
  if (place === undefined || head === null || head[1] !== place[0]) return null;
  return arn.startsWith(place[1], head[0].length) ? head[0].length + place[1].length : null;
}

/** A text of a policy in which an ARN of `part` names `next`. Patterns stay: `orders-*` may mean others as well. */
export function renameInArn(text: string, { kind, type, name }: Pick<Part, 'kind' | 'type' | 'name'>, next: string): string {
  const at = nameAt(text, kind === 'function' ? 'function' : type);
  if (at === null || !text.startsWith(name, at)) return text;
  const rest = text.slice(at + name.length);
  // Secrets Manager adds a hyphen and six characters, which policies give as question marks.
  const isWhole = rest === '' || /^[:/]/.test(rest) || (type === 'secret' && /^-(\?{6}|\*|[A-Za-z0-9]{6})$/.test(rest));
  return isWhole ? text.slice(0, at) + next + rest : text;
}

/** A policy, or a part of one, in which every ARN of `part` names `next`. */
export function renameInPolicy(policy: unknown, part: Pick<Part, 'kind' | 'type' | 'name'>, next: string): unknown {
  if (typeof policy === 'string') return renameInArn(policy, part, next);
  if (Array.isArray(policy)) return policy.map((item) => renameInPolicy(item, part, next));
  if (typeof policy !== 'object' || policy === null) return policy;
  return Object.fromEntries(Object.entries(policy).map(([key, value]) => [key, renameInPolicy(value, part, next)]));
}
