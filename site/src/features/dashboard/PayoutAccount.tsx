import { ExternalLink } from 'lucide-react'
import { m } from '../../messages/index.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { useProviderPage } from './use-provider-page.ts'

/** Where the reader’s bank is kept and changed: with the payment partner, not here. */
export function PayoutAccount() {
  const { opening, problem, open } = useProviderPage()
  return (
    <div className="grid justify-items-start gap-2">
      <Button variant="quiet" size="sm" busy={opening} onClick={open} className="-ml-4">
        {m['payouts.changeBank']()} <ExternalLink size={15} aria-hidden />
      </Button>
      {problem && <Alert tone="bad">{problem}</Alert>}
    </div>
  )
}
