/** The wires of the stage with their arrowheads; the ways of failed events are dashed. */
import styles from './Stage.module.css';
import type { StageLayout } from './stageLayout.ts';
import type { StageModel } from './stageModel.ts';
import type { Point } from './wire.ts';

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

/** A triangle at the end of the line. */
function arrowhead(points: readonly Point[]): string {
  const end = points.at(-1);
  const before = points.findLast(({ x, y }) => end !== undefined && Math.hypot(end.x - x, end.y - y) > 1);
  if (end === undefined || before === undefined) return '';
  const length = Math.hypot(end.x - before.x, end.y - before.y);
  const [x, y] = [(end.x - before.x) / length, (end.y - before.y) / length];
  const corner = (side: 1 | -1): string => `${end.x - 7 * x - 4 * side * y} ${end.y - 7 * y + 4 * side * x}`;
  return `M${end.x} ${end.y}L${corner(1)}L${corner(-1)}Z`;
}
