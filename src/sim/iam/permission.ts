/** Which permissions a call needs: IAM's actions, and the ARN each of them is checked against. */
import {
  arnOf,
  brokerArn,
  bucketArn,
  clusterArn,
  executeApiArn,
  functionArn,
  type NamedResource,
  objectArn,
  regionalArn,
  secretArn,
  topicArn,
} from './arn.ts';

/** One thing that must be allowed. */
export interface Permission {
  /** IAM's action, such as `s3:GetObject`. */
  readonly action: string;
  /** The ARN it is checked against, or `*` where the action knows no resources. */
  readonly resource: string;
}

/** The key of every object in the simulator (iam.object-key). */
const OBJECT_KEY = 'object';

/** API calls whose permissions bear other names (iam.batch-permissions). A call that is not listed needs the action of its own name. */
const permissionNames: Readonly<Record<string, readonly string[]>> = {
  's3:HeadObject': ['s3:GetObject'],
  's3:CopyObject': ['s3:PutObject'],
  's3:CompleteMultipartUpload': ['s3:PutObject'],
  'sqs:SendMessageBatch': ['sqs:SendMessage'],
  'sns:PublishBatch': ['sns:Publish'],
  'dynamodb:TransactGetItems': ['dynamodb:GetItem'],
  'dynamodb:TransactWriteItems': ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
  'secretsmanager:BatchGetSecretValue': ['secretsmanager:BatchGetSecretValue', 'secretsmanager:GetSecretValue'],
  'lambda:InvokeFunctionUrl': ['lambda:InvokeFunctionUrl', 'lambda:InvokeFunction'],
};

/** Actions that know no resources: a statement allows them only with `"Resource": "*"`. */
const withoutResource: ReadonlySet<string> = new Set([
  'secretsmanager:BatchGetSecretValue',
  'codepipeline:PutJobSuccessResult',
  'codepipeline:PutJobFailureResult',
  'codepipeline:GetJobDetails',
  'kinesis:ListStreams',
  'dynamodb:ListStreams',
  'kafka:ListClusters',
  'lambda:ListFunctions',
]);

/** Actions on a bucket itself; all other actions of S3 are about its objects. */
const ofBucket: ReadonlySet<string> = new Set([
  's3:ListBucket',
  's3:ListBucketVersions',
  's3:ListBucketMultipartUploads',
  's3:GetBucketLocation',
  's3:GetBucketNotification',
  's3:PutBucketNotification',
]);

type Find = (resource: NamedResource, action: string) => string | null;

const ofResource: Find = (resource) => arnOf(resource);

/** Prefix of an action → the ARN it is checked against. What is not here is no action of IAM. */
const byPrefix: Readonly<Record<string, Find>> = {
  s3: ({ name }, action) => (ofBucket.has(action) ? bucketArn(name) : objectArn(name, OBJECT_KEY)),
  lambda: ({ name, function: behind }) => functionArn(behind ?? name),
  'execute-api': ({ name }) => executeApiArn(name),
  sqs: ofResource,
  sns: ofResource,
  dynamodb: ofResource,
  kinesis: ofResource,
  events: ofResource,
  ssm: ofResource,
  kms: ofResource,
  codepipeline: ofResource,
  secretsmanager: ({ name }) => secretArn(name),
  kafka: ({ name }) => clusterArn(name),
  'kafka-cluster': ({ name }, action) => (/Topic|Data/.test(action) ? topicArn(name) : clusterArn(name)),
  // Messages reach a broker over its own protocol; only questions to the service are IAM's.
  mq: ({ name }, action) => (action === 'mq:SendMessage' ? null : brokerArn(name)),
  'rds-data': ofResource,
  // The last part is the database user, who bears the resource's name too.
  'rds-db': ({ name }) => regionalArn('rds-db', `dbuser:cluster-${name}/${name}`),
  iot: ({ name }, action) => regionalArn('iot', `${iotKind(action)}/${name}`),
};

function iotKind(action: string): string {
  if (action === 'iot:Connect') return 'client';
  return action.endsWith('ThingShadow') ? 'thing' : 'topic';
}

/** The ARN that an action on this resource is checked against; null when no permission is asked for, as for `database:Query`. */
export function resourceArnFor(action: string, resource: NamedResource): string | null {
  const prefix = action.slice(0, Math.max(0, action.indexOf(':')));
  if (!Object.hasOwn(byPrefix, prefix)) return null;
  const arn = byPrefix[prefix]?.(resource, action) ?? null;
  return arn !== null && withoutResource.has(action) ? '*' : arn;
}

/** All permissions that a call needs, in the order in which they are asked for; empty when it needs none. */
export function permissionsFor(action: string, resource: NamedResource): readonly Permission[] {
  // An API without an authorizer of its own lets everybody in.
  if (action === 'execute-api:Invoke') return [];
  const names = Object.hasOwn(permissionNames, action) ? (permissionNames[action] ?? []) : [action];
  return names.flatMap((name) => {
    const arn = resourceArnFor(name, resource);
    return arn === null ? [] : [{ action: name, resource: arn }];
  });
}

/** The permission as a policy for every object or secret of this name would write it: `bucket/*`, and a secret's ending as AWS advises. */
export function permissionPattern({ action, resource }: Permission): Permission {
  if (resource.startsWith('arn:aws:s3:::') && resource.endsWith(`/${OBJECT_KEY}`)) {
    return { action, resource: `${resource.slice(0, -OBJECT_KEY.length)}*` };
  }
  if (resource.includes(':secretsmanager:')) return { action, resource: `${resource.slice(0, -6)}??????` };
  return { action, resource };
}
