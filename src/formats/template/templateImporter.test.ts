/** Forty templates of every kind: what the scenario holds of them, that it is valid, and that nothing of a template goes without a line. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type JsonInput, parseScenario } from '../../sim/index.ts';
import type { Imported } from '../importing.ts';
import { child, entriesOf, type TemplateNode } from './node.ts';
import { readTemplate } from './readTemplate.ts';
import { templateImporter } from './templateImporter.ts';

const folder = new URL('./samples/', import.meta.url);
const samples = readdirSync(fileURLToPath(folder)).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);
const textOf = (name: string) => readFileSync(new URL(name, folder), 'utf8');

type Read = Extract<Imported, { ok: true }>;

function read(text: string, keepPrivate = false): Read {
  const imported = templateImporter.read(text, { keepPrivate, current: null });
  if (!imported.ok) throw new Error(imported.faults.map(({ message }) => message).join(' '));
  return imported;
}

/** Dotted paths of a scenario, triggers by id, and what stands there. */
const expected: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'rest-api-crud.yaml': {
    'functions.CreateNote.memorySize': 256,
    'functions.ReadNote.memorySize': 512,
    'functions.ReadNote.architecture': 'arm64',
    'functions.ReadNote.timeout': '10s',
    'functions.CreateNote.handler': [{ cpu: '20ms' }, { call: 'dynamodb:PutItem', on: 'Notes' }],
    'functions.ReadNote.handler': [{ cpu: '20ms' }, { call: 'dynamodb:GetItem', on: 'Notes' }],
    'triggers.All.timeout': '3s',
    'triggers.Create.apiType': 'REST',
    'resources.Notes': { type: 'dynamodb' },
  },
  'http-api-throttled.yaml': {
    'functions.quote-service.entryPoint': 'app.handler',
    'triggers.Get.throttle': { rate: 200, burst: 400 },
    'triggers.Get.apiType': 'HTTP',
    'triggers.Get.timeout': '5s',
  },
  'rest-api-throttled.yaml': {
    'functions.Basket.snapStart': true,
    'functions.Basket.aliases': { live: { version: '1' } },
    'triggers.Add.qualifier': 'live',
    'triggers.Add.throttle': { rate: 50, burst: 20 },
  },
  'queue-with-redrive.yaml': {
    name: 'Jobs with a dead-letter queue; three failures and a job is put aside',
    'functions.Worker.reservedConcurrentExecutions': 10,
    'resources.Jobs': {
      type: 'sqs',
      visibilityTimeout: '3m',
      retention: '4d',
      delay: '5s',
      deadLetterQueue: 'DeadJobs',
      maxReceiveCount: 3,
    },
    'resources.DeadJobs.retention': '14d',
    'triggers.Job.batchSize': 20,
    'triggers.Job.maximumConcurrency': 8,
    'triggers.Job.filter': [{ body: { kind: ['resize', 'crop'] } }],
    'triggers.Job.functionResponseTypes': ['ReportBatchItemFailures'],
  },
  'fifo-queue.yaml': {
    'resources.payments.fifo': undefined,
    'triggers.Message.source': 'payments.fifo',
    'functions.Pay.runtime': 'dotnet8',
  },
  'image-pipeline.yaml': {
    'functions.Resize.ephemeralStorage': 2048,
    'functions.Resize.package.layers': [{ name: 'Klayers-p313-Pillow' }],
    'functions.Resize.environment': { TARGET: 'Resized', QUALITY: 'placeholder' },
    'functions.Resize.asyncConfig': { maximumRetryAttempts: 1, maximumEventAge: '1h', onFailure: 'Failed' },
    'triggers.Upload.prefix': 'in/',
    'triggers.Upload.suffix': '.jpg',
  },
  'sns-fan-out.yaml': {
    'resources.orders.subscriptions': ['StockQueue', 'Archive'],
    'triggers.Placed.filter': { kind: ['placed'] },
    'triggers.Placed.deadLetterQueue': 'Undelivered',
    'triggers.Stock-Placed.type': 'sqs',
    'triggers.Stock-Placed.source': 'StockQueue',
    'triggers.Stock-Placed.batchSize': 5,
  },
  'eventbridge-rules.yaml': {
    'triggers.Placed.source': 'shop',
    'triggers.Placed.maximumRetryAttempts': 4,
    'triggers.Placed.maximumEventAge': '10m',
    'triggers.Placed.deadLetterQueue': 'Lost',
    'triggers.Ec2Stopped.source': 'default',
    'resources.default.type': 'eventbridge',
  },
  'schedules.yaml': {
    'triggers.Every5.expression': 'rate(5 minutes)',
    'triggers.Morning.flexibleTimeWindow': '15m',
    'triggers.Paused': undefined,
    'triggers.Once': undefined,
    'functions.Night.timeout': '15m',
  },
  'kinesis-stream.yaml': {
    'resources.Clicks': { type: 'kinesis', shards: 4, retention: '2d' },
    'triggers.Click.parallelizationFactor': 2,
    'triggers.Click.bisectBatchOnFunctionError': true,
    'triggers.Click.maximumRecordAge': '1h',
    'triggers.Click.onFailure': 'Lost',
  },
  'kinesis-on-demand.yaml': { 'resources.Metrics.shards': 4, 'triggers.In.tumblingWindow': '30s', 'triggers.In.maximumRecordAge': null },
  'dynamodb-stream.yaml': { 'triggers.Change.type': 'dynamodb-streams', 'functions.Project.handler': [{ cpu: '20ms' }] },
  'msk-topic.yaml': {
    'triggers.Records.type': 'msk',
    'resources.orders.type': 'kafka',
    'functions.Reader.vpc': true,
    'triggers.Records.consumerGroupId': 'readers',
  },
  'self-managed-kafka.yaml': {
    'triggers.Records.type': 'kafka',
    'triggers.Records.provisionedPollers': { minimumPollers: 1, maximumPollers: 4 },
  },
  'activemq.yaml': { 'resources.legacy': { type: 'mq', engineType: 'RabbitMQ' }, 'triggers.M.batchSize': 50 },
  'cognito-triggers.yaml': { 'triggers.SignUp.type': 'cognito' },
  'iot-rule.yaml': { 'triggers.Reading.sql': "SELECT temperature FROM 'meters/+'", 'triggers.Reading.source': 'iot-core' },
  'function-url.yaml': { 'triggers.page-url.invokeMode': 'RESPONSE_STREAM', 'triggers.page-url.authType': 'NONE' },
  'provisioned-alias.yaml': {
    'functions.Checkout.aliases.live.provisionedConcurrentExecutions': 25,
    'functions.Checkout.reservedConcurrentExecutions': 100,
    'resources.DebugQueue': undefined,
  },
  'auto-scaled-alias.yaml': {
    'functions.search.aliases.live.autoScaling': { minCapacity: 5, maxCapacity: 50, targetUtilization: 0.7 },
    'functions.search.aliases.live.provisionedConcurrentExecutions': 5,
  },
  'container-image.yaml': { 'functions.Model.package.type': 'Image', 'functions.Model.memorySize': 4096 },
  'destinations.yaml': {
    'functions.First.deadLetterQueue': 'Done',
    'functions.First.asyncConfig': { onSuccess: 'Second', onFailure: 'failed-events' },
    'functions.Second.asyncConfig.maximumRetryAttempts': 0,
    'resources.failed-events.type': 'sqs',
  },
  'inline-policies.yaml': {
    'functions.Fn.role.Statement': [
      {
        Effect: 'Allow',
        Action: ['secretsmanager:GetSecretValue'],
        Resource: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:db-password-??????',
      },
      {
        Effect: 'Allow',
        Action: ['dynamodb:GetItem', 'dynamodb:PutItem'],
        Resource: 'arn:aws:dynamodb:us-east-1:123456789012:table/things',
      },
      { Effect: 'Deny', Action: 'dynamodb:DeleteItem', Resource: 'arn:aws:dynamodb:us-east-1:123456789012:table/*' },
    ],
  },
  'unknown-policy.yaml': { 'functions.Fn.role': undefined },
  'globals-merged.yaml': {
    'functions.A.timeout': '15s',
    'functions.B.timeout': '1m',
    'functions.A.environment': { LEVEL: 'placeholder', REGION: 'placeholder', OWN: 'placeholder' },
    'functions.A.package.layers': [{ name: 'common' }, { name: 'Own' }],
    'functions.B.vpc': true,
  },
  'mappings-and-join.yaml': {
    'functions.Fn.memorySize': 1024,
    'functions.Fn.description': 'The beta function',
    'functions.Fn.environment': { URL: 'https://example.org/Q', LITERAL: 'placeholder' },
    'triggers.M.source': 'outside-queue',
    'resources.outside-queue.type': 'sqs',
  },
  'yaml-anchors.yaml': { 'functions.One.memorySize': 640, 'functions.Two.memorySize': 1024, 'functions.Two.timeout': '20s' },
  'other-events.yaml': { 'triggers.Web.type': 'api-gateway', 'triggers.Skill': undefined, 'triggers.Typo': undefined },
  'state-machine-around.yaml': { 'triggers.call-Step.type': 'sdk', resources: undefined },
  'cfn-function-and-queue.yaml': {
    'triggers.Mapping.batchSize': 1,
    'functions.Fn.role.Statement': [
      {
        Effect: 'Allow',
        Action: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
        Resource: 'arn:aws:sqs:us-east-1:123456789012:Queue',
      },
    ],
  },
  'cfn-versions-and-aliases.yaml': {
    'functions.Fn.aliases.live': { version: '1', provisionedConcurrentExecutions: 3, weights: { '2': 0.1 } },
    'functions.Fn.asyncConfig': { maximumRetryAttempts: 0, maximumEventAge: '2m' },
    'triggers.Url.qualifier': 'live',
  },
  'cfn-bucket-notification.yaml': {
    'triggers.Bucket-notification-1.suffix': '.csv',
    'triggers.Bucket-notification-1.source': 'uploads.example',
  },
  'cfn-rule-and-topic.yaml': {
    'triggers.Nightly.expression': 'cron(0 2 * * ? *)',
    'triggers.OnPush-1.maximumRetryAttempts': 1,
    'resources.News.subscriptions': ['Other'],
    'triggers.News-subscription-1.type': 'sns',
  },
  'cfn-api-gateway.yaml': { 'triggers.Get.timeout': '10s', 'triggers.Get.apiType': 'REST', 'triggers.HttpFn.apiType': 'HTTP' },
  'cfn-load-balancer.yaml': { 'triggers.Group.type': 'alb', 'triggers.Group.multiValueHeaders': true },
  'cfn-edge.yaml': { 'triggers.Site.eventType': 'viewer-request', 'triggers.Site.qualifier': '1', 'triggers.Site.includeBody': true },
  'cfn-scheduler-and-iot.yaml': {
    'triggers.Soon.maximumRetryAttempts': 0,
    'triggers.Devices.errorAction': 'Failed',
    'triggers.Soon.flexibleTimeWindow': '0s',
  },
  'cfn-user-pool-and-pipeline.yaml': { 'triggers.Pool-PreSignUp.type': 'cognito', 'triggers.Smoke.source': 'Release' },
  'cfn-database.yaml': {
    'functions.Fn.kmsKey': 'Key',
    'functions.Fn.deadLetterQueue': 'Dead',
    'resources.Password.rotation': '30d',
    'resources.Database.type': 'database',
    'resources.Setting.type': 'parameter',
  },
  'json-sam.json': { 'triggers.Work.batchSize': 3, 'resources.work.visibilityTimeout': '1m' },
  'json-cloudformation.json': {
    'functions.audit.memorySize': 256,
    'functions.audit.environment': { TABLE: 'ledger', ACCOUNT: 'placeholder' },
    'triggers.M.startingPosition': 'TRIM_HORIZON',
  },
};

