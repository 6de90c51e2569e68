/** How the parts of the stage hang together, in words. */
import type { StageModel } from './stageModel.ts';
import type { StagePart } from './stageParts.ts';

/** One sentence for each part that leads on: `orders (SNS topic) leads to Event queue of mail and to-book.` */
export function describeWays({ parts, ways }: StageModel): string {
  const nameOf = (part: StagePart | undefined): string => {
    if (part?.kind !== 'queue') return part?.title ?? '';
    const owner = parts.find((other) => other.kind === 'function' && other.function === part.function);
    return `the event queue of ${owner?.title}`;
  };
  return parts
    .flatMap((part, from) => {
      const targets = ways.filter((way) => way.from === from).map(({ to }) => nameOf(parts[to]));
      if (targets.length === 0) return [];
      const last = targets.at(-1) as string;
      const list = targets.length === 1 ? last : `${targets.slice(0, -1).join(', ')} and ${last}`;
      return [`${nameOf(part)} leads to ${list}.`];
    })
    .join(' ');
}
