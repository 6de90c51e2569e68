/** SAM's policy templates and the managed policies that templates commonly name: which actions they allow, on what. */

export interface PolicyTemplate {
  /** The parameter that names the resource. */
  readonly parameter: string;
  /** Type of the resource, as scenarios have it; `function` for functions. */
  readonly type: string;
  readonly actions: readonly string[];
  /** What follows the resource's ARN: objects of a bucket, indexes of a table. */
  readonly also?: string;
  /** A typical call of a function with this policy, or null. */
  readonly call: string | null;
}

const template = (parameter: string, type: string, actions: string, call: string | null, also?: string): PolicyTemplate => ({
  parameter,
  type,
  actions: actions.split(' '),
  call,
  ...(also === undefined ? {} : { also }),
});

const readItems = 'dynamodb:GetItem dynamodb:Scan dynamodb:Query dynamodb:BatchGetItem dynamodb:DescribeTable';
const writeItems = 'dynamodb:PutItem dynamodb:UpdateItem dynamodb:BatchWriteItem';
const readObjects = 's3:GetObject s3:ListBucket s3:GetBucketLocation s3:GetObjectVersion s3:GetLifecycleConfiguration';
const writeObjects = 's3:PutObject s3:PutObjectAcl s3:PutLifecycleConfiguration';

/** By SAM's name. */
export const policyTemplates: Readonly<Record<string, PolicyTemplate>> = {
  DynamoDBCrudPolicy: template(
    'TableName',
    'dynamodb',
    `${readItems} ${writeItems} dynamodb:DeleteItem dynamodb:ConditionCheckItem`,
    'dynamodb:PutItem',
    '/index/*',
  ),
  DynamoDBReadPolicy: template('TableName', 'dynamodb', readItems, 'dynamodb:GetItem', '/index/*'),
  DynamoDBWritePolicy: template('TableName', 'dynamodb', writeItems, 'dynamodb:PutItem', '/index/*'),
  DynamoDBReconfigurePolicy: template('TableName', 'dynamodb', 'dynamodb:UpdateTable', null),
  DynamoDBStreamReadPolicy: template(
    'TableName',
    'dynamodb',
    'dynamodb:DescribeStream dynamodb:GetRecords dynamodb:GetShardIterator dynamodb:ListStreams',
    null,
    '/stream/*',
  ),
  S3ReadPolicy: template('BucketName', 's3', readObjects, 's3:GetObject', '/*'),
  S3WritePolicy: template('BucketName', 's3', writeObjects, 's3:PutObject', '/*'),
  S3CrudPolicy: template('BucketName', 's3', `${readObjects} ${writeObjects} s3:DeleteObject`, 's3:PutObject', '/*'),
  S3FullAccessPolicy: template(
    'BucketName',
    's3',
    `${readObjects} ${writeObjects} s3:GetObjectAcl s3:DeleteObject s3:DeleteObjectTagging s3:GetObjectTagging s3:PutObjectTagging`,
    's3:PutObject',
    '/*',
  ),
  SQSPollerPolicy: template(
    'QueueName',
    'sqs',
    'sqs:ChangeMessageVisibility sqs:ChangeMessageVisibilityBatch sqs:DeleteMessage sqs:DeleteMessageBatch sqs:GetQueueAttributes sqs:ReceiveMessage',
    null,
  ),
  SQSSendMessagePolicy: template(
    'QueueName',
    'sqs',
    'sqs:SendMessage sqs:SendMessageBatch sqs:GetQueueAttributes sqs:GetQueueUrl',
    'sqs:SendMessage',
  ),
  SNSPublishMessagePolicy: template('TopicName', 'sns', 'sns:Publish', 'sns:Publish'),
  SNSCrudPolicy: template(
    'TopicName',
    'sns',
    'sns:ListSubscriptionsByTopic sns:CreateTopic sns:SetTopicAttributes sns:Subscribe sns:Publish',
    'sns:Publish',
  ),
  KinesisStreamReadPolicy: template(
    'StreamName',
    'kinesis',
    'kinesis:DescribeStream kinesis:DescribeStreamSummary kinesis:GetRecords kinesis:GetShardIterator kinesis:ListStreams',
    null,
  ),
  KinesisCrudPolicy: template(
    'StreamName',
    'kinesis',
    'kinesis:DescribeStream kinesis:GetRecords kinesis:GetShardIterator kinesis:PutRecord kinesis:PutRecords kinesis:ListShards',
    'kinesis:PutRecord',
  ),
  LambdaInvokePolicy: template('FunctionName', 'function', 'lambda:InvokeFunction', 'lambda:InvokeFunction', '*'),
  EventBridgePutEventsPolicy: template('EventBusName', 'eventbridge', 'events:PutEvents', 'events:PutEvents'),
  AWSSecretsManagerGetSecretValuePolicy: template('SecretArn', 'secret', 'secretsmanager:GetSecretValue', 'secretsmanager:GetSecretValue'),
  SSMParameterReadPolicy: template(
    'ParameterName',
    'parameter',
    'ssm:DescribeParameters ssm:GetParameters ssm:GetParameter ssm:GetParametersByPath',
    'ssm:GetParameter',
  ),
  KMSDecryptPolicy: template('KeyId', 'kms', 'kms:Decrypt', 'kms:Decrypt'),
  KMSEncryptPolicy: template('KeyId', 'kms', 'kms:Encrypt', 'kms:Encrypt'),
};

