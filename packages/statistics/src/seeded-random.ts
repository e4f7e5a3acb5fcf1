/**
 * Uniform numbers in [0, 1) that are the same for the same seed on every machine: xoshiro128**
 * (Blackman & Vigna 2018), its state filled by a Weyl sequence through a 32-bit finaliser.
 * For resampling and simulation, never for secrets.
 */
export function seededRandom(seed: number): () => number {
  let weyl = seed >>> 0;
  const scrambled = () => {
    weyl = (weyl + 0x9e3779b9) >>> 0;
    const once = Math.imul(weyl ^ (weyl >>> 16), 0x85ebca6b);
    const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
    return (twice ^ (twice >>> 16)) >>> 0;
  };
  let [a, b, c, d] = [scrambled(), scrambled(), scrambled(), scrambled()];
  return () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result / 0x1_0000_0000;
  };
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}
