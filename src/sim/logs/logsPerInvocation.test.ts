/** The assumed length of Lambda's own lines is that of the lines which Coldstart writes. */
import { expect, it } from 'vitest';
import { ruleValue } from '../rules/index.ts';
import { cites } from '../rules/testing.ts';
import { gallery } from '../scenario/gallery/index.ts';
import { simulateText } from '../testing.ts';
import { logLines } from './logLines.ts';

/** Bytes that CloudWatch Logs adds to each event. */
const OVERHEAD = 26;

it('START, END and REPORT of the gallery come to about as many bytes an invocation as the bill takes (neighbours.logs-per-invocation)', () => {
  cites('neighbours.logs-per-invocation');
  const means = gallery.slice(0, 8).map(({ scenario }) => {
    const { trace } = simulateText(scenario);
    let bytes = 0;
    let count = 0;
    for (let row = 0; row < trace.invocations.length && count < 200; row++) {
      const lines = logLines(trace, row).filter((line) => /^(START|END|REPORT)/.test(line));
      if (lines.length < 3) continue;
      count++;
      bytes += lines.reduce((sum, line) => sum + line.length + OVERHEAD, 0);
    }
    return bytes / count;
  });
  const mean = means.reduce((sum, each) => sum + each, 0) / means.length;
  expect(mean).toBeGreaterThan(ruleValue('neighbours.logs-per-invocation') - 10);
  expect(mean).toBeLessThan(ruleValue('neighbours.logs-per-invocation') + 10);
});
