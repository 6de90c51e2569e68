/** Being built. */
export function BillView() {
  return <h2>Bill</h2>;
}