const network = [
  'ec2:CreateNetworkInterface',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DeleteNetworkInterface',
  'ec2:DescribeVpcs',
  'ec2:DescribeSubnets',
  'ec2:DescribeSecurityGroups',
];

/** Managed policies by name, all on every resource; an empty list allows nothing that a scenario asks for. */
export const managedPolicies: Readonly<Record<string, readonly string[]>> = {
  AWSLambdaBasicExecutionRole: [],
  AWSLambdaVPCAccessExecutionRole: network,
  AWSXRayDaemonWriteAccess: [],
  AWSXrayWriteOnlyAccess: [],
  CloudWatchLambdaInsightsExecutionRolePolicy: [],
  CloudWatchLogsFullAccess: [],
  AWSLambdaSQSQueueExecutionRole: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
  AWSLambdaKinesisExecutionRole: [
    'kinesis:DescribeStream',
    'kinesis:DescribeStreamSummary',
    'kinesis:GetRecords',
    'kinesis:GetShardIterator',
    'kinesis:ListShards',
    'kinesis:ListStreams',
    'kinesis:SubscribeToShard',
  ],
  AWSLambdaDynamoDBExecutionRole: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
  AWSLambdaMSKExecutionRole: [
    'kafka:DescribeCluster',
    'kafka:DescribeClusterV2',
    'kafka:GetBootstrapBrokers',
    'kafka:ListScramSecrets',
    ...network,
  ],
  AWSLambdaRole: ['lambda:InvokeFunction'],
  AWSLambda_FullAccess: ['lambda:*'],
  AmazonDynamoDBFullAccess: ['dynamodb:*'],
  AmazonDynamoDBReadOnlyAccess: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:Scan', 'dynamodb:DescribeTable'],
  AmazonS3FullAccess: ['s3:*'],
  AmazonS3ReadOnlyAccess: ['s3:Get*', 's3:List*'],
  AmazonSQSFullAccess: ['sqs:*'],
  AmazonSNSFullAccess: ['sns:*'],
  AmazonKinesisFullAccess: ['kinesis:*'],
  AmazonEventBridgeFullAccess: ['events:*'],
  SecretsManagerReadWrite: ['secretsmanager:*'],
  AmazonSSMReadOnlyAccess: ['ssm:Get*', 'ssm:Describe*', 'ssm:List*'],
  AdministratorAccess: ['*'],
};
