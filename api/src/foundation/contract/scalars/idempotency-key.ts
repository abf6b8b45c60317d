import { textScalar } from './text-scalar.ts'

const PRINTABLE = /^[\x21-\x7E]{8,200}$/

/** A caller's own key for one intention. */
export const IdempotencyKeyScalar = textScalar({
  name: 'IdempotencyKey',
  description:
    'The caller’s own key for one intention, 8 to 200 printable ASCII characters without spaces, best a fresh UUID: the same request with the same key is carried out once.',
  advice: 'An idempotency key has 8 to 200 printable ASCII characters: use a fresh UUID for each intention.',
  read: text => (PRINTABLE.test(text) ? text : null),
})
