/** Being built. */
export function QueuesView() {
  return <h2>Queues</h2>;
}
