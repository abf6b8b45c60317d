import { Gift } from 'lucide-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { m } from '../../messages/index.ts'
import { Button } from '../../ui/Button.tsx'
import { firstName } from '../../ui/format/person-name.ts'
import type { GiftPlace } from './gift-place.ts'

/** Most who see the button never press it. */
const Sheet = lazy(() => import('./GiftSheet.tsx').then(({ GiftSheet }) => ({ default: GiftSheet })))

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
