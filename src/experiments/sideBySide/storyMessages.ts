/** The messages by which the page asks a worker for the story of a source. */
import { runText } from '../../sim/index.ts';
import { failures } from './failures.ts';
import { sourceScenario } from './sourceScenario.ts';
import { type SourceStory, sourceStory } from './sourceStory.ts';

export interface StoryRequest {
  /** Type of the trigger. */
  readonly type: string;
  /** Id of the failure. */
  readonly failure: string;
}

/** `failed`: why there is no story, in words; else null. */
export interface StoryReply extends StoryRequest {
  readonly story: SourceStory | null;
  readonly failed: string | null;
}

/** Runs the source's smallest scenario and tells it. Never throws. */
export function answerStory({ type, failure }: StoryRequest): StoryReply {
  try {
    const chosen = failures.find(({ id }) => id === failure);
    if (chosen === undefined) throw new Error(`There is no failure "${failure}".`);
    const outcome = runText(JSON.stringify(sourceScenario(type, chosen)));
    if (!outcome.ok) throw new Error(outcome.problems.map(({ path, message }) => `${path}: ${message}`).join(' '));
    const story = sourceStory(outcome.trace);
    return { type, failure, story, failed: story === null ? 'Nothing was sent within the run.' : null };
  } catch (error) {
    return { type, failure, story: null, failed: error instanceof Error ? error.message : String(error) };
  }
}
