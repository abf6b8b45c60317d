import { createECDH } from 'node:crypto'

/** A new pair of keys by which pushes are signed, in base64url. */
export function newPushKeys(): { publicKey: string; privateKey: string } {
  const pair = createECDH('prime256v1')
  return { publicKey: pair.generateKeys('base64url'), privateKey: whole(pair.getPrivateKey()) }
}

const KEY_BYTES = 32

/** Node leaves out zeros at the beginning, which one key in 256 has, and web-push refuses a key that is shorter. */
export const whole = (key: Buffer): string =>
  Buffer.concat([Buffer.alloc(KEY_BYTES - key.length), key]).toString('base64url')
