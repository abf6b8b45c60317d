import { useEffect, useRef, useState } from 'react'
import { wordsFor } from '../../graphql/fault.ts'
import { useActionKey } from '../../ui/action-key.ts'

/** A "no" that the API has in its schema. */
type Refusal = { message: string }

/** Where a change stands. `message` is a sentence for the person who asked for it. */
export type ActionState =
  | { kind: 'ready' }
  | { kind: 'busy' }
  | { kind: 'refused'; message: string }
  | { kind: 'failed'; message: string; fault: unknown }
  | { kind: 'done' }

/** Sends the change under this idempotency key; answers what it was refused for, or null when it is done. */
type Work = (idempotencyKey: string) => Promise<Refusal | null>

/**
 * One change and where it stands: ready, busy, refused, failed, done. While it is busy it cannot be asked for again. The
 * idempotency key stays the same while the same intention is tried again after a fault, and is a new one after every answer.
 */
export function useAction() {
  const [state, setState] = useState<ActionState>({ kind: 'ready' })
  const isBusy = useRef(false)
  const { keyFor, renew } = useActionKey()
  /** As if nothing had been asked for: when a dialog opens again. */
  const reset = () => {
    isBusy.current = false
    setState({ kind: 'ready' })
  }

  // By the browser's Back this page comes back as it was left: busy with going elsewhere.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `reset` only sets state
  useEffect(() => {
    const restored = ({ persisted }: PageTransitionEvent) => persisted && reset()
    addEventListener('pageshow', restored)
    return () => removeEventListener('pageshow', restored)
  }, [])

  /** `intention` is all that is asked for, as values: what makes one request the same as another. Answers whether it is done. */
  async function run(intention: unknown, work: Work): Promise<boolean> {
    if (isBusy.current) return false
    isBusy.current = true
    setState({ kind: 'busy' })
    try {
      const refused = await work(keyFor(intention))
      renew()
      setState(refused ? { kind: 'refused', message: refused.message } : { kind: 'done' })
      return !refused
    } catch (fault) {
      setState({ kind: 'failed', message: wordsFor(fault), fault })
      return false
    } finally {
      isBusy.current = false
    }
  }

  return { state, busy: state.kind === 'busy', run, reset }
}
