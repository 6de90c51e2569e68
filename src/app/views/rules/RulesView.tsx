/** Being built. */
export function RulesView() {
  return <h2>Rules</h2>;
}
