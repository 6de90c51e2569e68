/** A run's summary as tables for a terminal. */
import type { Summary } from '../sim/index.ts';
import { alignedTable, type Column } from './alignedTable.ts';

type BillLines = Summary['bill']['lines'];

/** Functions, triggers, queues if there are any, and the bill, a table each. */
export function summaryText(summary: Summary): string {
  const head = `${printable(summary.scenario)}: ${seconds(summary.durationMs)}, seed ${summary.seed}, ${summary.events} events\n`;
  const { totalUsd, lines, neighbours } = summary.bill;
  const queues = Object.keys(summary.queues).length === 0 ? [] : [queueTable(summary)];
  const parts = [head, functionTable(summary), triggerTable(summary), ...queues, billTable('bill (Lambda)', lines, totalUsd)];
  if (neighbours.lines.length > 0) parts.push(billTable('bill (around it)', neighbours.lines, neighbours.totalUsd, 'of'));
  return parts.join('\n');
}

const right = (title: string): Column => ({ title, right: true });

function functionTable({ functions }: Summary): string {
  const columns = [{ title: 'function' }, ...['Invocations', 'Errors', 'Throttles', 'Concurrent'].map(right)];
  columns.push(...['Duration p50', 'p99', 'cold starts', 'Init p50', 'environments', 'billed'].map(right));
  const rows = Object.entries(functions).map(([name, f]) => [
    name,
    ...[f.Invocations, f.Errors, f.Throttles, f.ConcurrentExecutions.max].map(String),
    ...[ms(f.Duration.p50), ms(f.Duration.p99), `${f.coldStarts} (${percent(f.coldStartRate)})`],
    ...[f.InitDuration.count === 0 ? '-' : ms(f.InitDuration.p50), String(f.environments.created), seconds(f.billedMs)],
  ]);
  return alignedTable(columns, rows);
}

function triggerTable({ triggers }: Summary): string {
  const outcomes = [...new Set(Object.values(triggers).flatMap((trigger) => Object.keys(trigger.outcomes)))];
  const columns = [{ title: 'trigger' }, ...['sent', ...outcomes, 'in flight', 'waiting', 'latency p50', 'p99'].map(right)];
  const rows = Object.entries(triggers).map(([id, trigger]) => [
    id,
    String(trigger.sent),
    ...outcomes.map((outcome) => String(trigger.outcomes[outcome] ?? '-')),
    ...[String(trigger.inFlight), String(trigger.waiting), ms(trigger.latencyMs.p50), ms(trigger.latencyMs.p99)],
  ]);
  return alignedTable(columns, rows);
}

function queueTable({ queues }: Summary): string {
  const columns = [
    { title: 'queue' },
    ...['sent', 'received', 'deleted', 'visible at most', 'not visible', 'delayed', 'oldest'].map(right),
  ];
  const rows = Object.entries(queues).map(([name, queue]) => [
    name,
    ...[queue.NumberOfMessagesSent, queue.NumberOfMessagesReceived, queue.NumberOfMessagesDeleted].map(String),
    ...[queue.ApproximateNumberOfMessagesVisible, queue.ApproximateNumberOfMessagesNotVisible].map(({ max }) => String(max)),
    String(queue.ApproximateNumberOfMessagesDelayed.max),
    `${short(queue.ApproximateAgeOfOldestMessage.max)} s`,
  ]);
  return alignedTable(columns, rows);
}

/** `of`: the title of what each line is of. */
function billTable(title: string, lines: BillLines, totalUsd: number, of = 'function'): string {
  const columns = [{ title }, { title: of }, right('quantity'), { title: 'unit' }, right('USD each'), right('USD')];
  const rows = lines.map(({ item, function: fn, resource, quantity, unit, unitPriceUsd, usd }) => [
    ...[item, fn ?? resource ?? '', short(quantity), unit, String(Number(unitPriceUsd.toPrecision(12))), dollars(usd)],
  ]);
  return alignedTable(columns, [...rows, ['total', '', '', '', '', dollars(totalUsd)]]);
}

const ms = (value: number): string => `${short(value)} ms`;
const seconds = (milliseconds: number): string => `${short(milliseconds / 1000)} s`;
const percent = (share: number): string => `${short(share * 100)} %`;
const dollars = (usd: number): string => usd.toFixed(9);

/** Four significant digits, or all of those before the point. */
function short(value: number): string {
  return Math.abs(value) >= 1000 ? String(Math.round(value)) : String(Number(value.toPrecision(4)));
}

/** A scenario's name may hold anything; a terminal must not obey it. */
function printable(text: string): string {
  return text.replace(/\p{C}/gu, '?');
}
