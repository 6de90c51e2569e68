/** Every export of a run can be read again, and cells and values cannot do harm. */
import { describe, expect, it } from 'vitest';
import { gallery, type JsonInput, parseScenario, simulate } from '../sim/index.ts';
import { exporters } from './exporters.ts';
import { importText } from './importText.ts';

const entry = gallery.find(({ slug }) => slug === 'spike');
const scenario = entry?.scenario as unknown as JsonInput;
const parsed = parseScenario(scenario);
if (!parsed.ok) throw new Error('the gallery is valid');
const trace = simulate(parsed.scenario);

describe('exports', () => {
  it.each(exporters.filter(({ id }) => id !== 'trace').map((exporter) => [exporter.id, exporter] as const))(
    '%s is read again by its importer',
    (id, { write }) => {
      const text = write(scenario, trace)?.text ?? '';
      expect(importText(text, { keepPrivate: true, current: null })?.importer.id).toBe(id === 'sam' ? 'template' : id);
    },
  );

  it('of the trace have a line for every attempt, and its figures', () => {
    const lines = (exporters.find(({ id }) => id === 'trace')?.write(scenario, trace)?.text ?? '').trimEnd().split('\r\n');
    expect(lines).toHaveLength(trace.invocations.length + 1);
    const columns = (lines[0] ?? '').split(',');
    const durations = lines.slice(1).map((line) => Number(line.split(',')[columns.indexOf('duration_ms')]));
    const expected = Array.from(trace.invocations.duration, (micros) => micros / 1000);
    expect(durations).toEqual(expected);
    expect(lines.filter((line) => line.split(',')[columns.indexOf('cold_start')] === 'yes')).toHaveLength(
      trace.environments.invocation.filter((row) => row !== 0xffffffff).length,
    );
  });

  it('of the trace are empty without a run', () => {
    expect(exporters.find(({ id }) => id === 'trace')?.write(scenario, null)).toBeNull();
  });
});
