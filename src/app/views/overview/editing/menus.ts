/** The menus of the editing stage: what can be done with a card or a wire, where it can lead, and what a connection means. */
import { offersBetween } from '../../../editor/structure/connect.ts';
import type { Link, Offer } from '../../../editor/structure/connections/index.ts';
import { type Part, partKey, partTitle, partWords } from '../../../editor/structure/part.ts';
import type { BoardWire } from './board.ts';
import type { Choice, Menu } from './menu.ts';

export interface CardActions {
  readonly connectTo: () => void;
  readonly rename: () => void;
  readonly remove: () => void;
  readonly disconnect: (link: Link) => void;
}

/** What can be done with a card. `links`: all of the scenario. */
export function cardMenu(part: Part, links: readonly Link[], { connectTo, rename, remove, disconnect }: CardActions): Menu {
  const own = links.filter((link) => partKey(link.from) === partKey(part) && 'json' in link.remove());
  return {
    title: `${partTitle(part)}, ${partWords(part)}`,
    card: partKey(part),
    choices: [
      { id: 'connect', title: 'Connect to …', shortcut: 'C', run: connectTo },
      { id: 'rename', title: 'Rename', shortcut: 'F2', run: rename },
      ...own.map(
        (link, i): Choice => ({
          id: `disconnect ${i}`,
          title: `Remove connection to ${partTitle(link.to)}`,
          help: link.words,
          run: () => disconnect(link),
        }),
      ),
      { id: 'remove', title: `Remove ${partTitle(part)}`, shortcut: 'Delete', run: remove },
    ],
  };
}

/** The connections of a wire, each of which can be taken away. */
export function wireMenu({ from, to, links }: BoardWire, disconnect: (link: Link) => void): Menu {
  return {
    title: `${partTitle(from)} → ${partTitle(to)}`,
    card: partKey(from),
    choices: links.map((link, i) => ({
      id: String(i),
      title: `Remove connection: ${link.words}`,
      run: () => disconnect(link),
    })),
  };
}

/** Everything that `from` can be connected to, and what that would make. */
export function targetMenu(json: unknown, from: Part, parts: readonly Part[], choose: (to: Part) => void): Menu {
  // Itself comes last: a function may call itself, and rarely should.
  const ordered = [...parts.filter((part) => part !== from), from];
  const choices = ordered.flatMap((to): Choice[] => {
    const offers = offersBetween(json, from, to);
    if (offers.length === 0) return [];
    return [{ id: partKey(to), title: `${partTitle(to)} (${partWords(to)})`, help: meanings(offers), run: () => choose(to) }];
  });
  return { title: `Connect ${partTitle(from)} to`, card: partKey(from), choices };
}

/** What a connection can mean, in a few words. */
export function meanings(offers: readonly Offer[]): string {
  const titles = offers.slice(0, 2).map(({ title }) => title);
  return offers.length > titles.length ? `${titles.join(', ')} and ${offers.length - titles.length} more` : titles.join(', ');
}

/** Which of several meanings a new connection has. */
export function meaningMenu(title: string, card: string | null, offers: readonly Offer[], choose: (offer: Offer) => void): Menu {
  return {
    title,
    card,
    choices: offers.map((offer, i) => ({ id: String(i), title: offer.title, help: offer.help, run: () => choose(offer) })),
  };
}
