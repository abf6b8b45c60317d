import { useEffect, useState } from 'react'
import { send } from '../../graphql/browser.ts'
import { type CreditPackagePartsFragment, CreditPackagesDocument } from '../../graphql/generated.ts'

/** What is sold now: as the page knows it, else asked for. Null meanwhile; none when it cannot be had, an amount of one’s own can. */
export function usePackages(known?: CreditPackagePartsFragment[]) {
  const [packages, setPackages] = useState(known ?? null)
  const load = () =>
    send(CreditPackagesDocument, {}).then(
      answer => setPackages(answer.creditPackages),
      () => setPackages(before => before ?? []),
    )
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once, where the page does not know them
  useEffect(() => {
    if (!known) void load()
  }, [])
  return { packages, load }
}
