/** The parts of the stage as cards, and the wires between them. */
import type { CellGrid } from './cells.ts';
import { describeWays } from './describeWays.ts';
import styles from './Stage.module.css';
import type { Rect, StageLayout } from './stageLayout.ts';
import type { StageModel } from './stageModel.ts';
import type { FunctionPart } from './stageParts.ts';
import type { Writing } from './useWriting.ts';
import { Wires } from './Wires.tsx';

interface Props {
  readonly model: StageModel;
  readonly layout: StageLayout;
  readonly write: Writing;
  /** By index into `trace.functions`. */
  readonly grids: readonly { readonly grid: CellGrid }[];
  /** A click on the cells of a function, px from their corner. */
  readonly onPick: (fn: number, x: number, y: number) => void;
}

const boxOf = ({ x, y, width, height }: Rect) => ({ left: x, top: y, width, height });

export function Cards({ model, layout, write, grids, onPick }: Props) {
  return (
    <>
      <Wires model={model} layout={layout} />
      <p className="visually-hidden">{describeWays(model)}</p>
      {model.parts.map((part, i) =>
        part.kind === 'function' ? (
          <FunctionCard key={part.title} {...{ part, place: i, layout, write, onPick }} grid={grids[part.function]?.grid} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts are never reordered.
          <div key={i} data-card={part.kind} className={styles.card} style={boxOf(layout.parts[i] as Rect)}>
            <strong>{part.title}</strong>
            {part.subtitle === '' ? null : <span>{part.subtitle}</span>}
            <span ref={write.at(`part${i}`)} className={styles.lines} />
          </div>
        ),
      )}
    </>
  );
}

interface FunctionCardProps extends Pick<Props, 'layout' | 'write' | 'onPick'> {
  readonly part: FunctionPart;
  readonly place: number;
  readonly grid: CellGrid | undefined;
}

function FunctionCard({ part, place, layout, write, onPick, grid }: FunctionCardProps) {
  const sizes = layout.functions[place];
  if (!sizes || grid === undefined) return null;
  return (
    <div data-card="function" className={styles.function} style={boxOf(layout.parts[place] as Rect)}>
      <p className={styles.functionHead}>
        <strong>{part.title}</strong>
        <span>{part.subtitle}</span>
      </p>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the table above and the lanes select by keyboard. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above. */}
      <div
        className={styles.cells}
        style={{ top: sizes.cells - 1, height: layout.room.cells }}
        onClick={(event) => {
          const corner = event.currentTarget.getBoundingClientRect();
          onPick(part.function, event.clientX - corner.left, event.clientY - corner.top);
        }}
      >
        {grid.hasWords ? null : <p ref={write.at(`census${place}`)} className={styles.census} data-bundle={grid.bundle} />}
      </div>
      <div className={styles.callouts} style={{ top: sizes.callouts }}>
        {Array.from({ length: layout.room.callouts }, (_, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place.
          <p key={line} ref={write.at(`callout${place}.${line}`)} />
        ))}
      </div>
      <p ref={write.at(`part${place}`)} className={styles.functionFoot} style={{ top: sizes.foot }} />
    </div>
  );
}
