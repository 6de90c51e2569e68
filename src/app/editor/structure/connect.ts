/** What connects to what: the meanings of a new connection, why there is none, and the connections that there are. */
import { serviceByType, triggerByType } from '../../../sim/index.ts';
import { connectionKinds, type Link, type Offer } from './connections/index.ts';
import { type Outcome, refused } from './outcome.ts';
import { type Part, partKey, partTitle, partWords } from './part.ts';

/** Every connection of the scenario. */
export function linksIn(json: unknown): readonly Link[] {
  return connectionKinds.flatMap(({ links }) => links(json));
}

/** What a connection between the two could mean; none: `whyNot` says why. */
export function offersBetween(json: unknown, from: Part, to: Part): readonly Offer[] {
  return connectionKinds.flatMap(({ offers }) => offers(json, from, to));
}

/** The scenario with a connection of this meaning. */
export function connect(from: Part, to: Part, offer: Offer): Outcome {
  const [a, b] = [partTitle(from), partTitle(to)];
  return { ok: true, json: offer.make(), name: `Connect ${a} to ${b}`, said: `Connected ${a} to ${b}: ${offer.title}.`, at: partKey(from) };
}

/** The scenario without a connection. */
export function disconnect({ from, to, words, remove }: Link): Outcome {
  const removed = remove();
  if ('reason' in removed) return refused(removed.reason);
  const [a, b] = [partTitle(from), partTitle(to)];
  return {
    ok: true,
    json: removed.json,
    name: `Disconnect ${a} from ${b}`,
    said: `Disconnected ${a} from ${b}: ${words}.`,
    at: partKey(from),
  };
}

/** Why the first cannot be connected to the second, in one sentence. */
export function whyNot(from: Part, to: Part): string {
  const [a, b] = [partTitle(from), partTitle(to)];
  if (partKey(from) === partKey(to) && from.kind !== 'function') return `${a} is not connected to itself.`;
  if (to.kind === 'traffic') return 'Nothing leads to traffic: it is where requests come from.';
  if (from.kind === 'traffic') return whyNoTraffic(from, to);
  if (from.kind === 'trigger')
    return to.kind === 'function' ? `${a} invokes ${b} already.` : `${a} invokes a function, and hands nothing to ${b}.`;
  if (from.kind === 'resource' && to.kind === 'trigger') return whyNoSource(from, to);
  if (from.kind === 'resource' && to.kind === 'function') return `${partWords(from)} announces no events, so ${a} invokes nothing.`;
  if (from.kind === 'resource') return `${partWords(from)} hands nothing on to ${partWords(to)}: a function between them can.`;
  return `The code of a function cannot call ${partWords(to)}.`;
}

function whyNoTraffic(from: Part, to: Part): string {
  const title = partTitle(to);
  if (from.value.to === to.name || (to.kind === 'trigger' && from.value.to === to.value.source))
    return `This traffic goes to ${title} already.`;
  if (to.kind === 'trigger')
    return triggerByType(to.type)?.way === 'schedule'
      ? `${title} is a schedule: the clock invokes it.`
      : `${title} has no source to send to.`;
  const isSource = to.kind === 'resource' && serviceByType(to.type) !== null;
  return isSource ? `No trigger takes events from ${title}: connect it to a function first.` : `Nothing sends to ${title}.`;
}

function whyNoSource(from: Part, to: Part): string {
  const [a, b] = [partTitle(from), partTitle(to)];
  if (to.value.source === from.name) return `${b} takes its events from ${a} already.`;
  const types = triggerByType(to.type)?.sourceTypes ?? [];
  if (types.length === 0) return `${b} has no source: its callers send to it.`;
  return `${b} takes its events from ${types.map((type) => serviceByType(type)?.title ?? type).join(' or ')}, and ${a} is ${partWords(from)}.`;
}
