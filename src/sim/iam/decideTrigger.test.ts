import { describe, expect, it } from 'vitest';
import { cites } from '../rules/testing.ts';
import { services } from '../services/index.ts';
import { triggers } from '../triggers/index.ts';
import { decideDestination, decideTrigger, destinationPermissions, mappingPermissions } from './decideTrigger.ts';
import { grantedPolicy } from './grantedPolicy.ts';
import { policyFor } from './leastPrivilege.ts';
import type { PolicyDocument, Statement } from './policyDocument.ts';
import { readPolicyDocument } from './readPolicyDocument.ts';
import { allow, deny, to } from './testing.ts';
import { destinationActions, type PermittedTrigger, triggerPermission } from './triggerPermission.ts';

/** A trigger of every type, named as a scenario may name it. */
const all: readonly PermittedTrigger[] = triggers.map(({ type, sourceTypes }) => ({
  id: `my_${type}.1`,
  type,
  source: sourceTypes.length > 0 ? 'the-source' : null,
}));
const openUrl: PermittedTrigger = { id: 'open', type: 'function-url', source: null, settings: { authType: 'NONE' } };
const document = (...Statement: Statement[]): PolicyDocument => ({ Version: '2012-10-17', Statement });
const ask = (trigger: PermittedTrigger, resourcePolicy: PolicyDocument | null, role: PolicyDocument | null = null) =>
  decideTrigger({ functionName: 'f', trigger, resourcePolicy, role });
const f = 'arn:aws:lambda:us-east-1:123456789012:function:f';
const uploads: PermittedTrigger = { id: 'uploads', type: 's3', source: 'photos' };

