/** One entry of a list: closed it is a line with what it says; open it is a form. Buttons move and remove it. */
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import styles from './fields.module.css';

export interface EntryCardProps {
  readonly title: string;
  readonly summary: string;
  /** Its spoken name: "Handler 2". */
  readonly name: string;
  readonly children: ReactNode;
  readonly onRemove: () => void;
  readonly canMoveUp?: boolean;
  readonly canMoveDown?: boolean;
  /** Absent: the order does not matter. */
  readonly onMove?: (by: 1 | -1) => void;
}

export function EntryCard({ title, summary, name, children, onRemove, onMove, canMoveUp = false, canMoveDown = false }: EntryCardProps) {
  return (
    <div className={styles.card}>
      <Disclosure title={title} summary={summary}>
        {children}
        <div className={styles.cardTools}>
          {onMove === undefined ? null : (
            <>
              <IconButton label={`Move ${name} up`} disabled={!canMoveUp} onClick={() => onMove(-1)}>
                <ArrowUp size={18} aria-hidden="true" />
              </IconButton>
              <IconButton label={`Move ${name} down`} disabled={!canMoveDown} onClick={() => onMove(1)}>
                <ArrowDown size={18} aria-hidden="true" />
              </IconButton>
            </>
          )}
          <IconButton label={`Remove ${name}`} onClick={onRemove}>
            <Trash2 size={18} aria-hidden="true" />
          </IconButton>
        </div>
      </Disclosure>
    </div>
  );
}
