/** The terminal outcomes of facts/triggers.md sections 1c, 2 and 4, source by source: reachable ones are listed, others are not. */
import { describe, expect, it } from 'vitest';
import { type InvokedFunction, quietSurroundings, type Surroundings } from './defineTrigger.ts';
import { triggerByType } from './index.ts';

type Settings = Readonly<Record<string, unknown>>;

const plain: InvokedFunction = {
  asyncConfig: { onFailure: null },
  deadLetterQueue: null,
  resourcePolicy: null,
  recursiveLoop: 'Terminate',
};
const withQueue = { ...plain, deadLetterQueue: 'q' };
const withDestination = { ...plain, asyncConfig: { onFailure: 'd' } };
const withBoth = { ...withQueue, asyncConfig: { onFailure: 'd' } };
const withPolicy = { ...plain, resourcePolicy: { Statement: [] } };

const around = (more: Partial<Surroundings>): Surroundings => ({ ...quietSurroundings, ...more });

const outcomes = (type: string, settings: Settings = {}, fn = plain, source: Settings = {}, surroundings = quietSurroundings) =>
  triggerByType(type)?.outcomes(settings, fn, source, surroundings);

describe('a caller that waits', () => {
  it.each(['sdk', 'api-gateway'])('of type %s hears of success, error, throttle and timeout, or has left', (type) => {
    expect(outcomes(type)).toEqual(['succeeded', 'functionError', 'throttled', 'timedOut', 'callerGone']);
  });

  it('at a function URL leaves only when it has a timeout of its own', () => {
    expect(outcomes('function-url', { callerTimeout: null })).toEqual(['succeeded', 'functionError', 'throttled', 'timedOut']);
    expect(outcomes('function-url', { callerTimeout: 5e6 })).toContain('callerGone');
  });

  it('can be denied only where there is a policy, and meets errors of Lambda only where there are some', () => {
    for (const type of ['sdk', 'api-gateway', 'function-url']) {
      expect(outcomes(type, {}, withPolicy)).toContain('denied');
      expect(outcomes(type, {}, plain, {}, around({ serviceFails: true }))).toContain('serviceError');
      expect(outcomes(type)).not.toContain('denied');
      expect(outcomes(type)).not.toContain('serviceError');
    }
  });
});

describe('an event in the queue of Lambda', () => {
  it('ends in exactly one kind of failure, the destination first', () => {
    expect(outcomes('s3')).toEqual(['succeeded', 'dropped']);
    expect(outcomes('s3', {}, withQueue)).toEqual(['succeeded', 'deadLettered']);
    expect(outcomes('s3', {}, withDestination)).toEqual(['succeeded', 'sentToDestination']);
    expect(outcomes('s3', {}, withBoth)).toEqual(['succeeded', 'sentToDestination']);
  });

  it('is lost when the queue or destination may refuse it', () => {
    const failing = around({ targetFails: true });
    expect(outcomes('s3', {}, withQueue, {}, failing)).toEqual(['succeeded', 'deadLettered', 'dropped']);
    expect(outcomes('s3', {}, withBoth, {}, failing)).toEqual(['succeeded', 'sentToDestination', 'deadLettered', 'dropped']);
  });

  it('is stopped as a loop where Lambda watches, unless that is allowed; a record of it goes where failures go (async.recursion-stop)', () => {
    const looping = around({ loops: true });
    for (const type of ['s3', 'sns']) {
      expect(outcomes(type, { filter: null }, plain, {}, looping)).toEqual(['succeeded', 'dropped', 'recursionStopped']);
      expect(outcomes(type, { filter: null }, { ...plain, recursiveLoop: 'Allow' }, {}, looping)).not.toContain('recursionStopped');
      expect(outcomes(type, { filter: null }, withQueue, {}, looping)).toEqual(['succeeded', 'deadLettered', 'recursionStopped']);
    }
    expect(outcomes('eventbridge', { filter: null }, plain, {}, looping)).not.toContain('recursionStopped');
  });

  it('is filtered where the source has a filter', () => {
    expect(outcomes('s3', { prefix: 'raw/', suffix: '' })).toContain('filtered');
    expect(outcomes('s3', { prefix: '', suffix: '' })).not.toContain('filtered');
    for (const type of ['sns', 'eventbridge']) {
      expect(outcomes(type, { filter: { kind: ['order'] } })).toContain('filtered');
      expect(outcomes(type, { filter: null })).not.toContain('filtered');
    }
  });

  it('that Lambda refuses goes to the dead-letter queue of the service in front, if it has one', () => {
    const down = around({ serviceFails: true });
    for (const type of ['sns', 'eventbridge', 'schedule']) {
      expect(outcomes(type, { deadLetterQueue: 'q' }, withPolicy)).toEqual(['succeeded', 'dropped', 'deadLettered']);
      expect(outcomes(type, { deadLetterQueue: null }, withPolicy)).toEqual(['succeeded', 'dropped', 'denied']);
      expect(outcomes(type, { deadLetterQueue: 'q' }, withDestination, {}, down)).toEqual([
        'succeeded',
        'sentToDestination',
        'deadLettered',
      ]);
      expect(outcomes(type, { deadLetterQueue: null }, withDestination, {}, down)).toEqual(['succeeded', 'sentToDestination', 'dropped']);
    }
    expect(outcomes('s3', {}, withPolicy)).toEqual(['succeeded', 'dropped', 'denied']);
    expect(outcomes('s3', {}, plain, {}, down)).toEqual(['succeeded', 'dropped']);
  });
});

describe('a polled source', () => {
  it('of messages ends in success, filter, redrive or expiry, whatever goes wrong', () => {
    expect(outcomes('sqs', { filter: [{}] }, plain, { deadLetterQueue: 'd' })).toEqual([
      'succeeded',
      'filtered',
      'deadLettered',
      'expired',
    ]);
    expect(outcomes('sqs', { filter: [] })).toEqual(['succeeded', 'expired']);
    expect(outcomes('sqs', { filter: [] }, withPolicy, {}, { serviceFails: true, loops: true, targetFails: true })).toEqual([
      'succeeded',
      'expired',
    ]);
  });

  it.each(['kinesis', 'dynamodb-streams'])('of type %s gives records up only when told to', (type) => {
    const settings = { filter: [], maximumRetryAttempts: -1, maximumRecordAge: null, onFailure: null };
    expect(outcomes(type, settings)).toEqual(['succeeded', 'expired']);
    expect(outcomes(type, { ...settings, onFailure: 'd' })).toEqual(['succeeded', 'expired']);
    expect(outcomes(type, { ...settings, maximumRetryAttempts: 0 })).toEqual(['succeeded', 'dropped', 'expired']);
    expect(outcomes(type, { ...settings, maximumRecordAge: 60e6, onFailure: 'd', filter: [{}] })).toEqual([
      'succeeded',
      'filtered',
      'sentToDestination',
      'expired',
    ]);
    const failing = around({ targetFails: true });
    expect(outcomes(type, { ...settings, maximumRetryAttempts: 2, onFailure: 'd' }, plain, {}, failing)).toContain('dropped');
  });
});
