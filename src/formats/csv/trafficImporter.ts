/** CSV of traffic: one time for each request, or counts for each minute. It replaces the traffic of one way into the open scenario. */
import { durationText, type JsonInput, triggerByType } from '../../sim/index.ts';
import { createReport, failed, type Imported, type Importer, type ImportOptions, type Report } from '../importing.ts';
import { functionToChange } from '../oneFunction.ts';

export const trafficImporter: Importer = {
  id: 'traffic',
  title: 'Traffic as CSV',
  help: 'One column of times (ISO 8601, or seconds or milliseconds), or two: the minute and how many requests came in it.',
  recognises: (text) => rowsOf(text.slice(0, 4000)).filter(({ cells }) => cells.length <= 2 && timeOf(cells[0] ?? '') !== null).length >= 2,
  read,
};

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** More requests than this are too many for one file. */
const MOST = 1_000_000;

function rowsOf(text: string): Row[] {
  return text
    .split('\n')
    .map((line, i) => ({
      line: i + 1,
      cells: line
        .trim()
        .split(/[,;\t]/)
        .map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

/** Milliseconds; null when it is no time. Plain numbers from 10^11 on are milliseconds since 1970, else seconds. */
function timeOf(cell: string): number | null {
  if (/^\d+(\.\d+)?$/.test(cell)) return Number(cell) >= 1e11 ? Number(cell) : Number(cell) * 1000;
  if (!/^\d{4}-\d{2}-\d{2}/.test(cell)) return null;
  const time = Date.parse(/[Zz]|[+-]\d{2}:?\d{2}$/.test(cell) || cell.length <= 10 ? cell : `${cell.replace(' ', 'T')}Z`);
  return Number.isNaN(time) ? null : time;
}

function read(text: string, options: ImportOptions): Imported {
  const report = createReport();
  const rows = rowsOf(text);
  const hasHead = timeOf(rows[0]?.cells[0] ?? '') === null;
  if (hasHead && rows[0] !== undefined) report.add('read', 'line of headings', rows[0].line, rows[0].cells.join(', '));
  const data = hasHead ? rows.slice(1) : rows;
  const wrong = data.find(({ cells }) => timeOf(cells[0] ?? '') === null || (cells.length > 1 && !/^\d+$/.test(cells[1] ?? '')));
  if (data.length === 0) return failed('There is no line with a time.', 'Give one time for each line, or the minute and a count.');
  if (wrong !== undefined)
    return failed(
      `"${wrong.cells.join(', ').slice(0, 60)}" is no time${wrong.cells.length > 1 ? ' with a count' : ''}.`,
      'Write a time such as 2026-11-24T10:00:00Z or 12.5 (seconds), and a whole count.',
      wrong.line,
    );
  const perMinute = data.every(({ cells }) => cells.length > 1);
  const traffic = perMinute ? countsOf(data, report) : timesOf(data, report);
  if (traffic === null) return failed(`The file holds more than ${MOST.toLocaleString('en-US')} requests.`, 'Import a shorter time.');
  const { scenario } = functionToChange(options.current, report);
  const to = wayIn(scenario);
  if (to === null)
    return failed('The open scenario has no trigger that traffic could go to.', 'Add a trigger first, or open another scenario.');
  report.add('read', 'traffic', null, `It replaces the traffic to "${to}"; the run lasts ${traffic.duration}.`);
  const others = ((scenario.traffic ?? []) as readonly JsonInput[]).filter((entry) => entry.to !== to);
  return {
    ok: true,
    scenario: {
      ...scenario,
      duration: traffic.duration,
      traffic: [...others, { id: 'imported', to, pattern: 'replay', ...traffic.entry }],
    },
    report: report.lines,
    fits: [],
  };
}

interface Replay {
  readonly duration: string;
  readonly entry: JsonInput;
}

function timesOf(rows: readonly Row[], report: Report): Replay | null {
  if (rows.length > MOST) return null;
  const times = rows.map(({ cells }) => timeOf(cells[0] as string) as number).toSorted((a, b) => a - b);
  const first = times[0] as number;
  // Small numbers are times from the beginning of the run already.
  const begin = first >= 1e11 ? first : 0;
  const micros = times.map((time) => Math.round((time - begin) * 1000));
  report.add(
    'read',
    'times',
    rows[0]?.line ?? null,
    `\`timestamps\`: ${times.length} requests${begin > 0 ? '; the first is the beginning of the run' : ''}.`,
  );
  return { duration: wholeMinutes((micros.at(-1) as number) / 60_000_000), entry: { timestamps: micros.map(durationText) } };
}

function countsOf(rows: readonly Row[], report: Report): Replay | null {
  const minutes = rows.map(({ cells }) => timeOf(cells[0] as string) as number);
  const plain = minutes.every((time) => time < 1e11);
  // Minutes may be numbered (0, 1, 2) or be times; numbers were read as seconds.
  const indexOf = (time: number) => (plain ? Math.round(time / 1000) : Math.floor((time - Math.min(...minutes)) / 60_000));
  const last = Math.max(...minutes.map(indexOf));
  const offset = Math.min(...minutes.map(indexOf));
  if (last - offset > 525_599) return null;
  const perMinute = new Array<number>(last - offset + 1).fill(0);
  for (const [i, { cells }] of rows.entries()) {
    const at = indexOf(minutes[i] as number) - offset;
    perMinute[at] = (perMinute[at] ?? 0) + Number(cells[1]);
  }
  const total = perMinute.reduce((sum, count) => sum + count, 0);
  if (total > 20 * MOST) return null;
  report.add(
    'read',
    'counts',
    rows[0]?.line ?? null,
    `\`perMinute\`: ${total.toLocaleString('en-US')} requests in ${perMinute.length} minutes, evenly spread within each.`,
  );
  return { duration: `${perMinute.length}m`, entry: { perMinute } };
}

const wholeMinutes = (minutes: number): string => `${Math.max(1, Math.floor(minutes) + 1)}m`;

/** Where traffic goes now, else the first trigger that takes any. */
function wayIn(scenario: JsonInput): string | null {
  const [entry] = (scenario.traffic ?? []) as readonly JsonInput[];
  if (typeof entry?.to === 'string') return entry.to;
  for (const [i, trigger] of ((scenario.triggers ?? []) as readonly JsonInput[]).entries()) {
    const way = triggerByType(String(trigger.type))?.way;
    if (way === 'synchronous') return String(trigger.id ?? `${String(trigger.type)}-${i + 1}`);
    if (way === 'asynchronous' || way === 'polling') return String(trigger.source);
  }
  return null;
}
