import { describe, expect, it } from 'vitest';
import { problemsOf } from './testing.ts';

describe('problems', () => {
  it('come all at once, from every part', () => {
    const problems = problemsOf({
      functions: { f: { memorySize: 64, timeout: '901s', handler: [{ call: 's3:GetObject', on: 'nowhere' }] } },
      resources: { r: { type: 'tape' } },
      triggers: [{ type: 'sdk', function: 'g' }],
      traffic: [{ to: 'x', pattern: 'burst', count: 0 }],
      timeline: [{ at: '1s', kill: { function: 'h' } }],
      trafic: [],
    });
    const paths = [
      'trafic',
      'functions.f.memorySize',
      'functions.f.timeout',
      'resources.r.type',
      'traffic.0.count',
      'functions.f.handler.0.on',
      'triggers.0.function',
      'traffic.0.to',
      'timeline.0.kill.function',
    ];
    expect(problems.map(({ path }) => path).toSorted()).toEqual(paths.toSorted());
  });
});
