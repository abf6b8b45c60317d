import { useEffect } from 'react'
import { mutate } from '../../graphql/browser.ts'
import { CheckPayoutSetupDocument, type PayoutSetupPartsFragment } from '../../graphql/generated.ts'
import { useAction } from '../forms/use-action.ts'

/** From the payment partner's page: done with it for now, or it would not open any more. */
export type CameBack = 'returned' | 'expired' | null

export function cameBackFrom(url: URL): CameBack {
  const result = url.searchParams.get('payouts')
  return result === 'returned' || result === 'expired' ? result : null
}

/** Who comes back is not kept waiting for the partner's own word: it is asked, at once and whenever they want. */
export function usePayoutCheck(cameBack: CameBack, onChanged: (setup: PayoutSetupPartsFragment) => void) {
  const { state, busy, run } = useAction()
  const check = () =>
    run('check', async () => {
      onChanged((await mutate(CheckPayoutSetupDocument, {})).checkPayoutSetup.payoutSetup)
      return null
    })

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on arrival.
  useEffect(() => {
    if (cameBack === 'returned') void check()
    // A reload should show the desk, not the same return again.
    if (cameBack !== null) history.replaceState(null, '', location.pathname)
  }, [])

  // The page comes as if it were asking already.
  return { state, asking: busy || (cameBack === 'returned' && state.kind === 'ready'), check }
}
