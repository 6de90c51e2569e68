import { describe, expect, it } from 'vitest';
import { loopThrough } from './follows.ts';
import type { Scenario } from './model.ts';
import { outcomesOf } from './outcomesOf.ts';
import { parseScenario } from './parseScenario.ts';

function parsed(json: unknown): Scenario {
  const result = parseScenario(json);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.scenario;
}

/** Outcomes of the first trigger. */
const outcomes = (json: unknown) => {
  const scenario = parsed(json);
  return outcomesOf(scenario, scenario.triggers[0] as Scenario['triggers'][number]);
};

const bucket = (f: object, more: object = {}) => ({
  functions: { f },
  resources: { b: { type: 's3' }, q: { type: 'sqs' }, ...(more as { resources?: object }).resources },
  triggers: [{ id: 't', type: 's3', source: 'b' }],
  timeline: (more as { timeline?: unknown[] }).timeline ?? [],
});

const put = (on: string) => ({ handler: [{ call: 's3:PutObject', on }] });

describe('the outcomes of a trigger in its scenario', () => {
  it('are those of its settings and its function', () => {
    expect(outcomes(bucket({}))).toEqual(['succeeded', 'dropped']);
    expect(outcomes(bucket({ deadLetterQueue: 'q' }))).toEqual(['succeeded', 'deadLettered']);
  });

  it('include those that a later change makes possible', () => {
    const timeline = [{ at: '1s', set: { 'functions.f.asyncConfig.onFailure': 'q' } }];
    expect(outcomes(bucket({}, { timeline }))).toEqual(['succeeded', 'dropped', 'sentToDestination']);
  });

  it('include a stopped loop only where the function writes to what invokes it', () => {
    expect(outcomes(bucket(put('b')))).toEqual(['succeeded', 'dropped', 'recursionStopped']);
    expect(outcomes(bucket({ ...put('b'), recursiveLoop: 'Allow' }))).toEqual(['succeeded', 'dropped']);
    expect(outcomes(bucket(put('elsewhere'), { resources: { elsewhere: { type: 's3' } } }))).toEqual(['succeeded', 'dropped']);
  });

  it('include the loss of an event whose dead-letter queue may refuse it', () => {
    const fault = [{ at: '1s', fault: { on: 'q', errorRate: 1 } }];
    expect(outcomes(bucket({ deadLetterQueue: 'q' }, { timeline: fault }))).toEqual(['succeeded', 'deadLettered', 'dropped']);
    expect(outcomes(bucket({ deadLetterQueue: 'q', role: { Statement: [] } }))).toEqual(['succeeded', 'deadLettered', 'dropped']);
  });

  it('include errors of Lambda where a key is disabled or its API fails for the trigger', () => {
    const call = (f: object, resources = {}, timeline: unknown[] = []) => ({
      functions: { f },
      resources,
      triggers: [{ id: 't', type: 'sdk' }],
      timeline,
    });
    expect(outcomes(call({}))).not.toContain('serviceError');
    expect(outcomes(call({ kmsKey: 'k' }, { k: { type: 'kms' } }))).not.toContain('serviceError');
    expect(outcomes(call({ kmsKey: 'k' }, { k: { type: 'kms', state: 'Disabled' } }))).toContain('serviceError');
    expect(outcomes(call({ kmsKey: 'k' }, { k: { type: 'kms' } }, [{ at: '1s', set: { 'resources.k.state': 'Disabled' } }]))).toContain(
      'serviceError',
    );
    expect(outcomes(call({}, {}, [{ at: '1s', fault: { on: 't', errorRate: 1 } }]))).toContain('serviceError');
  });
});

describe('a loop', () => {
  const loop = (json: unknown) => loopThrough('f', parsed(json));

  it('is seen through buckets, queues, topics and functions, which Lambda watches', () => {
    const viaTopic = {
      functions: {
        f: { handler: [{ call: 'sns:Publish', on: 'topic' }] },
        g: { handler: [{ call: 'lambda:InvokeFunction', on: 'f', invocationType: 'Event' }] },
      },
      resources: { topic: { type: 'sns', subscriptions: ['q'] }, q: { type: 'sqs' } },
      triggers: [{ type: 'sqs', source: 'q', function: 'g' }],
    };
    expect(loop(viaTopic)).toEqual({ loops: true, watched: true });
    expect(loopThrough('g', parsed(viaTopic))).toEqual({ loops: true, watched: true });
  });

  it('is seen through a table or an API too, where Lambda does not watch', () => {
    const viaTable = {
      functions: { f: { handler: [{ call: 'dynamodb:PutItem', on: 'table' }] } },
      resources: { table: { type: 'dynamodb' } },
      triggers: [{ type: 'dynamodb-streams', source: 'table' }],
    };
    expect(loop(viaTable)).toEqual({ loops: true, watched: false });
    const viaApi = {
      functions: { f: { handler: [{ call: 'execute-api:Invoke', on: 'api' }] } },
      triggers: [{ id: 'api', type: 'api-gateway' }],
    };
    expect(loop(viaApi)).toEqual({ loops: true, watched: false });
  });

  it('is one through a destination or a dead-letter queue that invokes the function again', () => {
    const queue = { resources: { q: { type: 'sqs' } }, triggers: [{ type: 'sqs', source: 'q' }] };
    expect(loop({ functions: { f: { deadLetterQueue: 'q' } }, ...queue }).watched).toBe(true);
    expect(loop({ functions: { f: { asyncConfig: { onSuccess: 'f' } } } }).watched).toBe(true);
  });

  it('is none where a function only reads, or writes to what invokes another', () => {
    const reads = {
      functions: { f: { handler: [{ call: 's3:GetObject', on: 'b' }] }, g: {} },
      resources: { b: { type: 's3' } },
      triggers: [{ type: 's3', source: 'b', function: 'f' }],
    };
    expect(loop(reads)).toEqual({ loops: false, watched: false });
    const chain = { ...reads, functions: { f: put('b'), g: {} }, triggers: [{ type: 's3', source: 'b', function: 'g' }] };
    expect(loop(chain)).toEqual({ loops: false, watched: false });
  });
});
