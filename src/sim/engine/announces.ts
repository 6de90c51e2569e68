/** Triggers whose events are announcements of a fixed small size, whatever the size of what they announce: an object, or an artifact. */
export const ANNOUNCES: ReadonlySet<string> = new Set(['s3', 'codepipeline']);
