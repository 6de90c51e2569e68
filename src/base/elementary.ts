/**
 * Elementary functions with the same bits in every JavaScript engine: only + - * / and square root, which IEEE 754 fixes exactly.
 * `log` and `exp` follow fdlibm (Copyright 1993 Sun Microsystems; freely usable with this notice), `inverseNormal` Wichura's AS 241.
 */

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/** Powers of two that lift a number below 1 with `zeros` zero bits after the point into [1, 2): `LIFT[zeros + 1]`. */
const LIFT = Float64Array.from({ length: 14 }, (_, i) => 2 ** i);

/** Natural logarithm, within 1 ulp. −Infinity at 0, NaN below. Fastest on [2^-11, 1), where nearly all uniforms lie. */
export function log(x: number): number {
  const top = x * 4294967296;
  if (top >= 2097152 && top < 4294967296) {
    // Uniforms give a branch predictor nothing to learn, so that this path has only branches that are rarely taken.
    const zeros = Math.clz32(top);
    const word = ((top << zeros) >>> 11) & 0xfffff;
    const halve = (word + 0x95f64) >>> 20;
    return logOf(x * (LIFT[zeros + 1 - halve] as number) - 1, word, halve - 1 - zeros);
  }
  return logAnywhere(x);
}

function logAnywhere(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : Number.NaN;
  if (x === Infinity) return Infinity;
  let mantissa = x;
  let exponent = 0;
  for (; mantissa >= 4294967296; exponent += 32) mantissa *= 2 ** -32;
  for (; mantissa >= 2; exponent += 1) mantissa *= 0.5;
  for (; mantissa < 2 ** -32; exponent -= 32) mantissa *= 4294967296;
  for (; mantissa < 1; exponent -= 1) mantissa *= 2;
  const word = Math.floor((mantissa - 1) * 1048576);
  const halve = (word + 0x95f64) >>> 20;
  return logOf((halve === 1 ? mantissa * 0.5 : mantissa) - 1, word, exponent + halve);
}

/** log((1 + f) × 2^k) for 1 + f about between the root of ½ and that of 2; `word` is the first 20 bits of its fraction before halving. */
function logOf(f: number, word: number, k: number): number {
  if (((word + 2) & 0xfffff) < 3) return logNearOne(f, k);
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const odd = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const r = odd + even;
  if (word >= 0x6147a && word <= 0x6b851) {
    const half = 0.5 * f * f;
    return k * LN2_HIGH - (half - (s * (half + r) + k * LN2_LOW) - f);
  }
  return k * LN2_HIGH - (s * (f - r) - k * LN2_LOW - f);
}

function logNearOne(f: number, k: number): number {
  if (f === 0) return k * LN2_HIGH + k * LN2_LOW;
  const r = f * f * (0.5 - 0.3333333333333333 * f);
  return k * LN2_HIGH - (r - k * LN2_LOW - f);
}

/** e to the power of x, within 1 ulp. */
export function exp(x: number): number {
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019411) return 0;
  if (Number.isNaN(x)) return x;
  const size = x < 0 ? -x : x;
  if (size < 2 ** -28) return 1 + x;
  let high = x;
  let low = 0;
  let k = 0;
  if (size > 0.34657359027997264) {
    k = size < 1.0397207708399179 ? (x < 0 ? -1 : 1) : Math.trunc(Math.LOG2E * x + (x < 0 ? -0.5 : 0.5));
    high = x - k * LN2_HIGH;
    low = k * LN2_LOW;
  }
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (0.16666666666666602 +
        t * (-0.0027777777777015593 + t * (0.00006613756321437934 + t * (-0.0000016533902205465252 + t * 4.1381367970572385e-8))));
  if (k === 0) return 1 - ((r * c) / (c - 2) - r);
  return scaled(1 - (low - (r * c) / (2 - c) - high), k);
}

