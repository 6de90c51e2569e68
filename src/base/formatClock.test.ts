import { describe, expect, it } from 'vitest';
import { formatClock } from './formatClock.ts';

describe('formatClock', () => {
  it('shows milliseconds in a run of seconds and cuts rather than rounds', () => {
    expect(formatClock(18_240_999, 40e6)).toBe('0:18.240');
    expect(formatClock(0, 40e6)).toBe('0:00.000');
  });

  it('shows hours and tenths in a run of hours', () => {
    expect(formatClock(3738.25e6, 7200e6)).toBe('1:02:18.2');
  });

  it('shows days in a run of days', () => {
    expect(formatClock(3 * 86400e6 + 4 * 3600e6 + 129e6, 10 * 86400e6)).toBe('3 d 04:02:09');
  });
});