/** Like `getPath`, without its refusal of what is not there. */
function at(scenario: JsonInput, path: string): unknown {
  const steps = path.split('.');
  let value: unknown = scenario;
  for (const [i, step] of steps.entries()) {
    if (Array.isArray(value)) value = value.find((each: JsonInput) => each.id === step);
    else value = (value as JsonInput | undefined)?.[step];
    if (value === undefined && i < steps.length - 1) return undefined;
  }
  return value;
}

describe('templates', () => {
  it('are forty at least, each with its own expectations', () => {
    expect(samples.length).toBeGreaterThanOrEqual(40);
    expect(Object.keys(expected).toSorted()).toEqual(samples.map(([name]) => name).toSorted());
  });

  it.each(samples)('%s is recognised, read as expected, and makes a valid scenario', (name, text) => {
    expect(templateImporter.recognises(text)).toBe(true);
    const { scenario } = read(text);
    for (const [path, value] of Object.entries(expected[name] ?? {})) expect([path, at(scenario, path)]).toEqual([path, value]);
    const parsed = parseScenario(scenario);
    expect(parsed.ok ? [] : parsed.problems).toEqual([]);
  });

  it.each(samples)('%s: every property of every resource, every parameter and every event has a line of the report', (_name, text) => {
    const { report } = read(text);
    const told = report.map(({ path }) => path);
    const tree = readTemplate(text);
    if ('faults' in tree) throw new Error('not a template');
    const resources = child(tree.root, 'Resources');
    const wanted = entriesOf(resources).flatMap(([id, { value }]) => [`Resources.${id}`, ...propertyPaths(id, value)]);
    const sections = entriesOf(tree.root).map(([section]) => section);
    const missing = wanted.filter(
      (path) => !told.some((each) => each === path || each.startsWith(`${path}.`) || each.startsWith(`${path}[`)),
    );
    expect(missing.filter((path) => !isTold(path, report))).toEqual([]);
    for (const section of sections.filter((each) => each === 'Outputs' || each === 'Transform' || each.startsWith('x-')))
      expect(told).toContain(section);
  });

  /** Properties of a resource that is left out as a whole have no line of their own. */
  function isTold(path: string, report: Read['report']): boolean {
    const resource = path.split('.').slice(0, 2).join('.');
    return report.some((line) => line.path === resource && line.treatment === 'ignored');
  }

  function propertyPaths(id: string, resource: TemplateNode): string[] {
    const properties = child(resource, 'Properties');
    const events = entriesOf(child(properties, 'Events')).map(([event]) => `Resources.${id}.Properties.Events.${event}`);
    return [
      ...entriesOf(properties)
        .filter(([name]) => name !== '<<')
        .map(([name]) => `Resources.${id}.Properties.${name}`),
      ...events,
    ];
  }

  it.each(samples)('%s: each line of the report names the line of the text that it is about', (_name, text) => {
    const lines = text.split('\n');
    for (const { line, path } of read(text).report) {
      if (line === null) continue;
      expect(line).toBeLessThanOrEqual(lines.length);
      // The last key of the path stands on that line, or on the one of its Globals or parameter.
      const key =
        path
          .replace(/\[\d+\]$/, '')
          .split('.')
          .at(-1) ?? '';
      if (/^Resources\.\w+$/.test(path)) expect(lines[line - 1]).toContain(key);
    }
  });
});

