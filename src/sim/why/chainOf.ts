/** Makes a chain of an answer's causes: three to seven links in order of time, the event itself last. */
import type { Trace } from '../trace/tables.ts';
import type { Answer, WhyLink } from './why.ts';

const FEWEST = 3;
const MOST = 7;

/** Causes that lie after the event or outside the run are left out; of too many, the ones in the middle; spare ones fill up what is short. */
export function chainOf(trace: Trace, { causes, spare = [], event }: Answer): WhyLink[] {
  const last = { ...event, time: Math.min(event.time, trace.horizon) };
  const chosen = distinct(causes.filter(isBefore(last.time)));
  for (const link of distinct([...chosen, ...spare.filter(isBefore(last.time))]).slice(chosen.length)) {
    if (chosen.length < FEWEST - 1) chosen.push(link);
  }
  const inOrder = chosen.sort((one, other) => one.time - other.time);
  return [...withoutMiddle(inOrder), last];
}

const isBefore =
  (time: number) =>
  (link: WhyLink): boolean =>
    link.time >= 0 && link.time <= time;

function distinct(links: readonly WhyLink[]): WhyLink[] {
  return links.filter((link, place) => links.findIndex(({ time, text }) => time === link.time && text === link.text) === place);
}

/** How it began and what came last explain most. */
function withoutMiddle(links: readonly WhyLink[]): readonly WhyLink[] {
  const room = MOST - 1;
  return links.length <= room ? links : [...links.slice(0, room / 2), ...links.slice(-room / 2)];
}
