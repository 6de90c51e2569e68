/** A new name while it is typed: what is wrong with it, before it is taken. */
import { useState } from 'react';
import { currentJson } from '../../../editor/draftAccess.ts';
import { checked, type Outcome } from '../../../editor/structure/outcome.ts';
import { type Part, partTitle } from '../../../editor/structure/part.ts';
import { renamePart } from '../../../editor/structure/rename.ts';

export interface Renaming {
  readonly text: string;
  /** Why this cannot be the name; null while it can, or is the old one. */
  readonly fault: string | null;
  readonly type: (text: string) => void;
  /** The scenario with it; null when it is the old name. */
  readonly outcome: () => Outcome | null;
}

export function useRename(part: Part): Renaming {
  const title = partTitle(part);
  const [text, type] = useState(title);
  const outcome = () => {
    const json = currentJson();
    return text.trim() === title ? null : checked(json, renamePart(json, part, text));
  };
  const result = outcome();
  return { text, type, outcome, fault: result === null || result.ok ? null : result.reason };
}
