/** How many bytes of columns a run keeps for each invocation. */

import { parsed, plainTraffic } from './engine.mjs';
import { workloads } from './yardstick.mjs';

/** @param {import('../src/sim/index.ts').Trace} trace */
function bytesOf(trace) {
  const { requests, invocations, environments, spans, marks } = trace;
  let bytes = trace.requestSources.byteLength;
  for (const table of [requests, invocations, environments, spans, marks]) {
    for (const column of Object.values(table)) if (ArrayBuffer.isView(column)) bytes += column.byteLength;
  }
  return bytes;
}

/** @param {typeof import('../src/sim/index.ts')} engine */
export function reportRecord(engine) {
  const entry = engine.gallery.find(({ slug }) => slug === 'image-pipeline');
  const inputs = { 'workload B': plainTraffic(workloads.B, 10_000), 'gallery image-pipeline': entry?.scenario };
  console.log('Record');
  for (const [name, input] of Object.entries(inputs)) {
    const trace = engine.simulate(parsed(engine, input));
    const rows = trace.invocations.length;
    console.log(`  ${name}: ${(bytesOf(trace) / rows).toFixed(1)} bytes an invocation (${rows} invocations, ${trace.spans.length} spans)`);
  }
}
