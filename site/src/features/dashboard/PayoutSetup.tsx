import { CircleAlert, CircleCheck, CircleDashed, Landmark } from 'lucide-react'
import { useState } from 'react'
import type { PayoutSetupPartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Button } from '../../ui/Button.tsx'
import type { MoneyAmount } from '../../ui/format/money.ts'
import { Moment } from '../../ui/Moment.tsx'
import { ActionProblem } from '../forms/ActionProblem.tsx'
import { askingWords, setupWords } from './payout-setup-words.ts'
import { type CameBack, usePayoutCheck } from './use-payout-check.ts'
import { useProviderPage } from './use-provider-page.ts'

type Props = {
  setup: PayoutSetupPartsFragment
  /** What could be paid out now. */
  waiting: MoneyAmount
  cameBack: CameBack
  onChanged: (setup: PayoutSetupPartsFragment) => void
}

/** Whether the reader can be paid, and the one thing to do about it. Stands above the earnings until there is nothing to do. */
export function PayoutSetup({ setup, waiting, cameBack, onChanged }: Props) {
  const { asking, check, state: checked } = usePayoutCheck(cameBack, onChanged)
  const { opening, open, state: opened } = useProviderPage()
  const problem = [opened, checked].find(({ kind }) => kind === 'refused' || kind === 'failed')
  // What becomes well while they look is told; what was well already is not.
  const [wasWell] = useState(() => isWell(setup) && cameBack === null)
  const { tone, title, says, action } = asking ? askingWords() : setupWords(setup, waiting)
  if (wasWell && isWell(setup)) return null
  const Icon = icons[tone]
  const looksAgain = !asking && (setup.state === 'IN_REVIEW' || (problem && action === null))
  return (
    <section
      id="payout-setup"
      aria-labelledby="payout-setup-title"
      className={`grid gap-x-8 gap-y-4 rounded-card border bg-panel p-5 shadow-glow sm:p-6 lg:col-span-2 lg:grid-cols-[1fr_auto] lg:items-center ${edges[tone]}`}
    >
      <div className="flex gap-4">
        <Icon aria-hidden size={28} className={`mt-0.5 shrink-0 ${inks[tone]}`} />
        <div aria-live="polite" className="grid min-w-0 flex-1 gap-2.5">
          <h2
            id="payout-setup-title"
            className="font-text! text-[1.2rem]! leading-snug! font-semibold! tracking-normal!"
          >
            {title}
          </h2>
          <p className="max-w-prose text-soft">{says}</p>
          {!asking && setup.waitingSince && setup.state !== 'READY' && (
            <p className="text-[0.95rem] text-soft">
              {m['payouts.setup.waitingSince']()}{' '}
              <Moment at={setup.waitingSince} show="date" className="whitespace-nowrap" />
            </p>
          )}
          {!asking && setup.missing.length > 0 && <Missing what={setup.missing} />}
          {cameBack === 'expired' && action && <p>{m['payouts.setup.expired']()}</p>}
        </div>
      </div>
      {(action || looksAgain) && (
        <div className="flex flex-wrap gap-3 sm:ps-11 lg:ps-0">
          {action && (
            <Button busy={opening} onClick={() => void open()} className="max-sm:w-full">
              {action}
            </Button>
          )}
          {looksAgain && (
            <Button variant="outline" onClick={() => void check()} className="max-sm:w-full">
              {m['payouts.setup.checkAgain']()}
            </Button>
          )}
        </div>
      )}
      {problem && <ActionProblem state={problem} className="lg:col-span-2" />}
    </section>
  )
}

const isWell = ({ state, missing }: PayoutSetupPartsFragment) => state === 'READY' && missing.length === 0

function Missing({ what }: { what: readonly string[] }) {
  return (
    <div className="grid gap-1.5">
      <p className="font-semibold">{m['payouts.setup.missing']()}</p>
      <ul className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
        {what.map(each => (
          <li key={each} className="flex items-start gap-2">
            <CircleDashed aria-hidden size={16} className="mt-1 shrink-0 text-second-ink" />
            {each.charAt(0).toUpperCase() + each.slice(1)}
          </li>
        ))}
      </ul>
    </div>
  )
}

const icons = { plain: Landmark, warn: CircleAlert, good: CircleCheck }
const inks = { plain: 'text-accent-ink', warn: 'text-warn', good: 'text-good' }
const edges = { plain: 'border-hairline', warn: 'border-warn/60', good: 'border-good/60' }
