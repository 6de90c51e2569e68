/** A message, event or record as a button: picking it picks it everywhere. */
import type { ReactNode } from 'react';
import type { Selection } from '../selection.ts';

/** What every part of the observatory can do with a pick. */
export interface Picking {
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
}

interface Props extends Picking {
  /** What is picked. */
  readonly of: NonNullable<Selection>;
  readonly className?: string | undefined;
  /** In full words; the children may be a picture. */
  readonly label?: string | undefined;
  readonly state?: string;
  readonly tabIndex?: number;
  readonly children: ReactNode;
}

export function PickButton({ of, selection, onSelect, className, label, state, tabIndex, children }: Props) {
  const isPicked = selection?.kind === of.kind && selection.row === of.row;
  return (
    <button
      type="button"
      className={className}
      aria-pressed={isPicked}
      aria-label={label}
      title={label}
      data-state={state}
      tabIndex={tabIndex}
      onClick={() => onSelect(of)}
    >
      {children}
    </button>
  );
}
