import { useEffect } from 'react'
import { useFields } from '../forms/use-fields.ts'

export type When = 'NOW' | 'LATER'

/** An address that ends so leads to the free times. */
const laterHash = '#later'

/**
 * Now or later: as the address says, or as it was chosen before this island was alive, before a sign-in or before a reload of
 * this tab.
 */
export function useWhen(slug: string) {
  const { form, field } = useFields<{ when: When }>({
    initial: { when: 'NOW' },
    draft: `when:request:${slug}`,
  })
  useEffect(() => {
    const byAddress = () => location.hash === laterHash && form.setValue('when', 'LATER')
    byAddress()
    addEventListener('hashchange', byAddress)
    return () => removeEventListener('hashchange', byAddress)
  }, [form])
  return { when: form.watch('when'), field, choose: (when: When) => form.setValue('when', when) }
}
