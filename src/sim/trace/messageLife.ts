/** The life of one message of a queue: what it went through, why each time, and how it ended. */
import { NO_ROW } from '../../base/table.ts';
import { attemptsOfBatch } from './batchAttempts.ts';
import { type Broker, brokerOf } from './brokerOf.ts';
import { scenarioAt } from './configuration.ts';
import { ENDING, endings } from './endings.ts';
import { batchOfItem, endOfMessage, type PhaseKind, visitPhases } from './messagePhases.ts';
import { queueOf } from './queuesOf.ts';
import { markKinds, originKinds, type Trace } from './tables.ts';

/** What came of receiving a message. */
export type ReceiveResult =
  /** The function succeeded, and Lambda deleted the message. */
  | 'deleted'
  /** The function succeeded, but the message had left the queue before. */
  | 'tooLate'
  /** The function succeeded and reported this message as failed. */
  | 'reported'
  | 'failed'
  | 'timedOut'
  /** Lambda had no concurrency for the batch until the visibility timeout. */
  | 'throttled'
  /** Lambda refused the invocation for another reason until the visibility timeout. */
  | 'refused'
  | 'recursionStopped'
  /** At work, or about to be tried again, when the run ended. */
  | 'open';

/** One receive of a message. Times in µs. */
export interface MessageReceive {
  /** Row of `trace.batches`. */
  readonly batch: number;
  /** How many messages were in it. */
  readonly batchSize: number;
  /** How often the message had been received, this time included. */
  readonly receiveCount: number;
  /** Rows of the attempts to invoke the function with the batch. */
  readonly attempts: readonly number[];
  /** When the visibility timeout ends, whatever has become of the message by then. */
  readonly hiddenUntil: number;
  /** When the mapping was done with the batch; NaN when the run ended before. May be after `hiddenUntil`: then others could receive the message meanwhile. */
  readonly doneAt: number;
  readonly result: ReceiveResult;
  /** The rule behind the result; null while it is open. */
  readonly ruleId: string | null;
}

/** One stretch of a message's life. Each begins where the one before ends. */
export interface MessagePhase {
  readonly kind: PhaseKind;
  /** µs. */
  readonly start: number;
  readonly end: number;
  /** Why it came into this phase, or null when it was just sent. */
  readonly ruleId: string | null;
  /** For `received`, else null. */
  readonly receive: MessageReceive | null;
}

/** How a message ended; `open`: it was still there when the run ended. */
export type MessageOutcome = 'succeeded' | 'filtered' | 'deadLettered' | 'expired' | 'dropped' | 'open';

export interface MessageLife {
  /** Row of the request. */
  readonly request: number;
  readonly queue: string;
  /** The broker of Amazon MQ that keeps the queue; null: SQS does. */
  readonly broker: Broker | null;
  /** µs. */
  readonly sent: number;
  readonly phases: readonly MessagePhase[];
  readonly outcome: MessageOutcome;
  /** When it ended, µs; the run's end for `open`. */
  readonly end: number;
  readonly ruleId: string | null;
  /** Row of the batch whose invocation made Lambda delete it, or NO_ROW. */
  readonly deletedBy: number;
  /** Row of the same message in the dead-letter queue when something polls that, or NO_ROW. */
  readonly movedTo: number;
  /** When invocations that came late deleted it once more, µs. */
  readonly deletedAgain: readonly number[];
}

/** The life of the message in row `request`; null for a request that is no message of a polled queue. */
export function messageLife(trace: Trace, request: number): MessageLife | null {
  const queue = queueOf(trace, trace.requests.trigger[request] as number);
  if (queue === null) return null;
  const end = endOfMessage(trace, request);
  const { settled, state } = trace.requests;
  const isOpen = Number.isNaN(settled[request] as number);
  const outcome = isOpen ? 'open' : (trace.machines.queueMessage[state[request] as number]?.outcome as MessageOutcome);
  const broker = brokerOf(trace, queue);
  const phases = phasesOf(trace, request, outcome, broker);
  const deletedBy = phases.find(({ receive }) => receive?.result === 'deleted')?.receive?.batch ?? NO_ROW;
  const last = phases.at(-1);
  const isLate = outcome === 'succeeded' && last?.receive?.result !== 'deleted';
  return {
    request,
    queue,
    broker,
    sent: trace.requests.sent[request] as number,
    phases,
    outcome,
    end,
    ruleId: ofBroker(broker, isLate ? 'sqs.late-delete' : outcomeRules[outcome]),
    deletedBy,
    movedTo: indexOf(trace).moves.get(request) ?? NO_ROW,
    deletedAgain: indexOf(trace).deletions.get(request) ?? [],
  };
}

const outcomeRules: Readonly<Record<MessageOutcome, string | null>> = {
  succeeded: 'sqs.delete',
  filtered: 'sqs.filter-deletes',
  deadLettered: 'sqs.redrive',
  expired: 'sqs.retention',
  dropped: 'mq.batch-payload',
  open: null,
};

/** What takes the place of a rule of SQS in a queue of a broker. */
const brokerRules: Readonly<Record<string, string>> = {
  'sqs.delete': 'mq.acknowledge',
  'sqs.filter-deletes': 'mq.filter',
  'sqs.redrive': 'mq.maximum-redeliveries',
  'sqs.retention': 'mq.expiry',
  'sqs.visibility': 'mq.delivery-latency',
  'sqs.whole-batch-returns': 'mq.whole-batch-again',
  'sqs.throttle-keeps-batch': 'mq.throttle-retry-first',
};

