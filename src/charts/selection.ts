/** What a person has picked in the run: one row of a table of the trace, or nothing. */
export type Selection = { readonly kind: 'invocation' | 'environment' | 'request'; readonly row: number } | null;
