/** Every attempt of a run as a line of CSV. */
import { csvLine } from '../../base/csvLine.ts';
import { NO_ROW } from '../../base/table.ts';
import { attemptNumber, endings, functionOf, isColdStart, startOf, type Trace } from '../../sim/index.ts';

const headings = [
  'request',
  'trigger',
  'function',
  'attempt',
  'arrived_ms',
  'started_ms',
  'duration_ms',
  'ending',
  'outcome',
  'cold_start',
  'environment',
  'request_sent_ms',
  'request_settled_ms',
];

/** Times in ms from the beginning of the run; empty where there is none. */
export function writeTraceCsv(trace: Trace): string {
  const lines = [csvLine(headings)];
  const { invocations, requests } = trace;
  const ms = (micros: number | undefined) => (micros !== undefined && Number.isFinite(micros) ? micros / 1000 : null);
  for (let row = 0; row < invocations.length; row++) {
    const request = invocations.request[row] as number;
    const environment = invocations.environment[row] as number;
    const ending = endings[invocations.ending[row] as number];
    const refused = environment === NO_ROW;
    const trigger = trace.triggers[requests.trigger[request] as number];
    lines.push(
      csvLine([
        request,
        trigger?.id ?? null,
        trace.functions[refused ? (trigger?.function ?? 0) : functionOf(trace, row)] ?? null,
        attemptNumber(trace, row),
        ms(invocations.time[row]),
        refused ? null : ms(startOf(trace, row)),
        refused ? null : ms(invocations.duration[row]),
        ending?.name ?? null,
        ending?.outcome ?? null,
        refused ? null : isColdStart(trace, row) ? 'yes' : 'no',
        refused ? null : environment,
        ms(requests.sent[request]),
        ms(requests.settled[request]),
      ]),
    );
  }
  return lines.join('');
}