/** y × 2^k, in two steps where one factor would overflow or lose bits. */
function scaled(y: number, k: number): number {
  if (k > 1000) return y * power2(k - 1000) * power2(1000);
  if (k < -1000) return y * power2(k + 1000) * power2(-1000);
  return y * power2(k);
}

/** 2^k by squaring: exact in every engine, which `**` need not be. */
function power2(k: number): number {
  let base = k < 0 ? 0.5 : 2;
  let result = 1;
  for (let n = k < 0 ? -k : k; n > 0; n = n >> 1) {
    if ((n & 1) === 1) result *= base;
    base *= base;
  }
  return result;
}

/** The sine of 2π × `turns`, within 2^-52 absolute; exact at every quarter turn. */
export function sine(turns: number): number {
  const x = turns - Math.floor(turns);
  const quarter = Math.floor(4 * x + 0.5);
  const angle = 6.283185307179586 * (x - quarter / 4);
  const value = (quarter & 1) === 0 ? sineNearZero(angle) : cosineNearZero(angle);
  return (quarter & 2) === 0 ? value : -value;
}

/** fdlibm's kernel on [−π/4, π/4]. */
function sineNearZero(x: number): number {
  const z = x * x;
  const r =
    0.00833333333332249 +
    z * (-0.0001984126982985795 + z * (0.0000027557313707070068 + z * (-2.5050760253406863e-8 + z * 1.58969099521155e-10)));
  return x + z * x * (-0.16666666666666632 + z * r);
}

/** fdlibm's kernel on [−π/4, π/4], without its care for the last half ulp. */
function cosineNearZero(x: number): number {
  const z = x * x;
  const r =
    z *
    (0.0416666666666666 +
      z *
        (-0.001388888888887411 +
          z * (0.00002480158728947673 + z * (-2.7557314351390663e-7 + z * (2.087572321298175e-9 + z * -1.1359647557788195e-11)))));
  return 1 - (0.5 * z - z * r);
}

/** The z below which a standard normal variable falls with probability `p`: relative error about 1e-16. ∓Infinity at 0 and 1. */
export function inverseNormal(p: number): number {
  const q = p - 0.5;
  if (q >= -0.425 && q <= 0.425) return q * central(0.180625 - q * q);
  const tail = q < 0 ? p : 1 - p;
  if (!(tail > 0)) return tail === 0 ? (q < 0 ? -Infinity : Infinity) : Number.NaN;
  const r = Math.sqrt(-log(tail));
  const size = r <= 5 ? middle(r - 1.6) : far(r - 5);
  return q < 0 ? -size : size;
}

function central(r: number): number {
  return (
    (((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) * r + 13731.69376550946) * r +
      1971.5909503065513) *
      r +
      133.14166789178438) *
      r +
      3.3871328727963665) /
    (((((((5226.495278852854 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) * r + 5394.196021424751) * r +
      687.1870074920579) *
      r +
      42.31333070160091) *
      r +
      1)
  );
}

function middle(r: number): number {
  return (
    (((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r + 1.2704582524523684) * r + 3.6478483247632045) *
      r +
      5.769497221460691) *
      r +
      4.630337846156546) *
      r +
      1.4234371107496835) /
    (((((((1.0507500716444169e-9 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r + 0.14810397642748008) * r +
      0.6897673349851) *
      r +
      1.6763848301838038) *
      r +
      2.053191626637759) *
      r +
      1)
  );
}

function far(r: number): number {
  return (
    (((((((2.0103343992922881e-7 * r + 0.000027115555687434876) * r + 0.0012426609473880784) * r + 0.026532189526576124) * r +
      0.29656057182850487) *
      r +
      1.7848265399172913) *
      r +
      5.463784911164114) *
      r +
      6.657904643501103) /
    (((((((2.0442631033899397e-15 * r + 1.421511758316446e-7) * r + 0.000018463183175100548) * r + 0.0007868691311456133) * r +
      0.014875361290850615) *
      r +
      0.1369298809227358) *
      r +
      0.599832206555888) *
      r +
      1)
  );
}
