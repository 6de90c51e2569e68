/** A JSON value in the form in which Amazon DynamoDB writes attributes: each with its type. */

export type AttributeValue = Readonly<Record<string, unknown>>;

/** Numbers are written as text. */
export function attributeValue(value: unknown): AttributeValue {
  if (value === null || value === undefined) return { NULL: true };
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: String(value) };
  if (typeof value === 'boolean') return { BOOL: value };
  if (Array.isArray(value)) return { L: value.map(attributeValue) };
  return { M: Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, attributeValue(inner)])) };
}
