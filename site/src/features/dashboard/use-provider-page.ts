import { useEffect, useState } from 'react'
import { mutate } from '../../graphql/browser.ts'
import { wordsFor } from '../../graphql/fault.ts'
import { StartPayoutSetupDocument } from '../../graphql/generated.ts'

/** Goes to the payment partner's page of this reader. */
export function useProviderPage() {
  const [opening, setOpening] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  // By the browser's Back button this page comes back as it was left: with the button still busy.
  useEffect(() => {
    const restored = ({ persisted }: PageTransitionEvent) => persisted && setOpening(false)
    addEventListener('pageshow', restored)
    return () => removeEventListener('pageshow', restored)
  }, [])

  async function open() {
    setOpening(true)
    setProblem(null)
    try {
      // Each visit is an intention of its own: a page that was left does not open again.
      const { startPayoutSetup } = await mutate(StartPayoutSetupDocument, {
        idempotencyKey: crypto.randomUUID(),
      })
      if (startPayoutSetup.__typename === 'PayoutSetupLink') return location.assign(startPayoutSetup.url)
      setProblem(startPayoutSetup.message)
    } catch (fault) {
      setProblem(wordsFor(fault))
    }
    setOpening(false)
  }

  return { opening, problem, open }
}
