/** How an event ended, in one sentence: how often it was tried, how long it took, and what its sender was told. */
import { formatCount } from '../../base/formatCount.ts';
import { formatDuration } from '../../base/formatDuration.ts';
import type { SourceStory } from '../../experiments/index.ts';

export function storySentence({ attempts, told, took, first, last }: SourceStory): string {
  const ending = (last.at(-1) ?? first.at(-1))?.title ?? '';
  const tries = attempts === 0 ? 'Never offered to the function' : attempts === 1 ? 'One attempt' : `${formatCount(attempts)} attempts`;
  return `${tries} in ${formatDuration(took)}. ${ending}. ${toldWords(told)}`;
}

function toldWords(told: SourceStory['told']): string {
  if (told === null) return 'Whoever sent it was done when the queue or the stream had it, and hears nothing of this.';
  if (told.after === 0) return `Whoever sent it was answered ${told.status} when Lambda took the event, and hears nothing of this.`;
  return `Whoever sent it waited ${formatDuration(told.after)} and was answered ${told.status}.`;
}
