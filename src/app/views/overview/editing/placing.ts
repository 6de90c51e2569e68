/** What becomes of a new part that is put on the stage, or onto a card of it: it is added at once, or the person is asked what to attach it to. */
import { addPart, fitsAsSource, type NewPart, partnersOf, takesTraffic } from '../../../editor/structure/add.ts';
import { offersBetween } from '../../../editor/structure/connect.ts';
import type { Offer } from '../../../editor/structure/connections/index.ts';
import { type Done, type Outcome, refused } from '../../../editor/structure/outcome.ts';
import { functionOf, type Part, partKey, partsIn, partTitle, partWords } from '../../../editor/structure/part.ts';

/** An answer to what a new part is attached to. */
export interface PlacingChoice {
  readonly title: string;
  readonly help: string;
  readonly outcome: () => Outcome;
}

export type Placing = { readonly outcome: Outcome } | { readonly question: string; readonly choices: readonly PlacingChoice[] };

/**
 * Places a new part. `onto`: the card that it was dropped on, or that is selected; `isDropped` says which: what is only selected attaches what
 * cannot be without.
 */
export function place(json: unknown, made: NewPart, onto: Part | null, isDropped: boolean): Placing {
  if (made.kind === 'function' || made.kind === 'resource') return placeFree(addPart(json, made, null), isDropped ? onto : null);
  const { fit, missing } = partnersOf(json, made);
  if (missing !== null) return { outcome: refused(missing) };
  if (made.kind === 'trigger') return placeTrigger(json, made, fit, onto);
  const near = onto === null ? [] : doorsOf(json, onto);
  if (onto?.kind === 'function' && isDropped && near.length === 0)
    return { outcome: refused(`No trigger invokes ${onto.name} yet: add one to it, and then traffic.`) };
  return among(near.length > 0 ? near : fit, 'Where does the traffic go?', (to) => addPart(json, made, to));
}

/** A new part that can be without others: dropped onto one, it may be connected to it. */
function placeFree(done: Done, onto: Part | null): Placing {
  const fresh = partsIn(done.json).find((part) => partKey(part) === done.at);
  const near = onto === null ? undefined : partsIn(done.json).find((part) => partKey(part) === partKey(onto));
  if (fresh === undefined || near === undefined) return { outcome: done };
  const [out, back] = [offersBetween(done.json, near, fresh), offersBetween(done.json, fresh, near)];
  const named = (offers: readonly Offer[], others: readonly Offer[], from: Part, to: Part) =>
    offers.map((offer): PlacingChoice => {
      // Two queues, each of which can be the other's: then the direction tells them apart.
      const isTwoWay = others.some(({ title }) => title === offer.title);
      const title = isTwoWay ? `${offer.title}: ${partTitle(from)} → ${partTitle(to)}` : offer.title;
      return { title, help: offer.help, outcome: () => connected(done, offer) };
    });
  const choices = [...named(out, back, near, fresh), ...named(back, out, fresh, near)];
  if (choices.length === 0) return { outcome: done };
  const alone = { title: 'Not connected', help: 'It can be connected later.', outcome: () => done };
  return { question: `How are ${partTitle(near)} and the new ${partWords(fresh)} connected?`, choices: [...choices, alone] };
}

const connected = (done: Done, offer: Offer): Outcome => ({
  ...done,
  json: offer.make(),
  said: `${done.said.slice(0, -1)}: ${offer.title}.`,
});

function placeTrigger(json: unknown, made: NewPart & { readonly type?: string }, functions: readonly Part[], onto: Part | null): Placing {
  const source = onto !== null && fitsAsSource(made.type ?? '', onto) ? onto.name : null;
  const own = onto === null ? undefined : onto.kind === 'trigger' ? functionOf(json, onto) : onto.name;
  const named = functions.filter(({ name }) => name === own);
  return among(named.length > 0 ? named : functions, 'Which function does it invoke?', (fn) => addPart(json, made, fn, source));
}

/** Where traffic for a card can go. */
function doorsOf(json: unknown, onto: Part): readonly Part[] {
  const parts = partsIn(json);
  if (takesTraffic(json, onto)) return [onto];
  const triggers =
    onto.kind === 'function' ? parts.filter((part) => part.kind === 'trigger' && functionOf(json, part) === onto.name) : [onto];
  return triggers.flatMap((trigger) =>
    takesTraffic(json, trigger) ? [trigger] : parts.filter((part) => part.kind === 'resource' && part.name === trigger.value.source),
  );
}

function among(fit: readonly Part[], question: string, make: (part: Part) => Outcome): Placing {
  const [only, ...others] = fit;
  if (only !== undefined && others.length === 0) return { outcome: make(only) };
  return { question, choices: fit.map((part) => ({ title: partTitle(part), help: partWords(part), outcome: () => make(part) })) };
}
