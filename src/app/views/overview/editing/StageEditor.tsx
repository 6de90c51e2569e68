/** The stage while it is edited: the scenario's parts as cards that can be added, connected, renamed and removed, by pointer and by keyboard. */
import { type KeyboardEvent, type PointerEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSize } from '../../../../charts/shared/useSize.ts';
import type { Point } from '../../../../charts/stage/wire.ts';
import { Button } from '../../../../ui/Button.tsx';
import { useScenarioJson } from '../../../editor/draftAccess.ts';
import { connect, disconnect, linksIn, offersBetween, whyNot } from '../../../editor/structure/connect.ts';
import type { Link } from '../../../editor/structure/connections/index.ts';
import type { Outcome } from '../../../editor/structure/outcome.ts';
import { type Part, partKey, partTitle } from '../../../editor/structure/part.ts';
import { removePart } from '../../../editor/structure/remove.ts';
import { undo } from '../../../stores/draft.ts';
import { toggleStageEditing } from '../../../stores/stageEditing.ts';
import { useDraft } from '../../../stores/useDraft.ts';
import { type BoardCard, boardOf, type Direction, nextCard } from './board.ts';
import { Choices } from './Choices.tsx';
import { type DragPlace, startDrag } from './drag.ts';
import { EditCard } from './EditCard.tsx';
import { EditWires } from './EditWires.tsx';
import type { Menu } from './menu.ts';
import { cardMenu, meaningMenu, meanings, targetMenu, wireMenu } from './menus.ts';
import { PartsPalette } from './PartsPalette.tsx';
import type { PaletteItem } from './paletteGroups.ts';
import { place } from './placing.ts';
import styles from './StageEditor.module.css';
import { useStructure } from './useStructure.ts';

/** Below this width the cards stand below each other, as on the stage, px. */
const NARROW = 620;

type Drag =
  | { readonly kind: 'connect'; readonly from: Part; readonly at: DragPlace }
  | { readonly kind: 'add'; readonly item: PaletteItem; readonly at: DragPlace };

