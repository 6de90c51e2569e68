/** The object of Amazon S3 that an event is about. */
import { childWord } from '../../base/random.ts';
import { hexDigits } from '../../base/uuid.ts';
import { epochMilliseconds } from '../logs/timestamp.ts';
import type { GivenItem } from './given.ts';

/** The object's key, as it is: the text under `key` in what the event carries (s3.key-of-object), or one that the event's own key or id makes. */
export function keyOfObject({ body, key, identity, objectKey }: GivenItem): string {
  if (objectKey !== null) return objectKey;
  const named = typeof body === 'object' && body !== null && 'key' in body ? body.key : null;
  if (typeof named === 'string') return named;
  return key >= 0 ? `key-${key}` : `object-${hexDigits(identity, 8)}`;
}

/** As S3 writes a key into an event: URL-encoded, with a plus for each space. */
export function encodedKey(key: string): string {
  return encodeURIComponent(key).replaceAll('%20', '+').replaceAll('%2F', '/');
}

/** Hexadecimal, and larger for what happens later to the same key. */
export function sequencerOf({ sent, request }: GivenItem): string {
  const digits = (value: number, length: number): string => value.toString(16).toUpperCase().padStart(length, '0');
  return `00${digits(epochMilliseconds(sent), 11)}${digits(request, 8)}`;
}

/** The digest of its content. */
export const entityTag = ({ identity }: GivenItem): string => hexDigits(childWord(identity, 4), 32);
