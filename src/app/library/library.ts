/** The scenarios that a person keeps in this browser (IndexedDB). Every change is written before it is shown; what cannot be written is said. */
import { createStore as createDatabase, del, entries, set } from 'idb-keyval';
import { createStore } from 'zustand/vanilla';
import { cutName, freeName, type KeptScenario, readKept } from './keptScenario.ts';

export interface LibraryState {
  /** Newest first; null while they are being read. */
  readonly kept: readonly KeptScenario[] | null;
  /** The one that was removed last, until it is put back or another is removed. */
  readonly removed: KeptScenario | null;
  /** Why something could not be read or written, in words; null when all went well. */
  readonly failure: string | null;
  /** What the last change did that nobody asked for: another name than was wished; else null. */
  readonly told: string | null;
}

export const libraryStore = createStore<LibraryState>(() => ({ kept: null, removed: null, failure: null, told: null }));

const READ =
  'This browser does not let Coldstart read what it keeps (private windows and blocked storage do that). Keep your scenarios as files.';
const WRITE = 'This browser could not store it: storage is full or blocked. Download it as a file instead.';

let database: ReturnType<typeof createDatabase> | null = null;
const scenarios = () => (database ??= createDatabase('coldstart', 'scenarios'));

/** Reads what there is. What is no scenario is left where it is and not shown. */
export async function readLibrary(): Promise<void> {
  try {
    const found = (await entries<string, unknown>(scenarios())).flatMap(([, value]) => readKept(value) ?? []);
    libraryStore.setState({ kept: sorted(found), failure: null, told: null });
  } catch {
    libraryStore.setState({ kept: [], failure: READ });
  }
}

/** Keeps a text under a name that is free; resolves with the entry, or null when it could not be written. */
export function keep(name: string, text: string): Promise<KeptScenario | null> {
  return write({ id: crypto.randomUUID(), name, kept: Date.now(), text });
}

/** Gives an entry another name: a free one, if the name that is wished is taken. */
export async function rename(entry: KeptScenario, name: string): Promise<void> {
  await write({ ...entry, name });
}

/** Takes an entry out; `putBack` brings the last one back. */
export async function remove(entry: KeptScenario): Promise<void> {
  try {
    await del(entry.id, scenarios());
    libraryStore.setState(({ kept }) => ({
      kept: (kept ?? []).filter(({ id }) => id !== entry.id),
      removed: entry,
      failure: null,
      told: null,
    }));
  } catch {
    libraryStore.setState({ failure: WRITE, told: null });
  }
}

export async function putBack(): Promise<void> {
  const { removed } = libraryStore.getState();
  if (removed !== null && (await write(removed)) !== null) libraryStore.setState({ removed: null });
}

async function write(wished: KeptScenario): Promise<KeptScenario | null> {
  const others = (libraryStore.getState().kept ?? []).filter(({ id }) => id !== wished.id);
  const name = freeName(
    wished.name,
    others.map((each) => each.name),
  );
  const entry = { ...wished, name };
  const told = name === cutName(wished.name) ? null : `“${cutName(wished.name)}” is taken: it is kept as “${name}”.`;
  try {
    await set(entry.id, entry, scenarios());
    libraryStore.setState(({ kept }) => ({
      kept: sorted([entry, ...(kept ?? []).filter(({ id }) => id !== entry.id)]),
      failure: null,
      told,
    }));
    return entry;
  } catch {
    libraryStore.setState({ failure: WRITE, told: null });
    return null;
  }
}

const sorted = (kept: readonly KeptScenario[]): readonly KeptScenario[] =>
  kept.toSorted((a, b) => b.kept - a.kept || a.name.localeCompare(b.name));
