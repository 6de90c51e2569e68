/** What a teacher may lock, in one list: the class window offers it, the student's banner names it, and `app/stores/locks.ts` makes it hold. */

export interface Lock {
  /** In links, for ever: ids are never renamed or used again. */
  readonly id: string;
  /** What is locked, as the banner lists it. */
  readonly title: string;
  /** Where it holds, for the teacher. */
  readonly holds: string;
}

export const locks = [
  { id: 'editing', title: 'changing the scenario', holds: 'Form, text, stage, cures, timeline, undo and redo change nothing.' },
  { id: 'seed', title: 'the seed', holds: 'The seed stays, whether by form or as text: everybody has the same luck.' },
  { id: 'json', title: 'the scenario as text', holds: 'The JSON side of the editor stays closed.' },
  { id: 'poke', title: 'interventions', holds: 'No request is sent by hand, nothing is added to the timeline.' },
  { id: 'cures', title: 'cures', holds: 'The inspector suggests no changes that would have prevented an event.' },
  { id: 'answers', title: 'the inspector’s answers', holds: 'Why something happened is not told; the pictures stay.' },
  { id: 'experiments', title: 'experiments', holds: 'No seeds, sweeps, power tuning and twin runs.' },
  { id: 'scenarios', title: 'other scenarios', holds: 'Gallery, own scenarios, imports and other lessons stay closed.' },
  { id: 'share', title: 'sharing and exporting', holds: 'No links to the scenario, no files from it.' },
] as const satisfies readonly Lock[];

export type LockId = (typeof locks)[number]['id'];

/** Narrows the id of a lock that came from a link. */
export const isLockId = (id: unknown): id is LockId => locks.some((lock) => lock.id === id);
