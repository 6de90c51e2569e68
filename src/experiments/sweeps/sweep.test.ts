import { describe, expect, it } from 'vitest';
import { firstColdStart } from '../../sim/index.ts';
import { runJob } from '../jobs/job.ts';
import { type Axis, listAxis, type Range, type ReadAxis, rangeAxis, withPresent } from './axis.ts';
import { pointResult, sweepPoints } from './sweep.ts';
import { sweepCsv, sweepTable } from './sweepTable.ts';

const json = firstColdStart.scenario;
const axisOf = (read: ReadAxis): Axis => {
  if (!read.ok) throw new Error(read.message);
  return read.axis;
};
const values = (path: string, range: Range) => axisOf(rangeAxis(json, path, range)).values.map((value) => value.json);
const memory = 'functions.checkout.memorySize';

describe('axes', () => {
  it.each([
    [memory, { from: 128, to: 1024, steps: 4, scale: 'log' }, [128, 256, 512, 1024]],
    [memory, { from: 128, to: 130, steps: 9, scale: 'linear' }, [128, 129, 130]],
    ['traffic.shoppers.rate', { from: 0.1, to: 0.3, steps: 3, scale: 'linear' }, [0.1, 0.2, 0.3]],
    ['functions.checkout.timeout', { from: '1s', to: '2m', steps: 3, scale: 'linear' }, ['1s', '60500ms', '2m']],
    ['functions.checkout.handler.0.cpu', { from: '1ms', to: '100ms', steps: 3, scale: 'log' }, ['1ms', '10ms', '100ms']],
    [memory, { from: 1024, to: 512, steps: 2, scale: 'linear' }, [1024, 512]],
  ] as const)('%s over %j', (path, range, expected) => {
    expect(values(path, range)).toEqual(expected);
  });

  it.each([
    [{ from: 'fast', to: '2s', steps: 3, scale: 'linear' }, 'neither a number nor a duration'],
    [{ from: 1, to: '2s', steps: 3, scale: 'linear' }, 'One end is a duration'],
    [{ from: 1, to: 2, steps: 1, scale: 'linear' }, 'from 2 to 500'],
    [{ from: 1, to: 2, steps: 1.5, scale: 'linear' }, 'from 2 to 500'],
    [{ from: 0, to: 2, steps: 3, scale: 'log' }, 'both ends above 0'],
    [{ from: true, to: 2, steps: 3, scale: 'linear' }, 'neither a number nor'],
  ] as const)('says what is wrong with %j', (range, message) => {
    expect(rangeAxis(json, memory, range)).toEqual({ ok: false, message: expect.stringContaining(message) });
  });

  it('refuse an empty and an endless list', () => {
    expect(listAxis(json, memory, [])).toMatchObject({ ok: false });
    expect(listAxis(json, memory, Array(501).fill(1))).toMatchObject({ ok: false });
  });

  it('take in the present value, once and in order', () => {
    const without = axisOf(listAxis(json, memory, [128, 1024]));
    expect(withPresent(without).values.map(({ json: value }) => value)).toEqual([128, 512, 1024]);
    expect(withPresent(withPresent(without)).values).toHaveLength(3);
  });
});

describe('a sweep', () => {
  const axes = [axisOf(listAxis(json, memory, [128, 512])), axisOf(listAxis(json, 'traffic.shoppers.rate', [1, 2, -1]))];
  const points = sweepPoints(json, axes).map((point) => pointResult(point, runJob({ text: JSON.stringify(point.json) })));
  const table = sweepTable(axes, ['functions.checkout.Duration.avg', 'triggers.api.sent'], points);

  it('has a point for every combination', () => {
    expect(table.rows.map(({ settings }) => Object.values(settings))).toEqual([
      [128, 1],
      [128, 2],
      [128, -1],
      [512, 1],
      [512, 2],
      [512, -1],
    ]);
  });

  it('runs each point as it would be run alone', () => {
    const alone = runJob({ text: JSON.stringify(json) });
    expect(points[3]?.result).toEqual(alone);
    const time = (i: number) => table.rows[i]?.figures['functions.checkout.Duration.avg'] as number;
    expect(time(0)).toBeGreaterThan(2 * time(3));
    const sent = table.rows.map(({ figures }) => figures['triggers.api.sent']);
    expect(sent[0]).toBe(sent[3]);
    expect(sent[1]).toBeGreaterThan(sent[0] as number);
  });

  it('tells of values that the scenario does not take, beside those that it takes', () => {
    expect(table.rows[2]?.problem).toContain('traffic.shoppers.rate');
    expect(table.rows[2]?.figures['triggers.api.sent']).toBeNull();
    expect(table.rows[0]?.problem).toBeNull();
    const lost = axisOf(listAxis(json, 'functions.nobody.memorySize', [128]));
    expect(sweepPoints(json, [lost])[0]).toMatchObject({ json: undefined, problem: { message: expect.stringContaining('nobody') } });
    const untold = sweepTable(axes, ['functions.nobody.Errors', '1 +'], points.slice(0, 1)).rows[0];
    expect(untold?.problem).toMatch(/functions\.nobody\.Errors: .*; 1 \+: /);
  });

  it('leaves out points that have not been run', () => {
    const partly = points.map((point, i) => (i < 2 ? point : { ...point, result: null }));
    expect(sweepTable(axes, [], partly).rows).toHaveLength(2);
  });

  it('is written as CSV, with a column of problems where there are any', () => {
    const lines = sweepCsv(table).split('\r\n');
    expect(lines[0]).toBe('functions.checkout.memorySize,traffic.shoppers.rate,functions.checkout.Duration.avg,triggers.api.sent,problem');
    expect(lines[1]).toMatch(/^128,1,\d+(\.\d+)?,\d+,$/);
    expect(lines).toHaveLength(8);
    const good = sweepTable(axes, ['triggers.api.sent'], points.slice(0, 2));
    expect(sweepCsv(good).split('\r\n')[0]).toBe('functions.checkout.memorySize,traffic.shoppers.rate,triggers.api.sent');
  });
});