export function StageEditor() {
  const json = useScenarioJson();
  const box = useRef<HTMLUListElement>(null);
  const width = Math.max(280, useSize(box)?.width ?? 0);
  const board = useMemo(() => boardOf(json, width), [json, width]);
  const links = useMemo(() => linksIn(json), [json]);
  const { said, refuse, act, hush } = useStructure();
  const [current, setCurrent] = useState<string | null>(null);
  const [menu, setMenu] = useState<Menu | null>(null);
  const [picked, setPicked] = useState<string | null>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const wanted = useRef<string | null>(null);
  const parts = board.cards.map(({ part }) => part);
  const cardAt = (key: string | null): BoardCard | undefined => board.cards.find((card) => card.key === key);
  const focusCard = useCallback((key: string | null) => {
    const card = [...(box.current?.querySelectorAll<HTMLElement>('[data-part]') ?? [])].find((each) => each.dataset.part === key);
    (card ?? box.current)?.querySelector('button')?.focus();
  }, []);

  // What was open was about the scenario as it was.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  useEffect(() => {
    setMenu(null);
    setPicked(null);
    if (wanted.current === null) return;
    setCurrent(wanted.current);
    focusCard(wanted.current);
    wanted.current = null;
  }, [json, focusCard]);
  // The button that began it is gone: the keyboard goes on at the first card.
  useEffect(() => focusCard(null), [focusCard]);

  const closeMenu = useCallback(() => {
    setMenu(null);
    setPicked(null);
  }, []);
  const leaveMenu = () => {
    const key = menu?.card ?? null;
    closeMenu();
    focusCard(key);
  };

  const go = (outcome: Outcome, fallback: string | null = current) => {
    const at = act(outcome);
    closeMenu();
    if (at === undefined) focusCard(fallback);
    else wanted.current = at ?? neighbourOf(fallback);
  };
  const neighbourOf = (key: string | null): string | null => {
    const at = board.cards.findIndex((card) => card.key === key);
    return (board.cards[at + 1] ?? board.cards[at - 1])?.key ?? null;
  };
  const take = (link: Link) => go(disconnect(link));
  const remove = (part: Part) => go(removePart(json, part));
  const join = (from: Part, to: Part) => {
    const offers = offersBetween(json, from, to);
    const [only, ...others] = offers;
    if (only === undefined) refuse(whyNot(from, to));
    else if (others.length === 0) go(connect(from, to, only));
    else {
      const key = board.cards.find(({ part }) => part === to)?.key ?? null;
      setMenu(meaningMenu(`${partTitle(from)} → ${partTitle(to)}`, key, offers, (offer) => go(connect(from, to, offer))));
    }
  };
  const connectTo = (part: Part) => {
    const targets = targetMenu(json, part, parts, (to) => join(part, to));
    if (targets.choices.length > 0) setMenu(targets);
    else refuse(`There is nothing yet that ${partTitle(part)} can be connected to: add a part first.`);
  };
  const open = ({ part }: BoardCard) => {
    hush();
    setMenu(
      cardMenu(part, links, {
        connectTo: () => connectTo(part),
        rename: () => rename(part),
        remove: () => remove(part),
        disconnect: take,
      }),
    );
  };
  const rename = (part: Part) => {
    closeMenu();
    setRenaming(board.cards.find((card) => card.part === part)?.key ?? null);
  };
  const onRenamed = (key: string) => (outcome: Outcome | null) => {
    setRenaming(null);
    if (outcome === null) requestAnimationFrame(() => focusCard(key));
    else go(outcome, key);
  };
  const put = ({ made }: PaletteItem, onto: Part | null, isDropped: boolean) => {
    const placing = place(json, made, onto, isDropped);
    if ('outcome' in placing) {
      go(placing.outcome);
      return;
    }
    const choices = placing.choices.map(({ title, help, outcome }, i) => ({ id: String(i), title, help, run: () => go(outcome()) }));
    setMenu({ title: placing.question, card: onto === null ? null : partKey(onto), choices });
  };

  const onKeyDown = (card: BoardCard) => (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.startsWith('Arrow')) focusCard(nextCard(board.cards, card, event.key as Direction).key);
    else if (event.key === 'F2') rename(card.part);
    else if (event.key === 'Delete' || event.key === 'Backspace') remove(card.part);
    else if (event.key.toLowerCase() === 'c') connectTo(card.part);
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) open(card);
    else return;
    event.preventDefault();
  };

  const dragConnection =
    ({ part }: BoardCard) =>
    (event: PointerEvent) => {
      if (event.button !== 0) return;
      hush();
      closeMenu();
      startDrag(event, {
        onMove: (at) => setDrag({ kind: 'connect', from: part, at }),
        onDrop: ({ card }) => {
          const to = cardAt(card)?.part;
          if (to !== undefined && to !== part) join(part, to);
        },
        onEnd: () => setDrag(null),
      });
    };
  const dragItem = (item: PaletteItem, event: PointerEvent) => {
    hush();
    closeMenu();
    startDrag(event, {
      onMove: (at) => setDrag({ kind: 'add', item, at }),
      onDrop: ({ card, isOnBoard }) => {
        if (isOnBoard) put(item, cardAt(card)?.part ?? null, true);
      },
      onEnd: () => setDrag(null),
    });
  };

  const from = drag?.kind === 'connect' ? drag.from : null;
  const targets = useMemo(
    () => (from === null ? null : new Map(board.cards.map(({ key, part }) => [key, part === from ? [] : offersBetween(json, from, part)]))),
    [from, board, json],
  );
  const anchor = cardAt(menu?.card ?? null)?.rect;
  const isNarrow = width < NARROW;
  const corner = drag === null ? undefined : box.current?.getBoundingClientRect();
  const drawn =
    drag?.kind === 'connect' && corner !== undefined
      ? lineOf(cardAt(`${drag.from.kind} ${drag.from.name}`), drag.at, corner, isNarrow)
      : null;
  return (
    <div className={styles.editor}>
      <h2 className="visually-hidden">Stage, being edited</h2>
      <div className={styles.head}>
        <PartsPalette
          onAdd={(item) => put(item, cardAt(current)?.part ?? null, false)}
          onDrag={dragItem}
          end={
            <Button tone="strong" onClick={toggleStageEditing}>
              Done
            </Button>
          }
        />
      </div>
      <div className={styles.stand} data-board="" data-dragging={drag?.kind}>
        <ul ref={box} className={styles.board} aria-label="Parts of the scenario" style={{ height: board.height + 2 }}>
          {board.cards.map((card) => (
            <EditCard
              key={card.key}
              card={card}
              leads={leadsOf(card, links)}
              isCurrent={current === null || cardAt(current) === undefined ? card === board.cards[0] : card.key === current}
              isOpen={menu !== null && menu.card === card.key}
              target={targets === null || card.part === from ? null : (targets.get(card.key)?.length ?? 0) > 0 ? 'yes' : 'no'}
              isOver={drag?.at.card === card.key}
              isRenaming={renaming === card.key}
              isNarrow={isNarrow}
              boardWidth={width}
              onFocus={() => setCurrent(card.key)}
              onOpen={() => open(card)}
              onKeyDown={onKeyDown(card)}
              onRename={() => rename(card.part)}
              onRenamed={onRenamed(card.key)}
              onConnect={dragConnection(card)}
              onConnectClick={() => connectTo(card.part)}
            />
          ))}
        </ul>
        <EditWires
          board={board}
          picked={picked}
          drawn={drawn}
          onPick={(wire) => {
            setPicked(wire.key);
            setMenu(wireMenu(wire, take));
          }}
        />
        {menu === null ? null : (
          <Choices
            menu={menu}
            x={anchor?.x ?? 0}
            y={anchor === undefined ? 0 : anchor.y + anchor.height + 6}
            boardWidth={width}
            onClose={leaveMenu}
          />
        )}
      </div>
      <SaidLine said={said} />
      {drag === null ? null : (
        <p className={styles.ghost} style={{ left: drag.at.x + 14, top: drag.at.y + 14 }} aria-hidden="true">
          {drag.kind === 'add' ? drag.item.title : hintAt(drag.from, cardAt(drag.at.card)?.part, targets?.get(drag.at.card ?? '') ?? [])}
        </p>
      )}
    </div>
  );
}

