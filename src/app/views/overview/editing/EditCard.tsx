/** A card of the editing stage: pressed it tells what can be done with it, and from its handle a connection is drawn. */
import { type KeyboardEvent, type PointerEvent, useId } from 'react';
import type { Outcome } from '../../../editor/structure/outcome.ts';
import type { BoardCard } from './board.ts';
import styles from './StageEditor.module.css';
import { useRename } from './useRename.ts';

interface Props {
  readonly card: BoardCard;
  /** The cards that it leads to, in words. */
  readonly leads: string;
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  /** While a connection is drawn: whether it can lead here. */
  readonly target: 'yes' | 'no' | null;
  readonly isOver: boolean;
  readonly isRenaming: boolean;
  /** Wires leave downwards. */
  readonly isNarrow: boolean;
  /** Of the board, px. */
  readonly boardWidth: number;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onRename: () => void;
  readonly onRenamed: (outcome: Outcome | null) => void;
  readonly onConnect: (event: PointerEvent) => void;
  readonly onConnectClick: () => void;
}

export function EditCard(props: Props) {
  const { card, leads, isCurrent, isOpen, target, isOver, isRenaming, isNarrow } = props;
  const { x, y, width, height } = card.rect;
  return (
    <li
      className={styles.slot}
      style={{ left: x, top: y, width, height }}
      data-part={card.key}
      data-card={card.part.kind}
      data-target={target}
      data-over={isOver}
    >
      {isRenaming ? (
        <NameInput card={card} boardWidth={props.boardWidth} onDone={props.onRenamed} />
      ) : (
        <button
          type="button"
          className={styles.card}
          tabIndex={isCurrent ? 0 : -1}
          aria-haspopup="menu"
          aria-expanded={isOpen}
          aria-label={`${card.title}, ${card.words}.${leads === '' ? '' : ` Leads to ${leads}.`}`}
          onFocus={props.onFocus}
          onClick={props.onOpen}
          onContextMenu={(event) => {
            event.preventDefault();
            props.onOpen();
          }}
          onDoubleClick={props.onRename}
          onKeyDown={props.onKeyDown}
        >
          <strong>{card.title}</strong>
          <span>{card.words}</span>
        </button>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the menu of the card connects by keyboard. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above. */}
      <span
        className={styles.handle}
        data-side={isNarrow ? 'below' : 'right'}
        title={`Drag from here to connect ${card.title}`}
        onPointerDown={props.onConnect}
        onClick={props.onConnectClick}
      />
    </li>
  );
}

interface NameInputProps extends Pick<Props, 'card' | 'boardWidth'> {
  readonly onDone: (outcome: Outcome | null) => void;
}

/** Room for a name, px. */
const NAME_WIDTH = 210;

/** The title of a card as a box: Enter takes the new name, Escape keeps the old one. */
function NameInput({ card, boardWidth, onDone }: NameInputProps) {
  const { text, fault, type, outcome } = useRename(card.part);
  const id = useId();
  const width = Math.max(card.rect.width, NAME_WIDTH);
  return (
    <div className={styles.naming} style={{ width, left: Math.min(0, boardWidth - card.rect.x - width) }}>
      <input
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to type here.
        autoFocus
        aria-label={`New name of ${card.title}`}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : id}
        value={text}
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => onDone(fault === null ? outcome() : null)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone(null);
          else if (event.key === 'Enter' && fault === null) onDone(outcome());
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {fault === null ? null : (
        <p id={id} role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
