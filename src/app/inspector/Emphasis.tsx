/** A sentence with its numbers set bold, so that one glance takes them in; digits in names, such as s3, are none. */
import { Fragment } from 'react';

const NUMBERS = /((?<![A-Za-z\d_-])\$?\d(?:[\d,.]*\d)?(?:\s?(?:µs|ms|s|min|h|MB|KB|GB|%)(?![A-Za-z]))?(?:\sof\s\d[\d,]*)?)/;

export function Emphasis({ text }: { readonly text: string }) {
  // Splitting by a group puts the numbers at the odd places.
  const parts = text.split(NUMBERS).map((part, place) => ({ part, place }));
  return parts.map(({ part, place }) => (place % 2 === 1 ? <strong key={place}>{part}</strong> : <Fragment key={place}>{part}</Fragment>));
}
