/** A menu beside a card: arrows walk it, a letter jumps, Escape closes it. */
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import styles from './Choices.module.css';
import type { Menu } from './menu.ts';

interface Props {
  readonly menu: Menu;
  /** px on the board, and the most it may reach to the right. */
  readonly x: number;
  readonly y: number;
  readonly boardWidth: number;
  readonly onClose: () => void;
}

/** Width of a menu, px; see Choices.module.css. */
const WIDTH = 300;

export function Choices({ menu, x, y, boardWidth, onClose }: Props) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const items = () => [...(box.current?.querySelectorAll<HTMLButtonElement>('[role="menuitem"]') ?? [])];
  // biome-ignore lint/correctness/useExhaustiveDependencies: every menu begins at its first item.
  useEffect(() => {
    items()[0]?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [menu]);
  useEffect(() => {
    const onDown = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) onClose();
    };
    addEventListener('pointerdown', onDown, true);
    return () => removeEventListener('pointerdown', onDown, true);
  }, [onClose]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const list = items();
    const now = list.indexOf(document.activeElement as HTMLButtonElement);
    const to = target(event.key, now, list);
    if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else if (to !== null) list[to]?.focus();
    else if (event.key === 'Enter' || event.key === ' ') return;
    else if (event.key.length > 1) return;
    event.preventDefault();
  };
  return (
    <div ref={box} className={styles.menu} style={{ left: Math.max(0, Math.min(x, boardWidth - WIDTH)), top: y }}>
      <p id={id} className={styles.title}>
        {menu.title}
      </p>
      <div role="menu" tabIndex={-1} aria-labelledby={id} className={styles.items} onKeyDown={onKeyDown}>
        {menu.choices.map(({ id: choice, title, help, shortcut, run }) => (
          <button key={choice} type="button" role="menuitem" tabIndex={-1} className={styles.item} onClick={run}>
            <span>{title}</span>
            {shortcut === undefined ? null : <kbd>{shortcut}</kbd>}
            {help === undefined ? null : <small>{help}</small>}
          </button>
        ))}
      </div>
    </div>
  );
}

/** The item that a key leads to; null for a key that leads nowhere. */
function target(key: string, now: number, list: readonly HTMLElement[]): number | null {
  if (key === 'ArrowDown') return (now + 1) % list.length;
  if (key === 'ArrowUp') return (now + list.length - 1) % list.length;
  if (key === 'Home') return 0;
  if (key === 'End') return list.length - 1;
  if (key.length !== 1 || key === ' ') return null;
  const after = list.map((_, i) => (now + 1 + i) % list.length);
  return after.find((i) => list[i]?.textContent?.toLowerCase().startsWith(key.toLowerCase())) ?? null;
}
