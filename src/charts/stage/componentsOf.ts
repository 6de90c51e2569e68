/** The parts of a graph that hang together. */
import type { GraphEdge } from './layering.ts';

/** Nodes of each component, in order; components in the order of their first nodes. */
export function componentsOf(count: number, edges: readonly GraphEdge[]): number[][] {
  const root = Array.from({ length: count }, (_, node) => node);
  const find = (node: number): number => (root[node] === node ? node : find(root[node] as number));
  for (const { from, to } of edges) {
    const [a, b] = [find(from), find(to)];
    root[Math.max(a, b)] = Math.min(a, b);
  }
  const components = new Map<number, number[]>();
  for (let node = 0; node < count; node++) {
    const members = components.get(find(node));
    if (members === undefined) components.set(find(node), [node]);
    else members.push(node);
  }
  return [...components.values()];
}
