import { describe, expect, it } from 'vitest';
import { NO_ROW } from '../../../base/table.ts';
import { attemptsOf, endOf, gallery, parseScenario, simulate } from '../../../sim/index.ts';
import { attemptInFocus, pickedRequest } from './pickedEvent.ts';

const parsed = parseScenario(gallery.find(({ slug }) => slug === 'retry-storm')?.scenario);
if (!parsed.ok) throw new Error('retry-storm');
const trace = simulate(parsed.scenario);
const attempts = [...attemptsOf(trace, 0)];
const timeOf = (row: number | undefined) => trace.invocations.time[row ?? 0] as number;

describe('the event that is picked', () => {
  it('is the request itself, the one of an invocation, or the one that an environment serves at the cursor', () => {
    expect(pickedRequest(trace, { kind: 'request', row: 2 }, 0)).toBe(2);
    expect(pickedRequest(trace, { kind: 'invocation', row: attempts[1] ?? 0 }, 0)).toBe(0);
    expect(pickedRequest(trace, { kind: 'environment', row: 0 }, timeOf(attempts[2]))).toBe(0);
  });

  it('is none when nothing is picked, or what was picked is not in this run', () => {
    expect(pickedRequest(trace, null, 0)).toBeNull();
    expect(pickedRequest(trace, { kind: 'invocation', row: 1e6 }, 0)).toBeNull();
  });
});

describe('the attempt that is looked at', () => {
  it('is the one under the cursor, whatever was picked', () => {
    const [first, second] = attempts;
    expect(attemptInFocus(trace, 0, { kind: 'invocation', row: first ?? 0 }, timeOf(second) + 1)).toBe(second);
  });

  it('is the picked one while none is under the cursor', () => {
    const [first, , third] = attempts;
    const between = endOf(trace, first ?? 0) + 1;
    expect(attemptInFocus(trace, 0, { kind: 'invocation', row: third ?? 0 }, between)).toBe(third);
    expect(attemptInFocus(trace, 0, { kind: 'request', row: 0 }, between)).toBe(first);
  });

  it('is the first before any has begun', () => {
    expect(attemptInFocus(trace, 0, null, 0)).toBe(attempts[0]);
    expect(attempts.length > 0 && attempts[0] !== NO_ROW).toBe(true);
  });
});
