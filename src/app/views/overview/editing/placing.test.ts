import { describe, expect, it } from 'vitest';
import type { NewPart } from '../../../editor/structure/add.ts';
import { partNamed } from '../../../editor/structure/part.ts';
import { matching, resourceGroups, triggerGroups } from './paletteGroups.ts';
import { place } from './placing.ts';

const json = {
  functions: { api: {}, worker: {} },
  resources: { jobs: { type: 'sqs' }, key: { type: 'kms' } },
  triggers: [
    { id: 'door', type: 'api-gateway', function: 'api' },
    { id: 'reader', type: 'sqs', source: 'jobs', function: 'worker' },
  ],
};

/** What comes of putting a part onto a card: what is said, or what is asked with its answers. */
function placed(made: NewPart, onto: string | null, isDropped = true) {
  const placing = place(json, made, onto === null ? null : (partNamed(json, onto) ?? null), isDropped);
  if ('question' in placing) return [placing.question, ...placing.choices.map(({ title }) => title)];
  return placing.outcome.ok ? placing.outcome.said : placing.outcome.reason;
}

describe('putting a new part on the stage', () => {
  it('asks which function a trigger invokes, unless it is put onto one or onto a trigger of it', () => {
    expect(placed({ kind: 'trigger', type: 'sdk' }, null)).toEqual(['Which function does it invoke?', 'api', 'worker']);
    expect(placed({ kind: 'trigger', type: 'sdk' }, 'worker')).toBe('Added program, Program using an AWS SDK: it invokes worker.');
    expect(placed({ kind: 'trigger', type: 'sdk' }, 'door', false)).toBe('Added program, Program using an AWS SDK: it invokes api.');
  });

  it('takes a resource that fits as the source of a trigger, else makes one', () => {
    expect(placed({ kind: 'trigger', type: 'sqs' }, 'jobs')).toEqual(['Which function does it invoke?', 'api', 'worker']);
    expect(placed({ kind: 'trigger', type: 'sqs' }, 'api')).toBe(
      'Added queue-events, SQS queue: it invokes api and takes its events from queue, which is new.',
    );
  });

  it('sends traffic to the door of what it is put onto', () => {
    expect(placed({ kind: 'traffic' }, 'api')).toBe('Added traffic to door.');
    expect(placed({ kind: 'traffic' }, 'worker')).toBe('Added traffic to jobs.');
    expect(placed({ kind: 'traffic' }, 'reader')).toBe('Added traffic to jobs.');
    expect(placed({ kind: 'traffic' }, null)).toEqual(['Where does the traffic go?', 'door', 'jobs']);
  });

  it('asks what a resource means to the card that it is dropped on, and not to one that is only selected', () => {
    expect(placed({ kind: 'resource', type: 'secret' }, 'api')).toEqual([
      'How are api and the new Secret (Secrets Manager) connected?',
      'Call secretsmanager:GetSecretValue',
      'Call secretsmanager:BatchGetSecretValue',
      'Call secretsmanager:DescribeSecret',
      'Call secretsmanager:PutSecretValue',
      'Call secretsmanager:UpdateSecret',
      'Not connected',
    ]);
    expect(placed({ kind: 'resource', type: 'sqs' }, 'jobs')).toContain('Dead-letter queue: jobs → queue');
    expect(placed({ kind: 'resource', type: 'secret' }, 'api', false)).toBe('Added secret, Secret (Secrets Manager).');
    expect(placed({ kind: 'resource', type: 'secret' }, 'key')).toBe('Added secret, Secret (Secrets Manager).');
  });
});

describe('the palette', () => {
  it('finds by title, type and help, and leaves out groups without a find', () => {
    const found = matching(triggerGroups, 'queue sqs');
    expect(found.map(({ title, items }) => [title, items.map((item) => item.title)])).toEqual([['Lambda polls', ['SQS queue']]]);
    expect(matching(resourceGroups, 'zebra')).toEqual([]);
    expect(matching(resourceGroups, ' ')).toEqual(resourceGroups);
  });
});
