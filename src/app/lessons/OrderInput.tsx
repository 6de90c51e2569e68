/** Events to be put in order: dragged by hand, or moved by their arrows. */
import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react';
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import type { Answer } from '../../lessons/index.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './OrderInput.module.css';

export interface OrderInputProps {
  readonly ids: readonly string[];
  readonly options: Readonly<Record<string, string>>;
  readonly given: Answer | null;
  readonly onAnswer: (given: Answer) => void;
}

/** The order on offer is an answer as well: it stands until it is changed. */
export function OrderInput({ ids, options, given, onAnswer }: OrderInputProps) {
  const order = Array.isArray(given) ? (given as readonly string[]) : ids;
  const list = useRef<HTMLOListElement>(null);
  const [held, setHeld] = useState<string | null>(null);
  useEffect(() => {
    if (given === null) onAnswer(ids);
  });
  const moveTo = (id: string, to: number) => {
    const rest = order.filter((each) => each !== id);
    onAnswer([...rest.slice(0, to), id, ...rest.slice(to)]);
  };
  const drag = (event: PointerEvent) => {
    if (held === null || list.current === null) return;
    const rows = [...list.current.children].map((row) => row.getBoundingClientRect());
    const over = rows.findIndex(({ bottom }) => event.clientY < bottom);
    const to = over < 0 ? rows.length - 1 : over;
    if (order[to] !== held) moveTo(held, to);
  };
  return (
    <ol className={styles.order} ref={list} onPointerMove={drag} onPointerUp={() => setHeld(null)} onPointerCancel={() => setHeld(null)}>
      {order.map((id, i) => (
        <li key={id} data-held={held === id}>
          <span
            className={styles.grip}
            aria-hidden="true"
            onPointerDown={(event) => {
              list.current?.setPointerCapture(event.pointerId);
              setHeld(id);
            }}
          >
            <GripVertical size={16} />
          </span>
          <span>{options[id]}</span>
          <IconButton label={`Earlier: ${options[id]}`} disabled={i === 0} onClick={() => moveTo(id, i - 1)}>
            <ArrowUp size={16} aria-hidden="true" />
          </IconButton>
          <IconButton label={`Later: ${options[id]}`} disabled={i === order.length - 1} onClick={() => moveTo(id, i + 1)}>
            <ArrowDown size={16} aria-hidden="true" />
          </IconButton>
        </li>
      ))}
    </ol>
  );
}
