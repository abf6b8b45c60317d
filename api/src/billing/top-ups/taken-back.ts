import type { TakenBack } from '../../outside/index.ts'

/** What is known of a refund to a card or of a dispute, in minor units: what left, what came back, how it ended. */
export interface Report {
  readonly withdrawn: bigint
  readonly reinstated: bigint
  readonly outcome: TakenBack['outcome']
}

export const NOTHING_REPORTED: Report = { withdrawn: 0n, reinstated: 0n, outcome: 'OPEN' }

/**
 * Joins two reports of the provider about the same thing, in any order: sums only grow there, and an end is final. So whatever
 * comes twice, late or before its time leads to the same.
 */
export function joined(known: Report, reported: Report): Report {
  const withdrawn = larger(known.withdrawn, reported.withdrawn)
  const reinstated = larger(known.reinstated, reported.reinstated)
  const outcome = STEP[reported.outcome] > STEP[known.outcome] ? reported.outcome : known.outcome
  return { withdrawn, reinstated, outcome }
}

/** What is gone now: never less than nothing, should the report of what came back arrive first. */
export const goneOf = ({ withdrawn, reinstated }: Report): bigint =>
  withdrawn > reinstated ? withdrawn - reinstated : 0n

/** A refund that we asked for, and the provider has not answered. */
export const isAsked = ({
  providerId,
  outcome,
}: Pick<Report, 'outcome'> & { readonly providerId: string | null }): boolean =>
  providerId === null && outcome === 'OPEN'

/** A refund that seemed to have arrived may still fail; a dispute that was lost may be won on appeal. */
const STEP = { OPEN: 0, LOST: 1, WON: 2 } as const

/** On whose side a part of it is borne: the person's wallet, the person's debt, the platform's loss. */
export type Bearer = 'wallet' | 'receivable' | 'loss'

export interface Part {
  readonly bearer: Bearer
  readonly amount: bigint
}

/**
 * Who bears more that is gone: the wallet as far as it covers, the person's debt the rest. What is more than the card
 * ever brought is the platform's own loss.
 * @rule who bears a card's refund or dispute: the wallet as far as it covers, then the person as a debt; the platform what is more than the top-up brought, and what is still owed of a lost dispute.
 */
export function bear(gone: bigint, { wallet, atMost }: { wallet: bigint; atMost: bigint }): Part[] {
  const theirs = smaller(gone, atMost)
  const fromWallet = smaller(theirs, wallet)
  return some([
    { bearer: 'wallet', amount: fromWallet },
    { bearer: 'receivable', amount: theirs - fromWallet },
    { bearer: 'loss', amount: gone - theirs },
  ])
}

/** A transfer by which a part was taken, and how much of it has not been given back. */
export interface Taken {
  readonly transferId: bigint
  readonly bearer: Bearer
  readonly left: bigint
}

export interface GivenBack extends Part {
  /** The transfer that it reverses. */
  readonly reverses: bigint
}

/**
 * Who is given what came back, each by a reversal of what they bore and never more than it: the platform's loss first,
 * then the debt, then the wallet. Of a debt, what was written off is the platform's, what is still open is the debt's,
 * and the rest the wallet has paid since.
 */
export function giveBack(
  back: bigint,
  taken: readonly Taken[],
  debt: { writtenOff: bigint; open: bigint },
): GivenBack[] {
  let { writtenOff, open } = debt
  let rest = back
  return ORDER.flatMap(bearer => taken.filter(each => each.bearer === bearer)).flatMap(
    ({ transferId, bearer, left }) => {
      const amount = smaller(rest, left)
      rest -= amount
      const given = (to: Bearer, amount: bigint) => ({ bearer: to, amount, reverses: transferId })
      if (bearer !== 'receivable') return some([given(bearer, amount)])
      const toLoss = smaller(amount, writtenOff)
      const toDebt = smaller(amount - toLoss, open)
      writtenOff -= toLoss
      open -= toDebt
      return some([
        given('loss', toLoss),
        given('receivable', toDebt),
        given('wallet', amount - toLoss - toDebt),
      ])
    },
  )
}

const ORDER: readonly Bearer[] = ['loss', 'receivable', 'wallet']

const some = <P extends Part>(parts: readonly P[]): P[] => parts.filter(({ amount }) => amount > 0n)
export const smaller = (one: bigint, other: bigint): bigint => (one < other ? one : other)
const larger = (one: bigint, other: bigint): bigint => (one > other ? one : other)
