import { createHash, randomBytes } from 'node:crypto'

const BYTES = 24
const shape = /^[A-Za-z0-9_-]{32}$/

/** A visitor's basket is found by this alone. */
export const newToken = (): string => randomBytes(BYTES).toString('base64url')

/** What is stored of a token; null for what is none. */
export const hashOf = (token: string | null | undefined): Buffer | null =>
  token && shape.test(token) ? createHash('sha256').update(token).digest() : null
