import { useState } from 'react'
import { wordsFor } from '../../graphql/fault.ts'

export interface Change {
  readonly isBusy: boolean
  /** Why the last try did nothing, in words; null when it worked. */
  readonly problem: string | null
  readonly isDone: boolean
  /** `attempt` returns why nothing was done, in words, or null. */
  run(attempt: () => Promise<string | null>): Promise<void>
}

/** A change that a form makes: under way, refused, failed, or done. */
export function useChange(): Change {
  const [state, setState] = useState<{ isBusy: boolean; problem: string | null; isDone: boolean }>(idle)
  return {
    ...state,
    async run(attempt) {
      setState({ ...idle, isBusy: true })
      try {
        const problem = await attempt()
        setState({ isBusy: false, problem, isDone: problem === null })
      } catch (fault) {
        setState({ ...idle, problem: wordsFor(fault) })
      }
    },
  }
}

const idle = { isBusy: false, problem: null, isDone: false }
