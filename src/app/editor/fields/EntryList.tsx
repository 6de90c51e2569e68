/** The entries of a list as rows: each opens, is dragged or moved by keyboard, copied and removed. */
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { editApart } from '../draftAccess.ts';
import { getAt, insertAfter, moveAt, type Path, setAt } from '../path.ts';
import { EntryCard } from './EntryCard.tsx';
import styles from './fields.module.css';
import { keysFor, keysInserted, keysMoved, keysRemoved } from './rowKeys.ts';
import { useReorder } from './useReorder.ts';

export interface EntryListProps {
  /** Where the list stands in the scenario. */
  readonly path: Path;
  /** What is shown: what stands there, or its default while nothing does. */
  readonly items: readonly unknown[];
  /** What an entry is called: "Handler 2". */
  readonly nameOf: (place: number) => string;
  readonly titleOf: (place: number) => string;
  readonly summaryOf: (place: number) => string;
  /** What the copy of an entry is; without it, the same. */
  readonly copyOf?: (entry: unknown, json: unknown) => unknown;
  /** The scenario without the entry and what cannot be without it; without it, only the entry goes. */
  readonly without?: (json: unknown, place: number) => unknown;
  readonly children: (place: number) => ReactNode;
}

export function EntryList({ path, items, nameOf, titleOf, summaryOf, copyOf = (entry) => entry, without, children }: EntryListProps) {
  const [kept, setKeys] = useState<readonly number[]>([]);
  const keys = keysFor(kept, items.length);
  /** Writes what is shown first, where that is only a default. */
  const write = (name: string, edit: (json: unknown) => unknown) =>
    editApart(name, (json) => edit(getAt(json, path) === undefined ? setAt(json, path, items) : json));
  const reorder = useReorder(items.length, nameOf, (from, to) => {
    setKeys(keysMoved(keys, from, to));
    write(`Move ${nameOf(from)} to ${to + 1}`, (json) => moveAt(json, path, from, to));
  });
  const { dragged, list } = reorder;
  /** The row that gets the focus once it is there: the copy, or what takes the place of what was removed. */
  const next = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (next.current === null) return;
    const rows = list.current?.children;
    rows?.[Math.min(next.current, rows.length - 1)]?.querySelector('summary')?.focus();
    next.current = null;
  });
  return (
    <>
      <ol ref={list} className={styles.entries}>
        {keys.map((key, i) => (
          <li
            key={key}
            data-dragged={dragged?.from === i || undefined}
            data-drop={
              dragged === null || dragged.to !== i || dragged.from === i ? undefined : dragged.to < dragged.from ? 'before' : 'after'
            }
            onKeyDown={(event) => reorder.onKeyDown(event, i)}
          >
            <EntryCard
              title={titleOf(i)}
              summary={summaryOf(i)}
              name={nameOf(i)}
              {...(items.length > 1 && {
                order: {
                  isFirst: i === 0,
                  isLast: i === items.length - 1,
                  onMove: (by) => reorder.move(i, i + by),
                  handle: reorder.handle(i),
                },
              })}
              onDuplicate={() => {
                setKeys(keysInserted(keys, i));
                next.current = i + 1;
                write(`Duplicate ${nameOf(i)}`, (json) => insertAfter(json, path, i, copyOf(items[i], json)));
              }}
              onRemove={() => {
                setKeys(keysRemoved(keys, i));
                next.current = i;
                write(`Remove ${nameOf(i)}`, (json) => without?.(json, i) ?? setAt(json, [...path, i], undefined));
              }}
            >
              {children(i)}
            </EntryCard>
          </li>
        ))}
      </ol>
      <p role="status" className="visually-hidden">
        {reorder.told}
      </p>
    </>
  );
}