function SaidLine({ said }: { readonly said: ReturnType<typeof useStructure>['said'] }) {
  const isNewest = useDraft((draft) => said?.step != null && draft.past.at(-1)?.name === said.step);
  return (
    <div className={styles.foot} data-said={said !== null}>
      <p role="status" className={styles.said} data-tone={said?.tone}>
        {said?.text}
      </p>
      {isNewest ? <Button onClick={undo}>Undo</Button> : null}
      <p className={styles.keys}>Arrows: from card to card · Enter: what can be done · C: connect · F2: rename · Delete: remove</p>
    </div>
  );
}

/** What letting go here would do, in a few words. */
function hintAt(from: Part, to: Part | undefined, offers: Parameters<typeof meanings>[0]): string {
  if (to === undefined || to === from) return `Connect ${partTitle(from)} to …`;
  return offers.length > 0 ? meanings(offers) : whyNot(from, to);
}

/** From the handle of a card to the pointer. */
function lineOf(card: BoardCard | undefined, at: DragPlace, corner: DOMRect, isNarrow: boolean): readonly [Point, Point] | null {
  if (card === undefined) return null;
  const { x, y, width, height } = card.rect;
  const handle = isNarrow ? { x: x + width / 2, y: y + height } : { x: x + width, y: y + height / 2 };
  return [handle, { x: at.x - corner.left, y: at.y - corner.top }];
}

function leadsOf(card: BoardCard, links: readonly Link[]): string {
  const titles = links.filter(({ from }) => from.kind === card.part.kind && from.name === card.part.name).map(({ to }) => partTitle(to));
  return [...new Set(titles)].join(', ');
}
