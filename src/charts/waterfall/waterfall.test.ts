import { describe, expect, it } from 'vitest';
import { firstColdStart, waterfallOf } from '../../sim/index.ts';
import { photos, runOf } from '../testing.ts';
import { barGeometry } from './barGeometry.ts';
import { describeWaterfall, waterfallTable } from './describeWaterfall.ts';
import { foldKey, waterfallRows } from './waterfallRows.ts';

const cold = waterfallOf(runOf(firstColdStart.scenario), 0);

/** One event that is refused again and again. */
const refused = waterfallOf(
  runOf({
    ...photos,
    duration: '6h',
    functions: { resize: { reservedConcurrentExecutions: 1, timeout: '900s', handler: [{ io: '890s' }] } },
    traffic: [{ to: 'originals', pattern: 'burst', at: '10s', count: 60, over: '1s' }],
  }),
  55,
);

const titles = (rows: ReturnType<typeof waterfallRows>) => rows.map((row) => (row.kind === 'fold' ? row.label : row.bar.title));

describe('the rows of a waterfall', () => {
  it('show everything of an event with few attempts', () => {
    expect(titles(waterfallRows(cold, new Map(), 0))).toEqual([
      'Sent',
      'Invocation succeeded',
      'Provisioning',
      'Init of the runtime',
      'Init of your code',
      'Computing',
      'secretsmanager:GetSecretValue payment-key',
      'Handler',
      'Computing',
      'dynamodb:PutItem orders',
      'Answered',
    ]);
  });

  it('hide what is within a row that was closed', () => {
    const rows = waterfallRows(cold, new Map([[1, false]]), 0);
    expect(titles(rows)).toEqual(['Sent', 'Invocation succeeded', 'Answered']);
    expect(rows[1]).toMatchObject({ opens: true, isOpen: false });
  });

  it('fold the middle of many attempts into one row that says how many, and unfold it', () => {
    const count = refused.bars.filter(({ kind }) => kind === 'refusal').length;
    expect(count).toBeGreaterThan(20);
    const rows = waterfallRows(refused, new Map(), -1);
    const fold = rows.find(({ kind }) => kind === 'fold');
    const shown = rows.filter((row) => row.kind === 'bar' && row.bar.kind === 'refusal').length;
    expect(rows.length).toBeLessThan(16);
    expect(fold).toMatchObject({ isOpen: false, label: `${count - shown} more attempts` });
    const all = waterfallRows(refused, new Map([[foldKey(fold?.place ?? 0), true]]), -1);
    expect(all.filter((row) => row.kind === 'bar' && row.bar.depth === 0).length).toBe(
      refused.bars.filter(({ depth }) => depth === 0).length,
    );
  });
});

describe('the geometry of a bar', () => {
  const window = { from: 0, to: 1000 };

  it('is as long as its time, and never too narrow to see', () => {
    expect(barGeometry({ start: 100, end: 300, until: 300 }, window, 500, '')).toMatchObject({ x: 50, width: 100, waited: 100 });
    expect(barGeometry({ start: 999, end: 1000, until: 1000 }, window, 500, '')).toMatchObject({ x: 498, width: 2 });
  });

  it('shows until when its event waited', () => {
    expect(barGeometry({ start: 0, end: 1000, until: 400 }, window, 500, '')).toMatchObject({ width: 500, waited: 200 });
  });

  it('puts its label behind it, before it where there is no room, and else inside', () => {
    expect(barGeometry({ start: 0, end: 100, until: 100 }, window, 500, '10 ms').label.side).toBe('after');
    expect(barGeometry({ start: 900, end: 1000, until: 1000 }, window, 500, '10 ms').label.side).toBe('before');
    expect(barGeometry({ start: 10, end: 990, until: 990 }, window, 500, '10 ms').label.side).toBe('inside');
  });

  it('is out of sight outside the window, and cut at its edges', () => {
    expect(barGeometry({ start: -500, end: -100, until: -100 }, window, 500, '').isVisible).toBe(false);
    expect(barGeometry({ start: -500, end: 500, until: 500 }, window, 500, '')).toMatchObject({ x: 0, width: 250, isVisible: true });
  });
});

describe('a waterfall in words', () => {
  it('says how long it took, how often it was tried, and how it ended', () => {
    expect(describeWaterfall(cold)).toBe('Request 1 took 917 ms with one attempt. Answered.');
    expect(describeWaterfall(refused)).toMatch(
      /^Request 56 took .* with \d+ attempts.* It waited for .* in all; the longest wait: back in Lambda’s queue/,
    );
  });

  it('is a table with a row for each bar', () => {
    const { rows } = waterfallTable(cold, 40e6);
    expect(rows.length).toBe(cold.bars.length);
    expect(rows[6]?.slice(0, 4)).toEqual(['– – secretsmanager:GetSecretValue payment-key', expect.any(String), '724 ms', '157 ms']);
  });
});
