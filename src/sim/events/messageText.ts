/** The body of a message in a queue of Amazon SQS. */
import type { Scenario } from '../scenario/model.ts';
import { bodyText } from './bodyText.ts';
import type { GivenItem } from './given.ts';
import { notification } from './notification.ts';

/** What was sent to the queue itself is its body; what came by way of a topic is the topic's notification around it, as text. */
export function messageText({ resources }: Scenario, queue: string, item: GivenItem): string {
  const { at } = item.announced;
  const isTopic = at !== null && at !== queue && resources.find(({ name }) => name === at)?.type === 'sns';
  return isTopic ? JSON.stringify(notification(item, at, 'URL')) : bodyText(item.body);
}
