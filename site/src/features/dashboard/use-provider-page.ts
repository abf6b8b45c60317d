import { mutate } from '../../graphql/browser.ts'
import { StartPayoutSetupDocument } from '../../graphql/generated.ts'
import { goTo } from '../forms/go-to.ts'
import { useAction } from '../forms/use-action.ts'

/** Goes to the payment partner's page of this reader. */
export function useProviderPage() {
  const { state, busy: opening, run } = useAction()
  const open = () =>
    // Each visit is an intention of its own: a page that was left does not open again.
    run(crypto.randomUUID(), async idempotencyKey => {
      const { startPayoutSetup } = await mutate(StartPayoutSetupDocument, { idempotencyKey })
      return startPayoutSetup.__typename === 'PayoutSetupLink' ? goTo(startPayoutSetup.url) : startPayoutSetup
    })
  return { state, opening, open }
}
