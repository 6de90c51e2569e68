/** The messages of a queue that can be received: in a standard queue any of them, in a FIFO queue those of groups that nobody holds. */
import { SlotDeque } from './slotDeque.ts';
import { SlotLinks, SlotRow } from './slotRow.ts';

/** A message group (rule sqs.fifo-order). */
interface Group {
  readonly messages: SlotRow;
  /** Messages of it that are received and not yet deleted or back. */
  held: number;
  /** Whether it stands in the row of groups that can be received from. */
  isReady: boolean;
}

/** What can be received, in order. */
export interface MessageQueue {
  /** Messages that could be received now. */
  readonly available: () => number;
  /** Adds a message that became visible; `returned`: it had been received, and comes back before those behind it. */
  readonly add: (slot: number, key: number, returned: boolean) => void;
  /** Takes the next message, or -1. In one batch a group may be taken from several times. */
  readonly take: () => number;
  /** Puts back what was taken last. */
  readonly putBack: (slot: number, key: number) => void;
  /** A message that had been taken is gone, or back by `add`. */
  readonly release: (key: number) => void;
  /** Takes out a message that stands there. */
  readonly remove: (slot: number, key: number) => void;
  /** The batch is complete: groups that were taken from are closed until what was taken is released. */
  readonly closeBatch: () => void;
}

/** A standard queue: roughly in order, and what comes back goes to the end. */
export function standardQueue(): MessageQueue {
  const messages = new SlotDeque();
  return {
    available: () => messages.length,
    add: (slot) => messages.push(slot),
    take: () => (messages.length > 0 ? messages.shift() : -1),
    putBack: (slot) => messages.unshift(slot),
    release: () => {},
    remove: (slot) => messages.remove(slot),
    closeBatch: () => {},
  };
}

/** The queue of a broker: what comes back goes to the head (mq.redelivery-delay). */
export function brokerQueue(): MessageQueue {
  const messages = new SlotDeque();
  return {
    available: () => messages.length,
    add: (slot, _key, returned) => (returned ? messages.unshift(slot) : messages.push(slot)),
    take: () => (messages.length > 0 ? messages.shift() : -1),
    putBack: (slot) => messages.unshift(slot),
    release: () => {},
    remove: (slot) => messages.remove(slot),
    closeBatch: () => {},
  };
}

/** A FIFO queue: one batch of a group at a time, and a message that comes back is the next of its group (rule sqs.fifo-blocks). */
export function fifoQueue(): MessageQueue {
  /** By key + 1: a message without one has -1. */
  const groups: (Group | undefined)[] = [];
  const links = new SlotLinks();
  const ready: Group[] = [];
  /** Groups that the batch being gathered has taken from. */
  const taken: Group[] = [];
  let available = 0;

  const groupOf = (key: number): Group => {
    const known = groups[key + 1];
    if (known !== undefined) return known;
    const group: Group = { messages: new SlotRow(links), held: 0, isReady: false };
    groups[key + 1] = group;
    return group;
  };
  const makeReady = (group: Group): void => {
    if (group.isReady || group.held > 0 || group.messages.length === 0) return;
    group.isReady = true;
    available += group.messages.length;
    ready.push(group);
  };
  const drop = (group: Group): void => {
    if (!group.isReady) return;
    group.isReady = false;
    available -= group.messages.length;
    ready.splice(ready.indexOf(group), 1);
  };

  return {
    available: () => available,
    add: (slot, key, returned) => {
      const group = groupOf(key);
      if (returned) group.messages.unshift(slot);
      else group.messages.push(slot);
      if (group.isReady) available++;
      else makeReady(group);
    },
    take: () => {
      const group = ready[0];
      if (group === undefined) return -1;
      const slot = group.messages.shift();
      available--;
      group.held++;
      if (group.held === 1) taken.push(group);
      if (group.messages.length === 0) {
        group.isReady = false;
        ready.shift();
      }
      return slot;
    },
    putBack: (slot, key) => {
      const group = groupOf(key);
      group.messages.unshift(slot);
      group.held--;
      if (group.isReady) available++;
      else if (group.held === 0) makeReady(group);
    },
    release: (key) => {
      const group = groupOf(key);
      group.held--;
      makeReady(group);
    },
    remove: (slot, key) => {
      const group = groupOf(key);
      if (group.messages.remove(slot) && group.isReady) available--;
      if (group.isReady && group.messages.length === 0) {
        group.isReady = false;
        ready.splice(ready.indexOf(group), 1);
      }
    },
    closeBatch: () => {
      for (const group of taken) if (group.held > 0) drop(group);
      taken.length = 0;
    },
  };
}
