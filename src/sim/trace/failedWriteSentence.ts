/** What an attempt's event lost at its end: a record, or the event itself, that Lambda could not write to where it should go. */
import { firstAtLeast } from '../../base/bisect.ts';
import { attemptsOfBatch } from './batchAttempts.ts';
import { batchOf, itemsOf } from './batchOf.ts';
import { functionIn, scenarioAt } from './configuration.ts';
import { endOf } from './endOf.ts';
import { attemptsOf } from './indexTrace.ts';
import { type MarkName, markKinds, type Trace } from './tables.ts';

/** A sentence for each write that failed after the attempt in row `row`, the last one of its event or batch; or nothing. */
export function failedWriteSentence(trace: Trace, row: number): string {
  const { kind, time, subject, length } = trace.marks;
  const belongs = ownerOf(trace, row);
  if (belongs === null) return '';
  const sentences: string[] = [];
  for (let mark = firstAtLeast(time, endOf(trace, row)); mark < length; mark++) {
    const name = markKinds[kind[mark] as number]?.name;
    if ((name !== 'deadLetterError' && name !== 'destinationDeliveryFailed') || !belongs(mark)) continue;
    const isDenied = markKinds[kind[mark + 1] as number]?.name === 'writeDenied' && subject[mark + 1] === subject[mark];
    sentences.push(sentenceOf(trace, mark, name, isDenied));
  }
  return sentences.join(' ');
}

/** Whether a mark is of the event, or of the records, with which the attempt came; null when another attempt came after it. */
function ownerOf(trace: Trace, row: number): ((mark: number) => boolean) | null {
  const { time, subject } = trace.marks;
  const request = trace.invocations.request[row] as number;
  const batch = batchOf(trace, row);
  if (batch < 0) return attemptsOf(trace, request).at(-1) === row ? (mark) => subject[mark] === request : null;
  if (attemptsOfBatch(trace, batch).at(-1) !== row) return null;
  const settled = trace.batches.settled[batch] as number;
  const items = itemsOf(trace, batch);
  return (mark) => time[mark] === settled && (subject[mark] === request || items.includes(subject[mark] as number));
}

function sentenceOf(trace: Trace, mark: number, name: MarkName, isDenied: boolean): string {
  const target = targetOf(trace, mark, name) ?? 'where it should go';
  const what = name === 'deadLetterError' ? 'it' : 'a record of it';
  const why = isDenied ? 'the execution role does not allow it' : `${target} did not take it`;
  return `Lambda could not send ${what} to ${target}: ${why}.`;
}

/** Name of the dead-letter queue or destination that was written to, as it was set then. */
function targetOf(trace: Trace, mark: number, name: MarkName): string | null {
  const request = trace.marks.subject[mark] as number;
  const scenario = scenarioAt(trace, trace.marks.time[mark] as number);
  const trigger = trace.triggers[trace.requests.trigger[request] as number];
  if (trigger === undefined) return null;
  if (trigger.machine === 'streamBatch') {
    const target = scenario.triggers.find(({ id }) => id === trigger.id)?.settings.onFailure;
    return typeof target === 'string' ? target : null;
  }
  const { asyncConfig, deadLetterQueue } = functionIn(trace, scenario, trigger.function);
  if (name === 'deadLetterError') return deadLetterQueue;
  const outcome = trace.machines[trigger.machine][trace.requests.state[request] as number]?.outcome;
  return outcome === 'succeeded' ? asyncConfig.onSuccess : asyncConfig.onFailure;
}
