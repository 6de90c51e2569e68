import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMBED_VERSION, readMessage } from './message.ts';

const problemOf = (data: unknown): string | null => {
  const read = readMessage(data);
  return read === null || read.ok ? null : read.problem;
};

describe('a message from the page around', () => {
  it('is read when it says what it may', () => {
    const messages = [
      { type: 'load', scenario: { functions: {} } },
      { type: 'load', scenario: '{ "functions": {} }' },
      { type: 'play' },
      { type: 'pause' },
      { type: 'seek', ms: 1500.5 },
      { type: 'select', request: 3 },
      { type: 'select', request: null },
    ];
    for (const message of messages) expect(readMessage({ coldstart: EMBED_VERSION, ...message })).toEqual({ ok: true, message });
  });

  it('is answered with what is wrong, at its place', () => {
    expect(problemOf({ coldstart: 2, type: 'play' })).toContain('version 1');
    expect(problemOf({ coldstart: 1, type: 'stop' })).toContain('load, play, pause, seek, select');
    expect(problemOf({ coldstart: 1, type: 'seek', ms: -1 })).toContain('ms must be');
    expect(problemOf({ coldstart: 1, type: 'seek', ms: Number.NaN })).toContain('ms must be');
    expect(problemOf({ coldstart: 1, type: 'select', request: 1.5 })).toContain('request must be');
    expect(problemOf({ coldstart: 1, type: 'load', scenario: [] })).toContain('scenario must be');
  });

  it('that is not for Coldstart is passed over, and nothing makes the reader throw', () => {
    expect(readMessage('webpackOk')).toBeNull();
    expect(readMessage({ type: 'play' })).toBeNull();
    fc.assert(fc.property(fc.anything(), (data) => void readMessage(data)));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('type', 'ms', 'request', 'scenario'), fc.anything()), (data) => {
        expect(readMessage({ ...data, coldstart: 1 })).not.toBeNull();
      }),
    );
  });
});