describe('a trigger', () => {
  it('of every type has its permission declared', () => {
    for (const { type } of triggers) expect(triggerPermission(type), type).not.toBeNull();
    expect(triggerPermission('constructor')).toBeNull();
  });

  it('that pushes gets the policy that the console writes, and IAM accepts it (iam.s3-source-account)', () => {
    expect(grantedPolicy('f', [uploads])).toEqual({
      Version: '2012-10-17',
      Id: 'default',
      Statement: [
        {
          Sid: 'uploads',
          Effect: 'Allow',
          Principal: { Service: 's3.amazonaws.com' },
          Action: 'lambda:InvokeFunction',
          Resource: f,
          Condition: { StringEquals: { 'aws:SourceAccount': '123456789012' }, ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::photos' } },
        },
      ],
    });
    expect(grantedPolicy('f', [{ id: 'q', type: 'sqs', source: 'q' }])).toBeNull();
    expect(readPolicyDocument(grantedPolicy('f', [...all, openUrl]), 'resource')).toHaveProperty('policy');
  });

  it('of every type is let in by that policy, and each pushing one only by its own statement', () => {
    for (const trigger of [...all, openUrl]) {
      expect(ask(trigger, null).message, trigger.type).toBeNull();
      expect(ask(trigger, grantedPolicy('f', [trigger]) ?? document(), null).message, trigger.type).toBeNull();
      const others = grantedPolicy(
        'f',
        [...all, openUrl].filter((other) => other !== trigger),
      );
      const pushes = triggerPermission(trigger.type)?.kind === 'service' || trigger === openUrl;
      expect(ask(trigger, others).message !== null, trigger.type).toBe(pushes);
    }
  });

  it('without permission never invokes, and says so in the words of AWS', () => {
    const wrong = document(
      to({ Service: 's3.amazonaws.com' }, allow('lambda:InvokeFunction', f, { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::other' } })),
    );
    expect(ask(uploads, wrong).message).toBe(
      `User: s3.amazonaws.com is not authorized to perform: lambda:InvokeFunction on resource: ${f} because no resource-based policy allows the lambda:InvokeFunction action`,
    );
    const account = document(
      to({ Service: 's3.amazonaws.com' }, allow('lambda:InvokeFunction', f, { StringEquals: { 'aws:SourceAccount': '999999999999' } })),
    );
    expect(ask(uploads, account).decision).toEqual({ decision: 'implicitDeny', policyType: 'resource' });
  });

  it('needs the permission of the alias that it invokes, not of the function', () => {
    const live = { ...uploads, qualifier: 'live' };
    expect(ask(live, grantedPolicy('f', [uploads]) ?? document()).message).toContain(`${f}:live`);
    expect(ask(live, grantedPolicy('f', [live]) ?? document()).message).toBeNull();
  });

  it('of a caller with a policy of its own is stopped only by a Deny (iam.trusted-callers)', () => {
    for (const type of ['sdk', 'schedule', 'codepipeline', 'function-url']) {
      const trigger = { id: 't', type, source: type === 'codepipeline' ? 'p' : null };
      expect(ask(trigger, document(to({ Service: 'x.amazonaws.com' }, allow('lambda:*')))).message, type).toBeNull();
      expect(ask(trigger, document(to('*', deny('lambda:InvokeFunction')))).message, type).toContain('explicit deny in a resource-based');
    }
  });

  it('that is an open function URL needs both permissions (iam.function-url-two-actions)', () => {
    const granted = grantedPolicy('f', [openUrl]) ?? document();
    expect(granted.Statement.map(({ Action }) => Action)).toEqual(['lambda:InvokeFunctionUrl', 'lambda:InvokeFunction']);
    for (const left of [0, 1]) {
      const half = { ...granted, Statement: granted.Statement.filter((_, i) => i !== left) };
      expect(ask(openUrl, half).missing?.action).toBe(granted.Statement[left]?.Action);
    }
  });
});

describe('an event source mapping', () => {
  const queue: PermittedTrigger = { id: 'jobs', type: 'sqs', source: 'jobs' };

  it('reads with the execution role (iam.mapping-uses-role), whatever the policy of the function says', () => {
    const role = document(
      allow(['sqs:ReceiveMessage', 'sqs:GetQueueAttributes', 'sqs:DeleteMessage'], 'arn:aws:sqs:us-east-1:123456789012:jobs'),
    );
    expect(ask(queue, document(to('*', deny('*'))), role).message).toBeNull();
    expect(ask({ ...queue, source: 'other' }, null, role).message).toBe(
      'The provided execution role does not have permissions to call ReceiveMessage on SQS',
    );
    expect(ask(queue, null, document(allow('sqs:ReceiveMessage'))).message).toContain('to call DeleteMessage on SQS');
  });

  it('polls with the required actions alone (iam.mapping-required-actions), for every type', () => {
    for (const trigger of all.filter(({ type }) => triggerPermission(type)?.kind === 'mapping')) {
      const required = mappingPermissions(trigger, true);
      const role = policyFor(required) ?? document();
      expect(ask(trigger, null, role).message, trigger.type).toBeNull();
      expect(mappingPermissions(trigger).length, trigger.type).toBeGreaterThanOrEqual(required.length);
      if (required.length > 0) expect(ask(trigger, null, policyFor(required.slice(1)) ?? document()).message, trigger.type).not.toBeNull();
      const all = policyFor(mappingPermissions(trigger));
      expect(readPolicyDocument(all, 'identity'), trigger.type).toHaveProperty('policy');
    }
  });

  it('reads the stream of a table, not the table', () => {
    const [first] = mappingPermissions({ id: 't', type: 'dynamodb-streams', source: 'orders' });
    expect(first?.resource).toMatch(/:table\/orders\/stream\//);
  });
});

describe('a record for a destination', () => {
  it('is written with the execution role (iam.destination-permissions)', () => {
    const ask = (type: string, role: PolicyDocument | null) =>
      decideDestination({ functionName: 'f', destination: { name: 'failed', type }, role });
    expect(ask('sqs', null).message).toBeNull();
    expect(ask('sqs', document(allow('sqs:SendMessage', '*:failed'))).message).toBeNull();
    expect(ask('sqs', document(allow('sqs:SendMessage', 'arn:aws:sqs:us-east-1:123456789012:other'))).message).toContain(':failed because');
    expect(ask('s3', document(allow('s3:PutObject'))).missing).toEqual({ action: 's3:ListBucket', resource: 'arn:aws:s3:::failed' });
    expect(ask('function', document(allow('lambda:InvokeFunction', `${f.slice(0, -1)}failed`))).message).toBeNull();
  });

  it('needs what AWS lists, for every type that can be one', () => {
    cites('iam.destination-permissions');
    for (const type of ['sqs', 'sns', 's3', 'function', 'eventbridge', 'kafka']) {
      expect(destinationPermissions({ name: 'd', type }).map(({ action }) => action)).toEqual(destinationActions(type));
    }
    for (const { type } of services) expect(Array.isArray(destinationActions(type))).toBe(true);
  });
});
