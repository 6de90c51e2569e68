/** Being built. */
export function MachineView() {
  return <h2>Machine</h2>;
}
