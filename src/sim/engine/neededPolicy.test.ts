import { describe, expect, it } from 'vitest';
import { simulateText } from '../testing.ts';
import { neededPolicy } from './neededPolicy.ts';

const scenario = (role?: object) => ({
  duration: '10m',
  platform: { provisioning: '0s', initDuration: '0s' },
  functions: {
    resize: {
      init: [{ call: 'secretsmanager:GetSecretValue', on: 'password' }],
      handler: [
        { call: 's3:GetObject', on: 'photos' },
        { call: 's3:PutObject', on: 'photo-resized' },
      ],
      asyncConfig: { onFailure: 'failed' },
      ...(role === undefined ? {} : { role }),
    },
    idle: { handler: [{ call: 's3:GetObject', on: 'photos' }] },
  },
  resources: { photos: { type: 's3' }, 'photo-resized': { type: 's3' }, password: { type: 'secret' }, failed: { type: 'sqs' } },
  triggers: [{ id: 'uploads', type: 's3', source: 'photos', function: 'resize' }],
  traffic: [{ to: 'photos', pattern: 'burst', count: 1 }],
});

describe('the policy that a run needs', () => {
  it('names each action on exactly the resource it is called on', () => {
    const { trace } = simulateText(scenario());
    expect(neededPolicy(trace, 0)).toMatchInlineSnapshot(`
      {
        "Statement": [
          {
            "Action": "s3:PutObject",
            "Effect": "Allow",
            "Resource": "arn:aws:s3:::photo-resized/*",
          },
          {
            "Action": "s3:GetObject",
            "Effect": "Allow",
            "Resource": "arn:aws:s3:::photos/*",
          },
          {
            "Action": "secretsmanager:GetSecretValue",
            "Effect": "Allow",
            "Resource": "arn:aws:secretsmanager:us-east-1:123456789012:secret:password-??????",
          },
          {
            "Action": "sqs:SendMessage",
            "Effect": "Allow",
            "Resource": "arn:aws:sqs:us-east-1:123456789012:failed",
          },
        ],
        "Version": "2012-10-17",
      }
    `);
  });

  it('names the write to the on-failure destination of a stream and to a dead-letter queue, and with it alone they succeed', () => {
    const base = {
      duration: '10m',
      platform: { provisioning: '0s', initDuration: '0s' },
      resources: { events: { type: 'kinesis' }, told: { type: 'sns' }, photos: { type: 's3' }, dead: { type: 'sqs' } },
      triggers: [
        { id: 'reader', type: 'kinesis', source: 'events', function: 'work', maximumRetryAttempts: 0, onFailure: 'told' },
        { id: 'uploads', type: 's3', source: 'photos', function: 'work' },
      ],
      traffic: [
        { to: 'events', pattern: 'burst', count: 3 },
        { to: 'photos', pattern: 'burst', count: 2 },
      ],
    };
    const work = { errorRate: 1, deadLetterQueue: 'dead', asyncConfig: { maximumRetryAttempts: 0 } };
    const run = (more: object) => simulateText({ ...base, functions: { work: { ...work, ...more } } });
    const role = neededPolicy(run({}).trace, 0);
    expect(JSON.stringify(role)).toContain('"Action":"sns:Publish","Resource":"arn:aws:sns:us-east-1:123456789012:told"');
    expect(JSON.stringify(role)).toContain('"Action":"sqs:SendMessage","Resource":"arn:aws:sqs:us-east-1:123456789012:dead"');
    const outcomes = (policy: object) => {
      const { reader, uploads } = run({ role: policy }).summary.triggers;
      return [reader?.outcomes, uploads?.outcomes];
    };
    expect(outcomes(role as object)).toMatchObject([{ sentToDestination: 3 }, { deadLettered: 2 }]);
    const statements = [role?.Statement].flat().filter((statement) => statement?.Action !== 'sns:Publish');
    expect(outcomes({ ...role, Statement: statements })).toMatchObject([{ sentToDestination: 0, dropped: 3 }, { deadLettered: 2 }]);
  });

  it('is empty for a function that never ran', () => {
    expect(neededPolicy(simulateText(scenario()).trace, 1)).toBeNull();
  });

  it('lets the function do its work when it is made its role, and nothing less does', () => {
    const policy = neededPolicy(simulateText(scenario()).trace, 0);
    const outcomes = (role: object) => simulateText(scenario(role)).summary.triggers.uploads?.outcomes;
    expect(outcomes(policy as object)).toMatchObject({ succeeded: 1 });
    const statements = policy?.Statement as readonly object[];
    statements.forEach((_, i) => {
      const fewer = { ...policy, Statement: statements.filter((_s, k) => k !== i) };
      // Without the permission to write failures nothing fails; without any other the event is given up.
      const lost = JSON.stringify(statements[i]).includes('sqs:SendMessage') ? 1 : 0;
      expect(outcomes(fewer)?.succeeded).toBe(lost);
    });
  });
});
