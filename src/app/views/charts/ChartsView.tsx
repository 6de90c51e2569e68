/** Being built. */
export function ChartsView() {
  return <h2>Charts</h2>;
}
