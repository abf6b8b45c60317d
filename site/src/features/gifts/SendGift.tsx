import { Gift } from 'lucide-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { m } from '../../messages/index.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { firstName } from '../../ui/format/person-name.ts'
import type { GiftPlace } from './gift-place.ts'

/** Most who see the button never press it; a page whose scripts do not come must not be lost with them. */
const Sheet = lazy(() =>
  import('./GiftSheet.tsx').then(
    ({ GiftSheet: loaded }) => ({ default: loaded }),
    () => ({ default: () => <Alert tone="bad">{m['fault.unreachable']()}</Alert> }),
  ),
)

/** Opens the gifts that can be sent; whoever is not signed in signs in first. */
export function SendGift({ signIn, ...place }: GiftPlace & { signIn: string | null }) {
  const [isWanted, setWanted] = useState(false)
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const words = (
    <>
      <Gift aria-hidden size={19} />
      {m['gifts.send']({ name: firstName(place.readerName) })}
    </>
  )
  if (signIn)
    return (
      <Button href={signIn} variant="outline">
        {words}
      </Button>
    )
  return (
    <>
      <Button
        ref={opener}
        variant="outline"
        className="justify-self-start"
        onClick={() => {
          setWanted(true)
          setOpen(true)
        }}
      >
        {words}
      </Button>
      {isWanted && (
        <Suspense>
          <Sheet {...place} open={open} onClose={() => setOpen(false)} opener={opener} />
        </Suspense>
      )}
    </>
  )
}
