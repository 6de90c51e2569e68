/** A link as a QR code, for whoever holds a phone; a link that is too long for one says so. */
import { useMemo } from 'react';
import { encode } from 'uqr';
import { formatCount } from '../../base/formatCount.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import styles from './QrCode.module.css';

/** More characters make squares that a phone does not read from a screen. */
export const MOST_CHARACTERS = 1200;

/** Modules of white around the code that readers need. */
const QUIET = 4;

export function QrCode({ text }: { readonly text: string }) {
  if (text.length > MOST_CHARACTERS) {
    return (
      <p>
        It is too long for a QR code: {formatCount(text.length)} characters of at most {formatCount(MOST_CHARACTERS)}. Send the link or the
        file.
      </p>
    );
  }
  return (
    <Disclosure title="QR code">
      <Squares text={text} />
    </Disclosure>
  );
}

function Squares({ text }: { readonly text: string }) {
  const { size, path } = useMemo(() => squaresOf(text), [text]);
  return (
    <svg className={styles.code} role="img" aria-label="QR code of the link" viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

/** Black on white in both themes: readers expect it. */
function squaresOf(text: string): { readonly size: number; readonly path: string } {
  const { data } = encode(text, { ecc: 'L', border: QUIET });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { size: data.length, path };
}
