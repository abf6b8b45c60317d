import { ExternalLink } from 'lucide-react'
import { m } from '../../messages/index.ts'
import { Button } from '../../ui/Button.tsx'
import { ActionProblem } from '../forms/ActionProblem.tsx'
import { useProviderPage } from './use-provider-page.ts'

/** Where the reader’s bank is kept and changed: with the payment partner, not here. */
export function PayoutAccount() {
  const { state, opening, open } = useProviderPage()
  return (
    <div className="grid justify-items-start gap-2">
      <Button variant="quiet" size="sm" busy={opening} onClick={() => void open()} className="-ms-4">
        {m['payouts.changeBank']()} <ExternalLink size={15} aria-hidden />
      </Button>
      <ActionProblem state={state} />
    </div>
  )
}
