/** What is locked on this page? A class locks; everything that changes, opens or tells something asks here, so that a lock holds wherever it is tried. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { LockId } from '../../lessons/index.ts';

export interface Locks {
  readonly locks: ReadonlySet<LockId>;
  /** What was tried last and is locked; null when nothing was. `turn` grows with every try. */
  readonly refused: LockId | null;
  readonly turn: number;
}

const none: Locks = { locks: new Set(), refused: null, turn: 0 };

export const lockStore = createStore<Locks>(() => none);

/** Whether this is locked; who asks because somebody tried has the page say so. */
export function refuses(id: LockId): boolean {
  const isLocked = lockStore.getState().locks.has(id);
  if (isLocked) lockStore.setState(({ turn }) => ({ refused: id, turn: turn + 1 }));
  return isLocked;
}

export const useLocked = (id: LockId): boolean => useStore(lockStore, ({ locks }) => locks.has(id));

let isOurs = false;

/** Does what the class itself wants: no lock stands in its way. */
export function unlocked<T>(act: () => T): T {
  const before = isOurs;
  isOurs = true;
  try {
    return act();
  } finally {
    isOurs = before;
  }
}

interface Changing {
  readonly text: string;
  readonly json: unknown;
  readonly origin: unknown;
}

/** Whether the draft may become what `to` is. Text that is no JSON cannot be looked into; what comes of it is held against the JSON before it. */
export function mayBecome(from: Changing, to: Pick<Changing, 'text' | 'origin'>): boolean {
  if (isOurs || lockStore.getState().locks.size === 0) return true;
  if (from.origin !== to.origin) return !refuses('scenarios');
  if (refuses('editing')) return false;
  const [was, is] = [from.json, parsed(to.text)];
  if (is === undefined) return true;
  return !(differs(was, is, 'seed') && refuses('seed')) && !(differs(was, is, 'timeline') && refuses('poke'));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const differs = (a: unknown, b: unknown, key: string): boolean => JSON.stringify(at(a, key)) !== JSON.stringify(at(b, key));
const at = (json: unknown, key: string): unknown =>
  typeof json === 'object' && json !== null ? (json as Record<string, unknown>)[key] : undefined;
