/** The board of the stage's editing mode: every part of the scenario as a card, and the connections between them, laid out as the stage is. */
import { cardHeight } from '../../../../charts/stage/cardSize.ts';
import { layoutStage, type Rect } from '../../../../charts/stage/stageLayout.ts';
import type { ResourcePart } from '../../../../charts/stage/stageParts.ts';
import type { Point } from '../../../../charts/stage/wire.ts';
import { linksIn } from '../../../editor/structure/connect.ts';
import type { Link } from '../../../editor/structure/connections/index.ts';
import { type Part, partKey, partsIn, partTitle, partWords } from '../../../editor/structure/part.ts';

export interface BoardCard {
  readonly key: string;
  readonly part: Part;
  readonly title: string;
  readonly words: string;
  readonly rect: Rect;
}

/** All connections from one part to another share a wire. */
export interface BoardWire {
  readonly key: string;
  readonly from: Part;
  readonly to: Part;
  readonly links: readonly Link[];
  readonly points: readonly Point[];
}

export interface Board {
  readonly height: number;
  readonly cards: readonly BoardCard[];
  readonly wires: readonly BoardWire[];
}

/** The board of the scenario `json` for a width in px: what hangs together as the stage has it, and what is not connected yet in rows below. */
export function boardOf(json: unknown, width: number): Board {
  const parts = partsIn(json);
  const byWay = new Map<string, Link[]>();
  for (const link of linksIn(json)) {
    const key = `${partKey(link.from)} → ${partKey(link.to)}`;
    byWay.set(key, [...(byWay.get(key) ?? []), link]);
  }
  const ways = [...byWay].map(([key, links]) => ({ key, links, from: (links[0] as Link).from, to: (links[0] as Link).to }));
  const linked = new Set(ways.flatMap(({ from, to }) => [partKey(from), partKey(to)]));
  const together = parts.filter((part) => linked.has(partKey(part)));
  const alone = parts.filter((part) => !linked.has(partKey(part)));
  const places = new Map(together.map((part, i) => [partKey(part), i]));
  const layout = layoutStage(
    {
      parts: together.map(stagePart),
      ways: ways.map(({ from, to, links }) => ({
        from: places.get(partKey(from)) ?? 0,
        to: places.get(partKey(to)) ?? 0,
        sends: [],
        invokes: [],
        calls: null,
        isFailure: links.every(({ isFailure }) => isFailure === true),
      })),
      longest: together.map(() => []),
    },
    width,
  );
  const top = together.length === 0 ? 0 : layout.height + APART;
  const rows = inRows(alone, width, top);
  const rects = new Map([...together.map((part, i) => [partKey(part), layout.parts[i] as Rect] as const), ...rows.rects]);
  return {
    height: alone.length === 0 ? layout.height : rows.bottom,
    cards: parts.map((part) => {
      const key = partKey(part);
      return { key, part, title: partTitle(part), words: partWords(part), rect: rects.get(key) as Rect };
    }),
    wires: ways.map((way, i) => ({ ...way, points: layout.wires[i]?.points ?? [] })),
  };
}

/** To the layout every card is a small one: nothing of a run stands on it. */
const stagePart = (part: Part): ResourcePart => ({
  kind: 'resource',
  name: part.name,
  title: partTitle(part),
  subtitle: partWords(part),
  triggers: [],
  waiting: null,
  actions: [],
  failuresOf: [],
});

/** Width of a card that stands alone, and air around it, px. */
const ALONE = 132;
const APART = 26;

/** Cards side by side from `top` on, as many in a row as there is room for. */
function inRows(
  parts: readonly Part[],
  width: number,
  top: number,
): { readonly rects: readonly (readonly [string, Rect])[]; readonly bottom: number } {
  const perRow = Math.max(1, Math.floor((width + APART) / (ALONE + APART)));
  const rects: (readonly [string, Rect])[] = [];
  let y = top;
  let bottom = top;
  parts.forEach((part, i) => {
    if (i > 0 && i % perRow === 0) y = bottom + APART;
    const height = cardHeight(stagePart(part), [], ALONE);
    rects.push([partKey(part), { x: (i % perRow) * (ALONE + APART), y, width: ALONE, height }]);
    bottom = Math.max(bottom, y + height);
  });
  return { rects, bottom };
}

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/** The card next to one in a direction: the nearest of those that lie there rather than aside, else of all beyond it; itself where there is none. */
export function nextCard(cards: readonly BoardCard[], from: BoardCard, direction: Direction): BoardCard {
  const isAcross = direction === 'ArrowLeft' || direction === 'ArrowRight';
  const sign = direction === 'ArrowRight' || direction === 'ArrowDown' ? 1 : -1;
  const centre = ({ rect }: BoardCard): Point => ({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 });
  const own = centre(from);
  const beyond = cards.flatMap((card) => {
    const { x, y } = centre(card);
    const [along, aside] = isAcross ? [(x - own.x) * sign, Math.abs(y - own.y)] : [(y - own.y) * sign, Math.abs(x - own.x)];
    return along > 1 ? [{ card, isAside: aside > 2 * along, distance: along + 2 * aside }] : [];
  });
  return beyond.toSorted((a, b) => Number(a.isAside) - Number(b.isAside) || a.distance - b.distance)[0]?.card ?? from;
}
