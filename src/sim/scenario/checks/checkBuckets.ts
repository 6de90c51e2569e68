/** Event notifications of one bucket: S3 refuses two that would both announce the same object. */
import type { Draft, Placed } from '../draft.ts';
import type { Trigger } from '../model.ts';
import type { Findings } from '../problem.ts';

export function checkBuckets(draft: Draft, findings: Findings): void {
  const notifications = draft.triggers.filter(({ value }) => value.type === 's3' && value.source !== null);
  notifications.forEach((later, i) => {
    const earlier = notifications.slice(0, i).find((other) => other.value.source === later.value.source && overlap(other, later));
    if (earlier === undefined) return;
    findings.error(
      later.path,
      `Configuration is ambiguously defined: "${earlier.value.id}" and "${later.value.id}" would both announce the same objects of "${later.value.source ?? ''}".`,
      'Give them prefixes or suffixes that do not overlap, or send the event to an SNS topic or EventBridge for several functions.',
    );
  });
}

/** Whether some key begins with both prefixes and ends with both suffixes. */
function overlap({ value: a }: Placed<Trigger>, { value: b }: Placed<Trigger>): boolean {
  const [prefixA, prefixB] = [String(a.settings.prefix), String(b.settings.prefix)];
  const [suffixA, suffixB] = [String(a.settings.suffix), String(b.settings.suffix)];
  const nested = prefixA.startsWith(prefixB) || prefixB.startsWith(prefixA);
  return nested && (suffixA.endsWith(suffixB) || suffixB.endsWith(suffixA));
}
