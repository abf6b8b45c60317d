import type { DeskTransfersQueryVariables } from '../generated.ts'

type Filter = NonNullable<DeskTransfersQueryVariables['filter']>
const dayMilliseconds = 86_400_000

/** The values of a form that are filled in, by name: what an address of the list holds. */
export const filledIn = (read: (name: string) => string | null, names: readonly string[]) =>
  Object.fromEntries(
    names.flatMap(name => {
      const value = read(name)?.trim()
      return value ? [[name, value] as const] : []
    }),
  )

export const transferNames = ['find', 'personId', 'reason', 'from', 'to'] as const

/** What a form of transfers asks of the api; a day that is none is left out. */
export const transferFilter = (values: Readonly<Record<string, string>>): Filter => ({
  find: values.find ?? null,
  personId: values.personId ?? null,
  reason: values.reason ?? null,
  ...period(values),
})

/** From the first moment of a day to the last of another, in UTC. */
export const period = ({ from, to }: Readonly<Record<string, string>>) => ({
  from: momentOf(from, 0),
  to: momentOf(to, dayMilliseconds),
})

function momentOf(day: string | undefined, later: number): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day ?? '')) return null
  const moment = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(moment) ? null : new Date(moment + later).toISOString()
}

export const payoutStates = ['SENDING', 'PAID', 'FAILED'] as const

/** What an address of payouts asks of the api. */
export const payoutFilter = (values: Readonly<Record<string, string>>) => ({
  day: values.day ?? null,
  personId: values.personId ?? null,
  state: payoutStates.find(state => state === values.state) ?? null,
})

export const topUpStates = ['AWAITING_PAYMENT', 'SUCCEEDED', 'FAILED'] as const

/** What an address of top-ups asks of the api. */
export const topUpFilter = (values: Readonly<Record<string, string>>) => ({
  personId: values.personId ?? null,
  state: topUpStates.find(state => state === values.state) ?? null,
})
