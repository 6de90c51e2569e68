import { describe, expect, it } from 'vitest';
import { parseScenario, ruleValue, triggers } from '../../sim/index.ts';
import { failures } from './failures.ts';
import { sourceScenario } from './sourceScenario.ts';
import { answerStory } from './storyMessages.ts';

const simulated = triggers.filter((trigger) => trigger.simulated);

function storyOf(type: string, failure: string) {
  const { story, failed } = answerStory({ type, failure });
  if (story === null) throw new Error(failed ?? 'no story');
  return story;
}

const lastOf = ({ first, last }: ReturnType<typeof storyOf>): string => (last.at(-1) ?? first.at(-1))?.title ?? '';

describe('the smallest scenario of a source', () => {
  it.each(simulated.map(({ type }) => type))('%s: is valid with every failure', (type) => {
    for (const failure of failures) {
      const parsed = parseScenario(JSON.stringify(sourceScenario(type, failure)));
      expect(parsed.ok ? [] : parsed.problems, failure.id).toEqual([]);
    }
  });

  it.each(simulated.map(({ type, way }) => [type, way] as const))(
    '%s: an outage of five minutes ends as its way of invoking has it',
    (type, way) => {
      const story = storyOf(type, 'outage');
      expect(story.first[0]?.title).toBe('Sent');
      expect(story.attempts).toBeGreaterThan(0);
      // Only what is polled keeps an event for so long by itself, and a broker gives it up after a few deliveries (mq.maximum-redeliveries).
      expect(story.succeeded, lastOf(story)).toBe(way === 'polling' && type !== 'mq');
    },
  );
});

describe('the story of a source', () => {
  it('API Gateway: one attempt, and the caller is told 502', () => {
    const story = storyOf('api-gateway', 'throws');
    expect(story).toMatchObject({ attempts: 1, told: { status: ruleValue('api-gateway.error-502') }, succeeded: false });
  });

  it('S3: Lambda accepts it at once, tries three times and loses it', () => {
    const story = storyOf('s3', 'throws');
    expect(story).toMatchObject({ attempts: 3, told: { status: 202, after: 0 }, succeeded: false });
    expect(lastOf(story)).toContain('lost');
  });

  it('SQS: received again and again for as long as the queue keeps messages; the middle is left out and counted', () => {
    const story = storyOf('sqs', 'throws');
    expect(story.told).toBeNull();
    expect(story.last.at(-1)?.ruleId ?? story.last.at(-1)?.title).toContain('retention');
    expect(story.took).toBe(4 * 86_400e6);
    const shown = [...story.first, ...story.last].filter(({ kind }) => kind === 'attempt').length;
    expect(story.leftOut.attempts + shown).toBe(story.attempts);
    expect(story.attempts).toBeGreaterThan(10_000);
  });

  it('says what is wrong instead of throwing', () => {
    expect(answerStory({ type: 'pigeon', failure: 'throws' }).failed).toContain('"pigeon"');
    expect(answerStory({ type: 'sqs', failure: 'rain' }).failed).toContain('"rain"');
  });
});
