/** Queues at work: their messages, the mappings that poll them, and the batches that hold messages hidden. */
import type { TriggerState, World } from '../world.ts';
import { HidingReceipts } from './hidingReceipts.ts';
import { brokerQueue, fifoQueue, type MessageQueue, standardQueue } from './messageQueue.ts';
import { type MappingSettings, mappingSettings, type QueueSettings, queueSettings } from './queueSettings.ts';

/** An event source mapping on a queue. */
export interface Mapping {
  readonly number: number;
  readonly trigger: TriggerState;
  readonly queue: Queue;
  /** State of a message that is delayed. */
  readonly delayedState: number;
  settings: MappingSettings;
  /** How many batches may be at work, since `levelAt`, µs; it grows while `isPressed`. */
  level: number;
  levelAt: number;
  isPressed: boolean;
  /** Batches at work: received and not yet handled or given up. */
  inFlight: number;
  /** When its batching window ends, µs; Infinity while none is open. */
  windowEnd: number;
  /** When a message that came to the empty queue can be received (sqs.poll-latency), µs; Infinity while the queue is empty. */
  pollAt: number;
  /** When its provisioned pollers have fetched what they received last (sqs.poller-bandwidth), µs. */
  fetchedAt: number;
  /** When the timer that lets it look again is due, µs. */
  wakeAt: number;
  /** Provisioned pollers that the trace knows of. */
  pollers: number;
}

export interface Queue {
  /** Index by which timers name it. */
  readonly number: number;
  readonly name: string;
  settings: QueueSettings;
  readonly messages: MessageQueue;
  /** Batches that were received, until their visibility timeouts end. */
  readonly hiding: HidingReceipts<Receipt>;
  readonly mappings: Mapping[];
  /** KB of all visible messages. */
  visibleSize: number;
  /** Messages received and not yet deleted or back. */
  hidden: number;
  /** Whether the queue is being served: what that brings is served by the same round. */
  isServing: boolean;
}

/** A batch that was received: its messages are hidden from others until `visibleAt`. */
export interface Receipt {
  readonly number: number;
  readonly mapping: Mapping;
  /** Slot of the batch, or -1 when nothing is at work with it any more. */
  slot: number;
  readonly items: readonly number[];
  /** Row of its first item among the trace's batch items, which name the messages: a slot may hold another one by now. */
  readonly first: number;
  /** Of a broker: Infinity until the batch fails, then when its messages are delivered again. */
  visibleAt: number;
  /** Place of the end of its visibility timeout among what happens at that time. */
  sequence: number;
  isHidden: boolean;
  /** Whether the end of its visibility timeout changes nothing any more. */
  isDone: boolean;
}

export interface Queues {
  readonly world: World;
  readonly byName: ReadonlyMap<string, Queue>;
  /** By their numbers. */
  readonly list: readonly Queue[];
  /** By index of the trigger. */
  readonly mappings: readonly (Mapping | undefined)[];
  /** Receipt of the batch in a slot; elsewhere what stood there before. */
  readonly bySlot: (Receipt | undefined)[];
  /** Slot of messages that will expire within the run, by row. */
  readonly expiring: Map<number, number>;
  nextReceipt: number;
  /** Timers: see agenda.ts. */
  readonly timers: { look: number; visible: number; expiry: number };
}

/** Queues at time 0: one for each resource that a mapping polls. */
export function createQueues(world: World): Queues {
  const byName = new Map<string, Queue>();
  const mappings: (Mapping | undefined)[] = [];
  for (const trigger of world.triggers) {
    if (trigger.machine !== 'queueMessage' || trigger.source === null) continue;
    const queue = byName.get(trigger.source) ?? createQueue(world, byName.size, trigger.source);
    byName.set(trigger.source, queue);
    const settings = mappingSettings(world, trigger, queue.settings);
    const mapping: Mapping = {
      number: trigger.index,
      trigger,
      queue,
      delayedState: trigger.table.states.findIndex(({ name }) => name === 'delayed'),
      settings,
      level: settings.least,
      levelAt: 0,
      isPressed: false,
      inFlight: 0,
      windowEnd: Number.POSITIVE_INFINITY,
      pollAt: Number.POSITIVE_INFINITY,
      fetchedAt: 0,
      wakeAt: Number.POSITIVE_INFINITY,
      pollers: -1,
    };
    queue.mappings.push(mapping);
    mappings[trigger.index] = mapping;
  }
  return {
    world,
    byName,
    list: [...byName.values()],
    mappings,
    bySlot: [],
    expiring: new Map(),
    nextReceipt: 0,
    timers: { look: -1, visible: -1, expiry: -1 },
  };
}

function messagesOf({ fifo, broker }: QueueSettings): MessageQueue {
  if (broker !== null) return brokerQueue();
  return fifo ? fifoQueue() : standardQueue();
}

function createQueue(world: World, number: number, name: string): Queue {
  const settings = queueSettings(world, name);
  return {
    number,
    name,
    settings,
    messages: messagesOf(settings),
    hiding: new HidingReceipts<Receipt>(),
    mappings: [],
    visibleSize: 0,
    hidden: 0,
    isServing: false,
  };
}

/** Settings that a timeline `set` has changed are in force from now on. */
export function readSettings(queues: Queues): void {
  for (const queue of queues.byName.values()) {
    queue.settings = { ...queueSettings(queues.world, queue.name), fifo: queue.settings.fifo };
    for (const mapping of queue.mappings) mapping.settings = mappingSettings(queues.world, mapping.trigger, queue.settings);
  }
}
