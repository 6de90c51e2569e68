/** A number as people write it. */

/** With a comma at every thousand: `1,769`. */
export function formatCount(n: number): string {
  const [whole = '', ...decimals] = String(n).split('.');
  return [whole.replace(/\B(?=(\d{3})+(?!\d))/g, ','), ...decimals].join('.');
}
