/** The words of the guided start in one language. */
export interface WelcomeTexts {
  readonly title: string;
  /** By stop; numbers come from the run, as `latency` (ms), and from rules. */
  readonly stops: Readonly<
    Record<'stage' | 'cold' | 'warm' | 'throttled' | 'change' | 'next', { readonly title: string; readonly text: string }>
  >;
}
