/** The SDK clients of AWS services, by the prefix of their actions: what is imported, and how a call of them reads. */

export interface SdkClient {
  /** Name of the variable. */
  readonly variable: string;
  /** As boto3 names the service. */
  readonly boto: string;
  /** Module and class of the AWS SDK for JavaScript v3. */
  readonly module: string;
  readonly className: string;
}

const sdkClient = (variable: string, boto: string, module: string, className: string): SdkClient => ({
  variable,
  boto,
  module: `@aws-sdk/client-${module}`,
  className: `${className}Client`,
});

/** By the service prefix of IAM actions, such as `events` of `events:PutEvents`. */
export const sdkClients: Readonly<Record<string, SdkClient>> = {
  s3: sdkClient('s3', 's3', 's3', 'S3'),
  dynamodb: sdkClient('dynamodb', 'dynamodb', 'dynamodb', 'DynamoDB'),
  sqs: sdkClient('sqs', 'sqs', 'sqs', 'SQS'),
  sns: sdkClient('sns', 'sns', 'sns', 'SNS'),
  events: sdkClient('events', 'events', 'eventbridge', 'EventBridge'),
  secretsmanager: sdkClient('secrets', 'secretsmanager', 'secrets-manager', 'SecretsManager'),
  ssm: sdkClient('ssm', 'ssm', 'ssm', 'SSM'),
  kms: sdkClient('kms', 'kms', 'kms', 'KMS'),
  kinesis: sdkClient('kinesis', 'kinesis', 'kinesis', 'Kinesis'),
  lambda: sdkClient('functions', 'lambda', 'lambda', 'Lambda'),
  iot: sdkClient('iot', 'iot-data', 'iot-data-plane', 'IoTDataPlane'),
  codepipeline: sdkClient('pipelines', 'codepipeline', 'codepipeline', 'CodePipeline'),
  mq: sdkClient('broker', 'mq', 'mq', 'Mq'),
  'rds-data': sdkClient('database', 'rds-data', 'rds-data', 'RDSData'),
};

/** `GetSecretValue` → `get_secret_value`, as boto3 names its methods. */
export function snakeCase(operation: string): string {
  return operation.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}
