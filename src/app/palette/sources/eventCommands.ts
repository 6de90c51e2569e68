/** The next and the previous one of each kind of event that occurs in the run. */
import { interestingEvents, interestingKinds, nextInteresting, previousInteresting } from '../../../sim/index.ts';
import { matchFilter } from '../../filter/matchFilter.ts';
import { playback } from '../../playback/playback.ts';
import { goToEvent } from '../../playback/transport.ts';
import { cursor } from '../../stores/cursor.ts';
import { noFilter } from '../../stores/filter.ts';
import type { CommandSource } from '../command.ts';

export const eventCommands: CommandSource = (run) => {
  if (run === null) return [];
  const { trace } = run;
  const occurring = new Set(interestingEvents(trace).kinds);
  return interestingKinds.flatMap(({ name, title }, kind) => {
    if (!occurring.has(kind)) return [];
    const words = `${title.charAt(0).toLowerCase()}${title.slice(1)}`;
    const go = (jump: typeof nextInteresting) => () => {
      const event = jump(trace, cursor.get(), matchFilter(trace, { ...noFilter, kinds: [name] }).events);
      if (event === null) return;
      playback.send({ type: 'PAUSE' });
      goToEvent(event);
    };
    return [
      { id: `next ${name}`, group: 'Go', title: `Next: ${words}`, run: go(nextInteresting) },
      { id: `previous ${name}`, group: 'Go', title: `Previous: ${words}`, run: go(previousInteresting) },
    ];
  });
};
