import { describe, expect, it } from 'vitest';
import { openCode, readOpenCode } from './openCode.ts';

const steps = ['first', 'second', 'third'];

describe('the code that opens a step', () => {
  it('opens that step of that class, however it is typed', () => {
    for (const step of steps) {
      const code = openCode('C0DE42', step);
      expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
      expect(readOpenCode('C0DE42', steps, ` ${code.toLowerCase().replace('-', ' ')} `)).toEqual({ step });
    }
  });

  it('of another class, with a wrong letter, or none at all opens nothing and says why', () => {
    const code = openCode('C0DE42', 'first');
    expect(readOpenCode('C0DE43', steps, code)).toEqual({ problem: expect.stringContaining('another class') });
    expect(readOpenCode('C0DE42', ['second'], code)).toEqual({ problem: expect.stringContaining('another class') });
    expect(readOpenCode('C0DE42', steps, code.slice(0, -1) + (code.endsWith('0') ? '1' : '0'))).toEqual({
      problem: expect.stringContaining('wrong'),
    });
    expect(readOpenCode('C0DE42', steps, 'hello')).toEqual({ problem: expect.stringContaining('8 letters') });
  });
});
