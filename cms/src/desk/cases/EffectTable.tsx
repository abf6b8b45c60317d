'use client'

export interface Effect {
  readonly refunded: string
  readonly legs: readonly { account: string; owner: string; amount: string }[]
}
export type EffectWords = Readonly<Record<'effect' | 'account' | 'owner' | 'amount' | 'nothing', string>>

/** What a decision would move in the ledger, account by account. */
export function EffectTable({ effect: { legs }, words }: { effect: Effect; words: EffectWords }) {
  if (legs.length === 0) return <p role="status">{words.nothing}</p>
  return (
    <table className="desk__table">
      <caption>{words.effect}</caption>
      <thead>
        <tr>
          <th>{words.account}</th>
          <th>{words.owner}</th>
          <th className="desk__number">{words.amount}</th>
        </tr>
      </thead>
      <tbody>
        {legs.map(({ account, owner, amount }) => (
          <tr key={account}>
            <td>{account}</td>
            <td>
              <bdi>{owner}</bdi>
            </td>
            <td className="desk__number">{amount}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
