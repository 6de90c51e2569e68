/** Sums of money from fractions of a cent to millions, with the places that matter. */

/** `usd` as text: `$1,234.50`, `$0.0042`, `$0.00000023`. */
export function dollars(usd: number): string {
  if (usd === 0) return '$0';
  const size = Math.abs(usd);
  const sign = usd < 0 ? '−' : '';
  if (size >= 1) return `${sign}$${size.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
  const places = Math.min(12, Math.ceil(-Math.log10(size)) + 2);
  return `${sign}$${size.toFixed(Math.max(2, places)).replace(/(\.\d{2}\d*?)0+$/, '$1')}`;
}