const ofBroker = (broker: Broker | null, ruleId: string | null): string | null =>
  broker === null || ruleId === null ? ruleId : (brokerRules[ruleId] ?? ruleId);

function phasesOf(trace: Trace, request: number, outcome: MessageOutcome, broker: Broker | null): MessagePhase[] {
  const phases: MessagePhase[] = [];
  let isDeleted = false;
  visitPhases(trace, request, (kind, start, end, item) => {
    const found = item < 0 ? null : receiveOf(trace, request, item, outcome === 'succeeded' && !isDeleted);
    const receive = found === null ? null : { ...found, ruleId: ofBroker(broker, found.ruleId) };
    isDeleted ||= receive?.result === 'deleted';
    phases.push({ kind, start, end, ruleId: ofBroker(broker, causeOf(kind, phases.at(-1))), receive });
  });
  return phases;
}

/** Rule by which a message comes into a phase after the one `before`. */
function causeOf(kind: PhaseKind, before: MessagePhase | undefined): string | null {
  if (kind === 'received') return 'sqs.visibility';
  if (kind === 'delayed' || before?.kind === 'delayed') return 'limits.message-delay';
  if (before === undefined) return null;
  // Back while its batch was still at work: no result brought it back but the time.
  const isBackByResult = before.receive !== null && before.receive.doneAt <= before.end;
  return isBackByResult ? before.receive.ruleId : 'sqs.visibility';
}

/** `mayDelete`: the message was deleted in the end, and by no receive before this. */
function receiveOf(trace: Trace, request: number, item: number, mayDelete: boolean): MessageReceive {
  const { batches, batchItems } = trace;
  const batch = batchOfItem(trace, item);
  const attempts = Array.from(attemptsOfBatch(trace, batch));
  const hiddenUntil = batches.hiddenUntil[batch] as number;
  const doneAt = batches.settled[batch] as number;
  const result = resultOf(trace, request, attempts.at(-1), doneAt, mayDelete);
  return {
    batch,
    batchSize: batches.count[batch] as number,
    receiveCount: batchItems.receiveCount[item] as number,
    attempts,
    hiddenUntil,
    doneAt,
    result,
    ruleId: result === 'reported' && isMisreported(trace, batch) ? 'sqs.malformed-response' : resultRules[result],
  };
}

function resultOf(
  { invocations, requests }: Trace,
  request: number,
  last: number | undefined,
  doneAt: number,
  mayDelete: boolean,
): ReceiveResult {
  if (last === undefined || Number.isNaN(doneAt)) return 'open';
  const code = invocations.ending[last] as number;
  if (code === ENDING.recursionStopped) return 'recursionStopped';
  switch (endings[code]?.outcome) {
    case 'succeeded': {
      const settled = requests.settled[request] as number;
      if (mayDelete && settled === doneAt) return 'deleted';
      return settled <= doneAt ? 'tooLate' : 'reported';
    }
    case 'timedOut':
      return 'timedOut';
    case 'throttled':
      return 'throttled';
    case 'refused':
      return 'refused';
    case 'running':
      return 'open';
    default:
      return 'failed';
  }
}

/** Whether the function's response named no message of the batch, so that all of it came back. */
function isMisreported(trace: Trace, batch: number): boolean {
  const trigger = trace.triggers[trace.batches.trigger[batch] as number];
  const { triggers } = scenarioAt(trace, trace.batches.settled[batch] as number);
  return triggers.find(({ id }) => id === trigger?.id)?.settings.reportedIds === 'unknown';
}

const resultRules: Readonly<Record<ReceiveResult, string | null>> = {
  deleted: 'sqs.delete',
  tooLate: 'sqs.late-delete',
  reported: 'sqs.partial-batch-response',
  failed: 'sqs.whole-batch-returns',
  timedOut: 'sqs.whole-batch-returns',
  throttled: 'sqs.throttle-keeps-batch',
  refused: 'sqs.throttle-keeps-batch',
  recursionStopped: 'sqs.recursion',
  open: null,
};

interface LifeIndex {
  /** By message: its row in the dead-letter queue. */
  readonly moves: ReadonlyMap<number, number>;
  /** By message: when it was deleted once more. */
  readonly deletions: ReadonlyMap<number, readonly number[]>;
}

const known = new WeakMap<Trace, LifeIndex>();

function indexOf(trace: Trace): LifeIndex {
  const before = known.get(trace);
  if (before) return before;
  const index = { moves: movesOf(trace), deletions: deletionsOf(trace) };
  known.set(trace, index);
  return index;
}

function movesOf({ origins, triggers, requests }: Trace): Map<number, number> {
  const moves = new Map<number, number>();
  const code = originKinds.findIndex(({ name }) => name === 'deadLetter');
  for (let row = 0; row < origins.length; row++) {
    const child = origins.request[row] as number;
    const isMessage = triggers[requests.trigger[child] as number]?.machine === 'queueMessage';
    if (origins.kind[row] === code && isMessage) moves.set(origins.parent[row] as number, child);
  }
  return moves;
}

function deletionsOf({ marks }: Trace): Map<number, number[]> {
  const deletions = new Map<number, number[]>();
  const code = markKinds.findIndex(({ name }) => name === 'deletedAgain');
  for (let row = 0; row < marks.length; row++) {
    if (marks.kind[row] !== code) continue;
    const message = marks.subject[row] as number;
    deletions.set(message, [...(deletions.get(message) ?? []), marks.time[row] as number]);
  }
  return deletions;
}
