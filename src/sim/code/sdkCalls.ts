/** The arguments of the SDK calls that scenarios make most; any other action is called with none. */
import { ACCOUNT, REGION } from '../iam/world.ts';
import { code, object, type Value } from './expression.ts';

export interface SdkCall {
  /** The API's operation, where it is not named like the action. */
  readonly operation?: string;
  readonly given: Readonly<Record<string, Value>>;
  /** What the call brings, as code around it: the field that is read of the answer. */
  readonly takes?: 'secret' | 'parameter' | 'body' | 'payload';
}

/** What is known where a call is written. */
export interface CallSite {
  /** The resource, or the environment variable that holds its name. */
  readonly name: Value;
  readonly resource: string;
  /** The key of what is being handled, and the data. */
  readonly key: Value;
  readonly data: Value;
  readonly invocationType: string;
}

const arn = (service: string, resource: string): string => `arn:aws:${service}:${REGION}:${ACCOUNT}:${resource}`;
const item = (key: Value): Value => object({ id: object({ S: key }) });
const json = code('json.dumps(data)', 'JSON.stringify(data)');

/** By action in lower case. */
const calls: Readonly<Record<string, (site: CallSite) => SdkCall>> = {
  's3:getobject': ({ name, key }) => ({ given: { Bucket: name, Key: key }, takes: 'body' }),
  's3:headobject': ({ name, key }) => ({ given: { Bucket: name, Key: key } }),
  's3:listbucket': ({ name }) => ({ operation: 'ListObjectsV2', given: { Bucket: name } }),
  's3:putobject': ({ name, key, data }) => ({ given: { Bucket: name, Key: key, Body: data } }),
  's3:copyobject': ({ name, key }) => ({ given: { Bucket: name, Key: key, CopySource: key } }),
  's3:deleteobject': ({ name, key }) => ({ given: { Bucket: name, Key: key } }),
  'dynamodb:getitem': ({ name, key }) => ({ given: { TableName: name, Key: item(key) } }),
  'dynamodb:putitem': ({ name, key }) => ({ given: { TableName: name, Item: item(key) } }),
  'dynamodb:deleteitem': ({ name, key }) => ({ given: { TableName: name, Key: item(key) } }),
  'dynamodb:updateitem': ({ name, key }) => ({
    given: {
      TableName: name,
      Key: item(key),
      UpdateExpression: 'SET done = :yes',
      ExpressionAttributeValues: object({ ':yes': object({ BOOL: true }) }),
    },
  }),
  'dynamodb:query': ({ name, key }) => ({
    given: {
      TableName: name,
      KeyConditionExpression: 'id = :id',
      ExpressionAttributeValues: object({ ':id': object({ S: key }) }),
    },
  }),
  'dynamodb:scan': ({ name }) => ({ given: { TableName: name } }),
  'dynamodb:batchwriteitem': ({ resource, key }) => ({
    given: { RequestItems: object({ [resource]: [object({ PutRequest: object({ Item: item(key) }) })] }) },
  }),
  'sqs:sendmessage': ({ resource }) => ({
    given: { QueueUrl: `https://sqs.${REGION}.amazonaws.com/${ACCOUNT}/${resource}`, MessageBody: json },
  }),
  'sns:publish': ({ resource }) => ({ given: { TopicArn: arn('sns', resource), Message: json } }),
  'events:putevents': ({ resource }) => ({
    given: { Entries: [object({ EventBusName: resource, Source: 'app', DetailType: 'done', Detail: json })] },
  }),
  'kinesis:putrecord': ({ name, key }) => ({ given: { StreamName: name, PartitionKey: key, Data: json } }),
  'secretsmanager:getsecretvalue': ({ name }) => ({ given: { SecretId: name }, takes: 'secret' }),
  'ssm:getparameter': ({ name }) => ({ given: { Name: name, WithDecryption: true }, takes: 'parameter' }),
  'kms:decrypt': ({ resource, data }) => ({ given: { KeyId: `alias/${resource}`, CiphertextBlob: data } }),
  'kms:encrypt': ({ resource, data }) => ({ given: { KeyId: `alias/${resource}`, Plaintext: data } }),
  'iot:publish': ({ name }) => ({ given: { topic: name, payload: json } }),
  'lambda:invokefunction': ({ name, invocationType }) => ({
    operation: 'Invoke',
    given: { FunctionName: name, InvocationType: invocationType, Payload: json },
    ...(invocationType === 'RequestResponse' && { takes: 'payload' as const }),
  }),
};

/** How `action` is called at a place in the code. */
export function sdkCall(action: string, site: CallSite): SdkCall {
  return calls[action.toLowerCase()]?.(site) ?? { given: {} };
}
