import { Trophy } from 'lucide-react'
import type { GiftBoardPartsFragment } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { showMoney, type Unit } from '../../../ui/format/money.ts'

/** The goal of a stream with how far it is, and who sent most. */
export function GiftRanks({ board, unit }: { board: GiftBoardPartsFragment | null; unit: Unit }) {
  if (!board || (!board.goal && board.places.length === 0)) return null
  const { goal, places } = board
  return (
    <section aria-label={m['gifts.ranks']()} className="grid gap-3 rounded-card bg-panel p-4">
      {goal && (
        <div className="grid gap-1.5">
          <p dir="auto" className="font-semibold">
            {goal.words}
          </p>
          <progress
            className="h-2 w-full overflow-hidden rounded-full"
            aria-label={goal.words}
            max={100}
            value={percentOf(goal.progress.minor, goal.amount.minor)}
          />
          <p className="numeric text-[0.92rem] text-soft">
            {goal.isReached
              ? m['gifts.goal.reached']()
              : m['gifts.goal.progress']({
                  progress: showMoney(goal.progress, unit),
                  amount: showMoney(goal.amount, unit),
                })}
          </p>
        </div>
      )}
      {places.length > 0 && (
        <ol className="grid gap-1 text-[0.95rem]">
          {places.slice(0, shownPlaces).map(({ place, senderName, amount }) => (
            <li key={place} className="flex items-center gap-2">
              {place === 1 ? (
                <Trophy aria-hidden size={16} className="text-second-ink" />
              ) : (
                <span aria-hidden className="numeric w-4 text-center text-soft">
                  {place}
                </span>
              )}
              <bdi className="min-w-0 flex-1 truncate">{senderName ?? m['gifts.somebody']()}</bdi>
              <span className="numeric text-soft">{showMoney(amount, unit)}</span>
            </li>
          ))}
        </ol>
      )}
      {places.length > 0 && (
        <a
          href="/live/leaderboard"
          target="_blank"
          rel="noopener"
          className="prose-link justify-self-start text-[0.92rem]"
        >
          {m['gifts.leaders.title']()}
        </a>
      )}
    </section>
  )
}

const shownPlaces = 3

/** Whole percent, 100 at most. */
function percentOf(progress: string, amount: string): number {
  const percent = (BigInt(progress) * 100n) / BigInt(amount)
  return percent > 100n ? 100 : Number(percent)
}
