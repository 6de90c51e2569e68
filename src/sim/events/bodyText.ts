/** A body as the text that sources carry. */

/** A text stays as it is, any other JSON value is written out. */
export function bodyText(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body ?? {});
}
