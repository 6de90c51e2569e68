/** The wires of the editing stage. A press on one tells what it means; the keyboard finds the same in the menu of the card that it comes from. */
import { arrowhead } from '../../../../charts/stage/arrowhead.ts';
import type { Point } from '../../../../charts/stage/wire.ts';
import type { Board, BoardWire } from './board.ts';
import styles from './StageEditor.module.css';

interface Props {
  readonly board: Board;
  readonly picked: string | null;
  /** A connection that is being drawn, px on the board. */
  readonly drawn: readonly [from: Point, to: Point] | null;
  readonly onPick: (wire: BoardWire) => void;
}

const text = (points: readonly Point[]): string => points.map(({ x, y }) => `${x},${y}`).join(' ');

export function EditWires({ board, picked, drawn, onPick }: Props) {
  return (
    <svg className={styles.wires} width="100%" height={board.height + 2} aria-hidden="true">
      {board.wires.map((wire) => {
        const isFailure = wire.links.every((link) => link.isFailure === true);
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the menu of the card does the same by keyboard.
          <g key={wire.key} data-picked={picked === wire.key} onClick={() => onPick(wire)}>
            <title>{wire.links.map(({ words }) => words).join(', ')}</title>
            <polyline className={styles.reach} points={text(wire.points)} />
            <polyline points={text(wire.points)} strokeDasharray={isFailure ? '5 4' : undefined} />
            <path d={arrowhead(wire.points)} />
          </g>
        );
      })}
      {drawn === null ? null : <polyline className={styles.drawn} points={text(drawn)} />}
    </svg>
  );
}
