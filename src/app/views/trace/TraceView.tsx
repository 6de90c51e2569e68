/** Being built. */
export function TraceView() {
  return <h2>Trace</h2>;
}
