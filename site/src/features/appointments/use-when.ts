import { useEffect, useState } from 'react'
import { keepDraft, takeDraft } from '../forms/draft.ts'

export type When = 'NOW' | 'LATER'

/** An address that ends so leads to the free times. */
const laterHash = '#later'

/** Now or later: as the address says, or as it was chosen before a sign-in or a reload of this tab. */
export function useWhen(slug: string): [When, (when: When) => void] {
  const [when, setWhen] = useState<When>('NOW')
  const draft = `when:request:${slug}`
  useEffect(() => {
    const byAddress = () => location.hash === laterHash && setWhen('LATER')
    if (takeDraft(draft)?.when === 'LATER') setWhen('LATER')
    byAddress()
    addEventListener('hashchange', byAddress)
    return () => removeEventListener('hashchange', byAddress)
  }, [draft])
  const choose = (chosen: When) => {
    keepDraft(draft, { when: chosen })
    setWhen(chosen)
  }
  return [when, choose]
}
