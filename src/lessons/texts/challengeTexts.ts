/** The words of a challenge in one language. Their numbers are rules or the challenge's targets (`{=target.name}`). */
export interface ChallengeTexts {
  readonly title: string;
  /** What is wrong, or wanted; at most 80 words. */
  readonly story: string;
  /** What has to stay. */
  readonly fixed: string;
  readonly diagnosis?: { readonly question: string; readonly options: Readonly<Record<string, string>> };
  /** By id of the goal. */
  readonly goals: Readonly<Record<string, string>>;
  /** From a nudge to nearly the answer. */
  readonly hints: readonly string[];
  /** Why the par solution works. */
  readonly par: string;
}