describe('private things', () => {
  it.each(samples)('%s: no account id, ARN of another account or literal value of a variable comes along unless kept', (_name, text) => {
    const scenario = JSON.stringify(read(text).scenario);
    expect(scenario.match(/(?<!\d)\d{12}(?!\d)/g)?.filter((id) => id !== '123456789012') ?? []).toEqual([]);
    expect(scenario).not.toContain('hunter2');
  });

  it('stay behind wherever they stand', () => {
    const id = '999988887777';
    const text = `Description: of ${id}
Resources:
  Fn:
    Type: AWS::Serverless::Function
    Properties:
      FunctionName: fn-${id}
      Description: for ${id}
      Layers: [ 'arn:aws:lambda:eu-west-1:${id}:layer:common:1' ]
      Environment: { Variables: { A: '${id}', B: !Sub 'https://${id}.example/\${Q}' } }
      Policies: [ { Statement: [ { Effect: Allow, Action: 's3:GetObject', Resource: 'arn:aws:s3:::bucket-${id}/*' } ] } ]
      DeadLetterQueue: { Type: SQS, TargetArn: 'arn:aws:sqs:eu-west-1:${id}:dead-${id}' }
      Events: { E: { Type: EventBridgeRule, Properties: { Pattern: { account: ['${id}'] } } }, Q: { Type: SQS, Properties: { Queue: !GetAtt Q.Arn } } }
  Q: { Type: AWS::SQS::Queue, Properties: { QueueName: q-${id} } }
`;
    expect(JSON.stringify(read(text))).not.toContain(id);
    expect(JSON.stringify(read(text, true).scenario)).toContain(id);
  });

  it('are kept on request', () => {
    const kept = read(textOf('json-cloudformation.json'), true).scenario;
    expect(at(kept, 'functions.audit.environment')).toEqual({ TABLE: 'ledger', ACCOUNT: '999900001111' });
  });
});

describe('policies', () => {
  it('may also be a map of several templates, and a name that a parameter gives is known', () => {
    const text = `Parameters: { StreamName: { Type: String, Default: readings } }
Resources:
  Stream: { Type: AWS::Kinesis::Stream, Properties: { Name: !Ref StreamName } }
  Table: { Type: AWS::DynamoDB::Table }
  Fn:
    Type: AWS::Serverless::Function
    Properties:
      Policies:
        KinesisStreamReadPolicy: { StreamName: !Ref StreamName }
        DynamoDBReadPolicy: { TableName: !Ref Table }
`;
    const { scenario } = read(text);
    expect(at(scenario, 'functions.Fn.role.Statement')).toMatchObject([
      { Resource: 'arn:aws:kinesis:us-east-1:123456789012:stream/readings' },
      { Resource: ['arn:aws:dynamodb:us-east-1:123456789012:table/Table', 'arn:aws:dynamodb:us-east-1:123456789012:table/Table/index/*'] },
    ]);
    expect(Object.keys(scenario.resources as object)).toEqual(['readings', 'Table']);
  });
});
