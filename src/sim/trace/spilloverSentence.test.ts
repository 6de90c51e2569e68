import { expect, it } from 'vitest';
import { cites } from '../rules/testing.ts';
import { explainInvocation } from './explainInvocation.ts';
import { INITIALIZATION } from './initialization.ts';
import { spilloverSentence } from './spilloverSentence.ts';
import { aTrace, type EnvironmentRow, type HandMade } from './testing.ts';

const ms = (n: number) => n * 1000;
const member: EnvironmentRow = { created: 0, cause: 'provisioned', initialization: INITIALIZATION.provisioned };

/** Two provisioned environments; what they do not take goes to a third, which starts cold at first and is warm later. */
const two = (more: HandMade = {}): HandMade => ({
  environments: [member, member, { created: ms(20), ready: ms(120), cause: 'spillover', invocation: 2 }],
  invocations: [
    { time: 0, duration: ms(50), environment: 0 },
    { time: ms(10), duration: ms(50), environment: 1 },
    { time: ms(20), duration: ms(50), environment: 2 },
    { time: ms(300), duration: ms(50), environment: 0 },
    { time: ms(310), duration: ms(50), environment: 2 },
  ],
  spans: [{ environment: 2, state: 'coldStart.init.function', start: ms(20), end: ms(120), invocation: 2 }],
  provisioned: [{ time: 0, version: 0, requested: 2, allocated: 2 }],
  ...more,
});

it('tells a cold and a warm request that all provisioned environments were busy, or had taken their rate', () => {
  cites('provisioned.spillover', 'provisioned.request-rate');
  const trace = aTrace(two());
  expect(explainInvocation(trace, 2)).toMatchObject({
    sentence:
      'Request 3 waited 100 ms for a new environment: 100 ms of init. All 2 provisioned environments were busy: it spilled over and ran on demand. Then the invocation took 50 ms.',
    ruleId: 'provisioned.spillover',
  });
  expect(explainInvocation(trace, 4)).toMatchObject({
    sentence:
      'Request 5 found environment 3 warm and took 50 ms. Of the 2 provisioned environments 1 was busy, but that many take no more than 20 requests a second: it spilled over and ran on demand.',
    ruleId: 'provisioned.spillover',
  });
});

it('says nothing of what a provisioned environment served, and of functions without', () => {
  expect([0, 1, 3].map((row) => spilloverSentence(aTrace(two()), row))).toEqual(['', '', '']);
  expect(spilloverSentence(aTrace(two({ provisioned: [] })), 2)).toBe('');
});

it('says so when the provisioned environments were not ready', () => {
  cites('provisioned.all-or-none');
  const waiting = two({ provisioned: [{ time: 0, version: 0, requested: 2, allocated: 0 }] });
  expect(spilloverSentence(aTrace(waiting), 2)).toBe('Provisioned concurrency was asked for but not ready yet, so it ran on demand.');
});

it('knows of no request rate for asynchronous events', () => {
  const events = two({ triggers: [{ machine: 'asynchronous', type: 's3' }] });
  expect(spilloverSentence(aTrace(events), 4)).toBe('Of the 2 provisioned environments 1 was busy: it spilled over and ran on demand.');
});
