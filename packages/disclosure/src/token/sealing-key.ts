/**
 * The AES-256-GCM key and nonce of one sealed answer, by HKDF-SHA256 of the agreed secret; both public keys and the
 * wave go into it. The fresh key is used once, and so is the nonce.
 */
export async function sealingKey(
  shared: ArrayBuffer,
  fresh: Uint8Array<ArrayBuffer>,
  inbox: Uint8Array<ArrayBuffer>,
  waveId: string,
) {
  const info = new TextEncoder().encode(`unisono sealed answer 1 ${waveId}`);
  const salt = new Uint8Array([...fresh, ...inbox]);
  const secret = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, secret, 44 * 8);
  const key = await crypto.subtle.importKey('raw', bits.slice(0, 32), 'AES-GCM', false, ['encrypt', 'decrypt']);
  return { key, parameters: { name: 'AES-GCM', iv: bits.slice(32) } };
}
