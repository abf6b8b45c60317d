import { Gauge, Sparkles } from 'lucide-react'
import { mutate } from '../../../graphql/browser.ts'
import { CompleteOnboardingStepDocument, type OnboardingIntent } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { goTo } from '../../forms/go-to.ts'
import { useAction } from '../../forms/use-action.ts'
import { Outcome } from '../Outcome.tsx'

const icons = { CLIENT: Sparkles, READER: Gauge }
const intents: OnboardingIntent[] = ['CLIENT', 'READER']

/** What brings somebody here; pressing one goes on. */
export function IntentForm({ next }: { next: string }) {
  const { state, busy, run } = useAction()
  const choose = (intent: OnboardingIntent) =>
    run(intent, async () => {
      await mutate(
        CompleteOnboardingStepDocument,
        { input: { step: 'INTENT', intent } },
        { isRepeatable: true },
      )
      return goTo(next)
    })
  return (
    <div className="grid gap-4">
      {intents.map(intent => {
        const Icon = icons[intent]
        return (
          <button
            key={intent}
            type="button"
            disabled={busy}
            onClick={() => void choose(intent)}
            className="flex items-start gap-4 rounded-card border border-line-strong bg-panel p-5 text-start hover:border-accent-ink disabled:opacity-60"
          >
            <Icon aria-hidden size={26} className="mt-0.5 shrink-0 text-accent-ink" />
            <span>
              <span className="block text-[1.1rem] font-semibold">{m['welcome.intent']({ intent })}</span>
              <span className="block text-soft">{m['welcome.intent.hint']({ intent })}</span>
            </span>
          </button>
        )
      })}
      <Outcome state={state} done={m['account.saved']()} />
    </div>
  )
}
