/** The parts of the stage as cards, and the ways between them. */
import styles from './Stage.module.css';
import type { Link, Rect, StageLayout } from './stageLayout.ts';
import type { StageModel } from './stageModel.ts';
import type { Writing } from './useWriting.ts';

interface Props {
  readonly model: StageModel;
  readonly layout: StageLayout;
  readonly write: Writing;
  /** Where the cells stand within a function's card, px. */
  readonly cells: { readonly left: number; readonly top: number; readonly height: number };
  /** A click on the cells of a function, px from their corner. */
  readonly onPick: (fn: number, x: number, y: number) => void;
}

const boxOf = ({ x, y, width, height }: Rect) => ({ left: x, top: y, width, height });

export function Cards({ model, layout, write, cells, onPick }: Props) {
  return (
    <>
      <Ways layout={layout} />
      {model.sources.map(({ trigger, title, subtitle, caller }, i) =>
        caller !== null ? null : (
          <div key={trigger} className={styles.card} style={boxOf(layout.sources[i] as Rect)}>
            <strong>{title}</strong>
            {subtitle === '' ? null : <span>{subtitle}</span>}
            <span ref={write.at(`source${i}`)} />
          </div>
        ),
      )}
      {layout.queues.map((rect, i) =>
        rect === null ? null : (
          <div key={model.sources[i]?.trigger} className={styles.card} style={boxOf(rect)}>
            <strong>Event queue</strong>
            <span ref={write.at(`queue${i}`)} className={styles.number} />
            <span ref={write.at(`retry${i}`)} className={styles.retry} />
          </div>
        ),
      )}
      {model.functions.map(({ index, title, subtitle }) => (
        <div key={index} className={styles.function} style={boxOf(layout.functions[index] as Rect)}>
          <p className={styles.functionHead}>
            <strong>{title}</strong>
            <span>{subtitle}</span>
          </p>
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the table below and the lanes select by keyboard. */}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: see above. */}
          <div
            className={styles.cells}
            style={{ left: cells.left - 1, right: cells.left - 1, top: cells.top - 1, height: cells.height }}
            onClick={(event) => {
              const corner = event.currentTarget.getBoundingClientRect();
              onPick(index, event.clientX - corner.left, event.clientY - corner.top);
            }}
          />
          <p ref={write.at(`function${index}`)} className={styles.functionFoot} />
        </div>
      ))}
      {model.resources.map(({ name, title }, i) => (
        <div key={name} className={`${styles.card} ${styles.resource}`} style={boxOf(layout.resources[i] as Rect)}>
          <strong title={title}>{name}</strong>
          <span ref={write.at(`resource${i}`)} />
        </div>
      ))}
    </>
  );
}

function Ways({ layout }: { readonly layout: StageLayout }) {
  const links: readonly Link[] = [
    ...layout.toQueue.filter((link) => link !== null),
    ...layout.toFunction,
    ...layout.toResource.map(({ link }) => link),
  ];
  return (
    <svg className={styles.ways} width="100%" height={layout.height + 2} aria-hidden="true">
      {links.map(({ from, to }) => (
        <line key={`${from.x}/${from.y}/${to.x}/${to.y}`} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      ))}
    </svg>
  );
}
