/** Result links of aws-lambda-power-tuning to a workload: a wait and computing time that together take what was measured at each memory size. */
import { ruleValue } from '../../sim/index.ts';
import { createReport, failed, type Imported, type Importer, type ImportOptions } from '../importing.ts';
import { functionToChange } from '../oneFunction.ts';
import { decodeResults, type TunedPoint } from './decodeResults.ts';

/** The fragment of the link: three or more parts in base64, with semicolons between. */
const FRAGMENT = /#([A-Za-z0-9+/=%]+(?:;[A-Za-z0-9+/=%]+){2,})/;

export const tuningImporter: Importer = {
  id: 'power-tuning',
  title: 'Link of aws-lambda-power-tuning',
  help: 'The address of a result page (lambda-power-tuning.show/#…): memory sizes, times and costs become a workload.',
  recognises: (text) => FRAGMENT.test(text) && /^\s*https?:\/\/\S+\s*$/.test(text),
  read,
};

function read(text: string, options: ImportOptions): Imported {
  const fragment = FRAGMENT.exec(text)?.[1];
  const points = fragment === undefined ? null : decodeResults(fragment);
  if (points === null)
    return failed(
      'The part of the link after # is not a result of aws-lambda-power-tuning.',
      'Copy the whole link, as the state machine’s output has it under visualization.',
    );
  const { io, cpu } = fitWorkload(points);
  const report = createReport();
  const { scenario, name, fn } = functionToChange(options.current, report);
  const handler = [...(io > 0 ? [{ io: milliseconds(io) }] : []), ...(cpu > 0 ? [{ cpu: milliseconds(cpu) }] : [])];
  const cheapest = points.reduce((best, point) => (point.cost < best.cost ? point : best));
  for (const { memorySize, duration } of points) {
    const made = timeAt(memorySize, io, cpu);
    const off = Math.abs(made - duration) / duration;
    const percent = `${Math.round(off * 100)} %`;
    report.add(
      off < 0.1 ? 'read' : 'approximated',
      `${memorySize} MB`,
      1,
      `Measured ${milliseconds(duration)}, the workload takes ${milliseconds(made)} (${percent} off).`,
    );
  }
  report.add(
    'read',
    'handler',
    1,
    `A wait of ${milliseconds(io)} and ${milliseconds(cpu)} of computing at one full vCPU, by least squares over ${points.length} sizes.`,
  );
  report.add(
    'read',
    'costs',
    1,
    `\`memorySize\`: ${cheapest.memorySize} MB, the cheapest that was measured. Prices themselves are the simulator’s own.`,
  );
  const changed = { ...fn, memorySize: cheapest.memorySize, handler: handler.length === 0 ? [{ cpu: '1ms' }] : handler };
  return {
    ok: true,
    scenario: { ...scenario, functions: { ...(scenario.functions as object), [name]: changed } },
    report: report.lines,
    fits: [],
  };
}

const milliseconds = (ms: number): string => `${Math.round(ms * 1000) / 1000}ms`;

/** How much of a vCPU code with one thread gets (rules `cpu.mb-per-vcpu`, `cpu.single-thread`). */
function vcpuOf(memorySize: number): number {
  return Math.min(1, memorySize / ruleValue('cpu.mb-per-vcpu'));
}

/** Time in ms of a handler with this wait and this computing time at one vCPU. */
export function timeAt(memorySize: number, io: number, cpu: number): number {
  return io + cpu / vcpuOf(memorySize);
}

/** The wait and the computing time, ms, neither below zero, that come nearest to what was measured, relative to each measured time. */
export function fitWorkload(points: readonly TunedPoint[]): { readonly io: number; readonly cpu: number } {
  let [a, b, c, d, e] = [0, 0, 0, 0, 0];
  for (const { memorySize, duration } of points) {
    const [x, weight] = [1 / vcpuOf(memorySize), 1 / duration ** 2];
    a += weight;
    b += weight * x;
    c += weight * x * x;
    d += weight * duration;
    e += weight * x * duration;
  }
  const determinant = a * c - b * b;
  const cpu = Math.abs(determinant) < 1e-12 ? 0 : (a * e - b * d) / determinant;
  const io = a === 0 ? 0 : (d - b * cpu) / a;
  if (cpu < 0) return { io: d / a, cpu: 0 };
  return io < 0 ? { io: 0, cpu: e / c } : { io, cpu };
}
