/** Acts on the structure of the draft: every act is one named step, or is refused; either is said. */
import { useCallback, useState } from 'react';
import { currentJson, editDraft } from '../../../editor/draftAccess.ts';
import { checked, type Outcome } from '../../../editor/structure/outcome.ts';
import { draftStore } from '../../../stores/draft.ts';

export interface Said {
  readonly text: string;
  readonly tone: 'done' | 'refused';
  /** Name of the step that can be taken back from here, or null. */
  readonly step: string | null;
}

export interface Structure {
  readonly said: Said | null;
  readonly refuse: (reason: string) => void;
  /** Takes a refusal off the page, when the person goes on. */
  readonly hush: () => void;
  /** Does it. Returns the key of the card to go on from; null after an act that leaves none; undefined when it was refused. */
  readonly act: (outcome: Outcome) => string | null | undefined;
}

export function useStructure(): Structure {
  const [said, say] = useState<Said | null>(null);
  const refuse = useCallback((reason: string) => say({ text: reason, tone: 'refused', step: null }), []);
  const hush = () => say((before) => (before?.tone === 'refused' ? null : before));
  const act = (outcome: Outcome) => {
    if (!draftStore.getState().isJson) {
      refuse('The scenario’s text is not JSON just now: mend it first.');
      return undefined;
    }
    const result = checked(currentJson(), outcome);
    if (!result.ok) {
      refuse(result.reason);
      return undefined;
    }
    editDraft(result.name, () => result.json);
    say({ text: result.said, tone: 'done', step: result.name });
    return result.at;
  };
  return { said, refuse, hush, act };
}
