import { describe, expect, it } from 'vitest';
import { cites } from '../rules/testing.ts';
import { gallery } from '../scenario/gallery/index.ts';
import type { Scenario } from '../scenario/model.ts';
import { parseScenario } from '../scenario/parseScenario.ts';
import { type CodeLanguage, codeLanguages, languageOf } from './codeLanguage.ts';
import { codeOf } from './codeOf.ts';
import { lineOf } from './functionCode.ts';

function parsed(json: unknown): Scenario {
  const result = parseScenario(json);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.scenario;
}

function text(json: unknown, language: CodeLanguage): string {
  const scenario = parsed(json);
  const [fn] = scenario.functions;
  if (fn === undefined) throw new Error('no function');
  return codeOf(scenario, fn, language)
    .lines.map((line) => line.text)
    .join('\n');
}

describe('the code of a function', () => {
  it.each(gallery)('has exactly one line for every step of init and handler, init above the handler: $slug', ({ scenario }) => {
    const model = parsed(scenario);
    for (const fn of model.functions) {
      for (const language of codeLanguages) {
        const code = codeOf(model, fn, language);
        const handler = code.lines.findIndex(({ text: line }) => /^(def|export const) /.test(line) && line.includes('context'));
        const places = [
          ...fn.init.map((_, index) => ({ part: 'init' as const, index })),
          ...fn.handler.map((_, index) => ({ part: 'handler' as const, index })),
        ];
        for (const place of places) {
          const own = code.lines.filter(({ step }) => step?.part === place.part && step.index === place.index);
          expect(own.length).toBe(1);
          expect(lineOf(code, place) < handler).toBe(place.part === 'init');
        }
      }
    }
  });

  it('is Python of boto3', () => {
    expect(text(gallery.find(({ slug }) => slug === 'image-pipeline')?.scenario, 'python')).toBe(`import os
import boto3
from work import prepare, compute  # your own code

secrets = boto3.client('secretsmanager')
s3 = boto3.client('s3')
dynamodb = boto3.client('dynamodb')

prepare()  # 150 ms of computing at one vCPU
db_password = secrets.get_secret_value(SecretId='db-password')['SecretString']


def handler(event, context):
    key = event['Records'][0]['s3']['object']['key']
    data = event
    data = s3.get_object(Bucket='originals', Key=key)['Body'].read()
    data = compute(data)  # about 420 ms of computing at one vCPU
    for _ in range(3):
        s3.put_object(Bucket='resized', Key=key, Body=data)
    dynamodb.update_item(TableName=os.environ['TABLE_NAME'], Key={'id': {'S': key}}, UpdateExpression='SET done = :yes', ExpressionAttributeValues={':yes': {'BOOL': True}})
    # here 2 % of all attempts throw an error (errorRate)`);
  });

  it('is JavaScript of the AWS SDK v3, and names the messages that failed (sqs.partial-batch-response)', () => {
    expect(
      text(gallery.find(({ slug }) => slug === 'sqs-queue')?.scenario, 'node'),
    ).toBe(`import { DynamoDBClient, BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import { setTimeout } from 'node:timers/promises';

const dynamodb = new DynamoDBClient({});

export const handler = async (event, context) => {
  const key = context.awsRequestId;
  const failures = [];
  for (const record of event.Records) {
    try {
      await setTimeout(80);  // a wait of about 80 ms
    } catch {
      failures.push({ itemIdentifier: record.messageId });
    }
  }
  await dynamodb.send(new BatchWriteItemCommand({ RequestItems: { orders: [{ PutRequest: { Item: { id: { S: key } } } }] } }));
  // here 1 % of all attempts throw an error (errorRate)
  return { batchItemFailures: failures };
};`);
  });

  const wide = {
    version: 1,
    functions: {
      f: {
        runtime: 'nodejs22.x',
        entryPoint: 'src/app.lambda_handler',
        init: [{ call: 'database:Connect', on: 'db', maximumAttempts: 1 }],
        handler: [
          { cpu: '1s', when: 'first' },
          { call: 'secretsmanager:GetSecretValue', on: 'key', cacheFor: '1m' },
          { call: 'dynamodb:PutItem', on: 'orders', per: 'record', maximumAttempts: 1, timeout: '2s' },
          { call: 'database:Query', on: 'db' },
        ],
      },
    },
    resources: {
      db: { type: 'database' },
      key: { type: 'secret' },
      orders: { type: 'dynamodb' },
      changes: { type: 'kinesis' },
    },
    triggers: [{ id: 'stream', type: 'kinesis', source: 'changes', function: 'f', functionResponseTypes: ['ReportBatchItemFailures'] }],
  };

  it('guards first-call work by a flag of the environment, and opens connections in init where the scenario does', () => {
    const python = text(wide, 'python');
    expect(python).toContain('    global is_first\n    first, is_first = is_first, False\n');
    expect(python).toContain('    if first:\n        data = compute(data)  # 1 s of computing at one vCPU\n');
    expect(python.indexOf("db_connection = psycopg.connect(host='db')")).toBeLessThan(
      python.indexOf('def lambda_handler(event, context):'),
    );
    expect(text(wide, 'node')).toContain('if (first) {');
  });

  it('reads a cached secret from the extension on localhost (limits.extension-cache-ttl)', () => {
    cites('limits.extension-cache-ttl');
    const line = "key_value = from_extension('/secretsmanager/get?secretId=key')['SecretString']  # kept for 60 s";
    expect(text(wide, 'python')).toContain(line);
    expect(text(wide, 'node')).toContain("const EXTENSION = 'http://localhost:2773';");
  });

  it('gives the client the attempts and the timeout of its calls (sdk.maximum-attempts)', () => {
    expect(text(wide, 'node')).toContain('new DynamoDBClient({ maxAttempts: 1, requestHandler: { requestTimeout: 2000 } })');
    expect(text(wide, 'python')).toContain("config=Config(retries={'total_max_attempts': 1}, read_timeout=2)");
  });

  it('stops at the first record that fails where order counts (streams.partial-batch-response)', () => {
    expect(text(wide, 'python')).toContain(
      "        except Exception:\n            failures.append({'itemIdentifier': record['kinesis']['sequenceNumber']})\n            break",
    );
  });

  it('keeps every name of a scenario within its quotes', () => {
    const named = { ...wide, functions: { f: { ...wide.functions.f, environment: { TABLE: 'orders' } } } };
    expect(text(named, 'python')).toContain("TableName=os.environ['TABLE']");
    for (const language of codeLanguages) expect(text(wide, language)).not.toContain('undefined');
  });

  it('is Python for Python runtimes and JavaScript for all others', () => {
    expect(['python3.13', 'nodejs22.x', 'java21'].map(languageOf)).toEqual(['python', 'node', 'node']);
  });
});
