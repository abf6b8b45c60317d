import { useEffect, useState } from 'react'
import { mutate } from '../../graphql/browser.ts'
import { wordsFor } from '../../graphql/fault.ts'
import { CheckPayoutSetupDocument, type PayoutSetupPartsFragment } from '../../graphql/generated.ts'

/** From the payment partner's page: done with it for now, or it would not open any more. */
export type CameBack = 'returned' | 'expired' | null

export function cameBackFrom(url: URL): CameBack {
  const said = url.searchParams.get('payouts')
  return said === 'returned' || said === 'expired' ? said : null
}

/** Who comes back is not kept waiting for the partner's own word: it is asked, at once and whenever they want. */
export function usePayoutCheck(cameBack: CameBack, onChanged: (setup: PayoutSetupPartsFragment) => void) {
  const [asking, setAsking] = useState(cameBack === 'returned')
  const [problem, setProblem] = useState<string | null>(null)

  async function check() {
    setAsking(true)
    setProblem(null)
    try {
      onChanged((await mutate(CheckPayoutSetupDocument, {})).checkPayoutSetup.payoutSetup)
    } catch (fault) {
      setProblem(wordsFor(fault))
    } finally {
      setAsking(false)
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on arrival.
  useEffect(() => {
    if (cameBack === 'returned') void check()
    // A reload should show the desk, not the same return again.
    if (cameBack !== null) history.replaceState(null, '', location.pathname)
  }, [])

  return { asking, problem, check }
}
