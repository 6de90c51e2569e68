/** One thing that was drawn, with a light edge so that it is seen on every ground. */
import type { Annotation, Place } from './annotations.ts';
import styles from './Projector.module.css';

/** Length of an arrow's head, px. */
const HEAD = 18;

export function AnnotationShape({ annotation }: { readonly annotation: Annotation }) {
  if (annotation.kind === 'text') {
    const { x, y } = pixels(annotation.at);
    return (
      <text x={x} y={y} className={styles.drawnText}>
        {annotation.text}
      </text>
    );
  }
  const path = pathOf(annotation);
  return (
    <>
      <path d={path} className={styles.edge} />
      <path d={path} className={styles.line} />
    </>
  );
}

function pathOf(annotation: Exclude<Annotation, { kind: 'text' }>): string {
  if (annotation.kind === 'pen')
    return `M${annotation.points
      .map(pixels)
      .map(({ x, y }) => `${x} ${y}`)
      .join('L')}`;
  const [from, to] = [pixels(annotation.from), pixels(annotation.to)];
  if (annotation.kind === 'box') return `M${from.x} ${from.y}H${to.x}V${to.y}H${from.x}Z`;
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const wing = (by: number): string => `M${to.x} ${to.y}L${to.x - HEAD * Math.cos(angle + by)} ${to.y - HEAD * Math.sin(angle + by)}`;
  return `M${from.x} ${from.y}L${to.x} ${to.y}${wing(0.45)}${wing(-0.45)}`;
}

const pixels = ({ x, y }: Place): Place => ({ x: x * innerWidth, y: y * innerHeight });
