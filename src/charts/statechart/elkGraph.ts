/** A chart as the graph that the Eclipse Layout Kernel places, and the layout read back from what it answers. Used when layouts are generated. */
import { type Arrow, arrowsOf } from './arrows.ts';
import type { Box, Point } from './geometry.ts';
import { type ChartState, type Statechart, stateOf } from './statechart.ts';
import { DOT_RADIUS, LINE_HEIGHT, PADDING, type PlacedArrow, type StatechartLayout, TEXT_SIZE, TITLE_SIZE } from './statechartLayout.ts';
import { textWidth } from './textWidth.ts';
import { tagLine, titleOf } from './titleOf.ts';

/** Which way layers follow each other. */
export type Direction = 'DOWN' | 'RIGHT';

interface Sized {
  readonly width: number;
  readonly height: number;
}

/** A node as ELK takes it, and with places as it gives it back. */
export interface ElkGraph extends Partial<Box> {
  readonly id: string;
  readonly layoutOptions?: Record<string, string>;
  readonly children?: ElkGraph[];
  readonly edges?: ElkEdge[];
}

interface ElkEdge {
  readonly id: string;
  readonly sources: string[];
  readonly targets: string[];
  readonly labels: (Partial<Box> & Sized & { readonly text: string; readonly layoutOptions: Record<string, string> })[];
  readonly sections?: readonly { readonly startPoint: Point; readonly bendPoints?: readonly Point[]; readonly endPoint: Point }[];
}

const options: Readonly<Record<string, string>> = {
  'elk.algorithm': 'layered',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
  'elk.randomSeed': '1',
};

/** Also for the insides of frames. */
const spacing: Readonly<Record<string, string>> = {
  'elk.layered.layering.strategy': 'LONGEST_PATH_SOURCE',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.thoroughness': '40',
  'elk.spacing.nodeNode': '20',
  'elk.spacing.edgeNode': '12',
  'elk.spacing.edgeEdge': '10',
  'elk.spacing.edgeLabel': '3',
  'elk.layered.spacing.nodeNodeBetweenLayers': '22',
  'elk.layered.spacing.edgeNodeBetweenLayers': '14',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '10',
};

const FRAME = { ...spacing, 'elk.padding': '[top=36,left=14,bottom=14,right=14]' };
const DOT_SUFFIX = ' initial';

/** The graph of `chart`; dots and states stand in the frames of their parents, edges at the top. */
export function elkGraphOf(chart: Statechart, direction: Direction): ElkGraph {
  const arrows = arrowsOf(chart);
  const children = insideOf(chart, chart.id);
  if (arrows.some(({ source }) => source === chart.id)) children.push({ id: chart.id, ...sizeOf(stateOf(chart, chart.id)) });
  const begins = chart.states.flatMap(({ id, initial }): ElkEdge[] =>
    initial === null ? [] : [{ id: id + DOT_SUFFIX, sources: [id + DOT_SUFFIX], targets: [initial], labels: [] }],
  );
  const edges = arrows.map(
    (arrow): ElkEdge => ({ id: arrow.id, sources: [arrow.source], targets: [arrow.target], labels: [labelOf(arrow)] }),
  );
  return { id: 'graph', layoutOptions: { ...options, ...spacing, 'elk.direction': direction }, children, edges: [...edges, ...begins] };
}

/** The layout in what ELK answered, in whole px. */
export function readElkGraph(chart: Statechart, placed: ElkGraph): StatechartLayout {
  const nodes = new Map(allNodes(placed).map((node) => [node.id, node]));
  const edges = new Map((placed.edges ?? []).map((edge) => [edge.id, edge]));
  const shown = chart.states.filter(({ id }) => nodes.has(id));
  return {
    width: Math.round(placed.width ?? 0),
    height: Math.round(placed.height ?? 0),
    states: Object.fromEntries(shown.map(({ id }) => [id, boxOf(nodes.get(id))])),
    arrows: Object.fromEntries(
      arrowsOf(chart).map(({ id }): [string, PlacedArrow] => [
        id,
        { points: pointsOf(edges.get(id)), label: boxOf(edges.get(id)?.labels[0]) },
      ]),
    ),
    dots: Object.fromEntries(
      chart.states.flatMap(({ id, initial }) => (initial === null ? [] : [[id, pointsOf(edges.get(id + DOT_SUFFIX))]])),
    ),
  };
}

function insideOf(chart: Statechart, id: string): ElkGraph[] {
  const states = chart.states.filter(({ parent }) => parent === id);
  const nodes = states.map((state): ElkGraph => {
    const { initial } = state;
    return initial === null
      ? { id: state.id, ...sizeOf(state) }
      : { id: state.id, layoutOptions: FRAME, children: insideOf(chart, state.id) };
  });
  return [{ id: id + DOT_SUFFIX, width: 2 * DOT_RADIUS, height: 2 * DOT_RADIUS }, ...nodes];
}

function sizeOf(state: ChartState): Sized {
  const tags = tagLine(state);
  // Titles are bold.
  const text = Math.max(textWidth(titleOf(state), TITLE_SIZE) * 1.06, textWidth(tags, TEXT_SIZE));
  return { width: Math.ceil(Math.max(64, text + 2 * PADDING)), height: tags === '' ? 40 : 56 };
}

function labelOf({ label }: Arrow): ElkEdge['labels'][number] {
  // ELK leaves out labels without a text.
  const text = label.join(' ');
  return {
    text,
    layoutOptions: { 'elk.edgeLabels.inline': 'true' },
    width: Math.ceil(Math.max(...label.map((line) => textWidth(line, TEXT_SIZE)))) + 6,
    height: label.length * LINE_HEIGHT + 4,
  };
}

const allNodes = (node: ElkGraph): ElkGraph[] => [node, ...(node.children ?? []).flatMap(allNodes)];

function boxOf(placed: Partial<Box> | undefined): Box {
  const { x = 0, y = 0, width = 0, height = 0 } = placed ?? {};
  return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) };
}

function pointsOf(edge: ElkEdge | undefined): readonly Point[] {
  const section = edge?.sections?.[0];
  if (section === undefined) return [];
  return [section.startPoint, ...(section.bendPoints ?? []), section.endPoint].map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
}
