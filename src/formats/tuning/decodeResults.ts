/** The fragment of a result link: base64 of memory sizes (16-bit integers), times in ms and costs in dollars (32-bit floats), little-endian. */

export interface TunedPoint {
  /** MB. */
  readonly memorySize: number;
  /** Mean duration, ms. */
  readonly duration: number;
  /** Mean cost of an invocation, USD. */
  readonly cost: number;
}

/** Null when the fragment is none of the kind. A comparison of two results gives the first. */
export function decodeResults(fragment: string): readonly TunedPoint[] | null {
  const [sizes, times, costs] = safeDecode(fragment).split(';').map(bytesOf);
  if (!sizes || !times || !costs || sizes.length === 0 || sizes.length % 2 !== 0) return null;
  const count = sizes.length / 2;
  if (count > 100 || times.length !== count * 4 || costs.length !== count * 4) return null;
  const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const points = Array.from({ length: count }, (_, i) => ({
    memorySize: view(sizes).getInt16(i * 2, true),
    duration: view(times).getFloat32(i * 4, true),
    cost: view(costs).getFloat32(i * 4, true),
  }));
  const isSound = points.every(
    ({ memorySize, duration, cost }) =>
      memorySize >= 128 && memorySize <= 10_240 && duration > 0 && Number.isFinite(duration) && cost >= 0 && Number.isFinite(cost),
  );
  return isSound ? points : null;
}

function safeDecode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function bytesOf(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  } catch {
    return null;
  }
}
