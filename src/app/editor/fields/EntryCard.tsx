/** One entry of a list: closed it is a line with what it says; open it is a form. A handle and buttons move it, others copy and remove it. */
import { ArrowDown, ArrowUp, Copy, GripVertical, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import styles from './fields.module.css';
import type { Reorder } from './useReorder.ts';

export interface EntryCardProps {
  readonly title: string;
  readonly summary: string;
  /** Its spoken name: "Handler 2". */
  readonly name: string;
  readonly children: ReactNode;
  readonly onRemove: () => void;
  readonly onDuplicate?: () => void;
  /** Absent: the order does not matter, or there is one entry. */
  readonly order?: {
    readonly isFirst: boolean;
    readonly isLast: boolean;
    readonly onMove: (by: 1 | -1) => void;
    readonly handle: ReturnType<Reorder['handle']>;
  };
}

export function EntryCard({ title, summary, name, children, onRemove, onDuplicate, order }: EntryCardProps) {
  return (
    <div className={styles.card} data-ordered={order === undefined ? undefined : true}>
      {order === undefined ? null : (
        <button
          type="button"
          className={styles.grip}
          aria-label={`Move ${name}: drag, or arrow keys`}
          title="Drag, or use the arrow keys"
          {...order.handle}
          onKeyDown={(event) => {
            const by = ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key as 'ArrowUp'];
            if (by === undefined || event.altKey) return;
            event.preventDefault();
            order.onMove(by);
          }}
        >
          <GripVertical size={16} aria-hidden="true" />
        </button>
      )}
      <Disclosure title={title} summary={summary}>
        {children}
        <div className={styles.cardTools}>
          {order === undefined ? null : (
            <>
              <IconButton label={`Move ${name} up`} hint="Alt ↑" aria-disabled={order.isFirst} onClick={() => order.onMove(-1)}>
                <ArrowUp size={18} aria-hidden="true" />
              </IconButton>
              <IconButton label={`Move ${name} down`} hint="Alt ↓" aria-disabled={order.isLast} onClick={() => order.onMove(1)}>
                <ArrowDown size={18} aria-hidden="true" />
              </IconButton>
            </>
          )}
          {onDuplicate === undefined ? null : (
            <IconButton label={`Duplicate ${name}`} onClick={onDuplicate}>
              <Copy size={18} aria-hidden="true" />
            </IconButton>
          )}
          <IconButton label={`Remove ${name}`} onClick={onRemove}>
            <Trash2 size={18} aria-hidden="true" />
          </IconButton>
        </div>
      </Disclosure>
    </div>
  );
}
