/** The two arrows of rows that open: charts have no icon package. */

export function ChevronRight() {
  return <Chevron path="M4.5 2.5 8 6l-3.5 3.5" />;
}

export function ChevronDown() {
  return <Chevron path="M2.5 4.5 6 8l3.5-3.5" />;
}

function Chevron({ path }: { readonly path: string }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
