/** The wires of the stage with their arrowheads; the ways of failed events are dashed. */
import { arrowhead } from './arrowhead.ts';
import styles from './Stage.module.css';
import type { StageLayout } from './stageLayout.ts';
import type { StageModel } from './stageModel.ts';

export function Wires({ model, layout }: { readonly model: StageModel; readonly layout: StageLayout }) {
  return (
    <svg className={styles.wires} width="100%" height={layout.height + 2} aria-hidden="true">
      {model.ways.map((way, i) => {
        const points = layout.wires[i]?.points ?? [];
        const isFailure = way.isFailure && way.calls === null && way.invokes.length === 0;
        return (
          <g key={`${way.from}/${way.to}`}>
            <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} strokeDasharray={isFailure ? '5 4' : undefined} />
            <path d={arrowhead(points)} />
          </g>
        );
      })}
    </svg>
  );
}
