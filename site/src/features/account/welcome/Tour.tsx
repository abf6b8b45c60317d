import { useRef, useState } from 'react'
import { mutate } from '../../../graphql/browser.ts'
import { CompleteOnboardingStepDocument, type OnboardingIntent } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { goTo } from '../../forms/go-to.ts'
import { useAction } from '../../forms/use-action.ts'
import { Outcome } from '../Outcome.tsx'

const tips: Record<OnboardingIntent, readonly Tip[]> = {
  CLIENT: ['FIND', 'PRICE', 'ROOM', 'AFTER'],
  READER: ['PROFILE', 'ONLINE', 'EARN'],
}
type Tip = 'FIND' | 'PRICE' | 'ROOM' | 'AFTER' | 'PROFILE' | 'ONLINE' | 'EARN'

/** A few tips one after another; it can be skipped at any of them. */
export function Tour({ intent, next }: { intent: OnboardingIntent; next: string }) {
  const [at, setAt] = useState(0)
  const heading = useRef<HTMLHeadingElement>(null)
  const { state, busy, run } = useAction()
  const shown = tips[intent]
  const tip = shown[at] ?? 'FIND'
  const isLast = at === shown.length - 1
  const finish = () =>
    run('tour', async () => {
      await mutate(CompleteOnboardingStepDocument, { input: { step: 'TOUR' } }, { isRepeatable: true })
      return goTo(next)
    })
  function go(to: number) {
    setAt(to)
    // Whoever listens is read the next tip.
    requestAnimationFrame(() => heading.current?.focus())
  }
  return (
    <section aria-labelledby="tip" className="grid gap-4">
      <p className="text-soft">{m['welcome.tour.place']({ at: at + 1, count: shown.length })}</p>
      <h3 id="tip" ref={heading} tabIndex={-1} className="text-[1.25rem] outline-none">
        {m['welcome.tour.title']({ tip })}
      </h3>
      <p className="min-h-20">{m['welcome.tour.text']({ tip })}</p>
      <Outcome state={state} done={m['account.saved']()} />
      <div className="flex flex-wrap gap-3">
        {at > 0 && (
          <Button variant="outline" onClick={() => go(at - 1)}>
            {m['welcome.tour.back']()}
          </Button>
        )}
        {isLast ? (
          <Button busy={busy} onClick={() => void finish()}>
            {m['welcome.tour.finish']()}
          </Button>
        ) : (
          <Button onClick={() => go(at + 1)}>{m['welcome.tour.next']()}</Button>
        )}
        {!isLast && (
          <Button variant="quiet" busy={busy} onClick={() => void finish()}>
            {m['welcome.tour.skip']()}
          </Button>
        )}
      </div>
    </section>
  )
}
