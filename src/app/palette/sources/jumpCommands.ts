/** Places that are named by what was typed: the request of a number, a time, a bookmark. */
import { formatClock } from '../../../base/formatClock.ts';
import { parseTime } from '../../playback/parseTime.ts';
import { playback } from '../../playback/playback.ts';
import { seek } from '../../playback/transport.ts';
import { draftStore } from '../../stores/draft.ts';
import { select } from '../../stores/selection.ts';
import type { Command, CommandSource } from '../command.ts';

export const jumpCommands: CommandSource = (run, query) => {
  if (run === null) return [];
  const { requests, horizon } = run.trace;
  const jump = (title: string, detail: string, time: number, after?: () => void): Command => ({
    id: `jump ${title}`,
    group: 'Go',
    title,
    detail,
    run: () => {
      playback.send({ type: 'PAUSE' });
      seek(time);
      after?.();
    },
  });
  const commands = draftStore.getState().bookmarks.map(({ time, note }) => jump(`Bookmark at ${formatClock(time, horizon)}`, note, time));
  const number = Number(/^(?:request\s*)?#?(\d{1,9})$/i.exec(query)?.[1] ?? 0);
  if (number >= 1 && number <= requests.length) {
    const sent = requests.sent[number - 1] as number;
    const pick = () => select({ kind: 'request', row: number - 1 });
    commands.push(jump(`Request ${number}`, `sent at ${formatClock(sent, horizon)}`, sent, pick));
  }
  const time = query === '' ? null : parseTime(query, horizon);
  if (time?.ok) commands.push(jump(`Go to ${query}`, formatClock(time.time, horizon), time.time));
  return commands;
};
