import type { DeskCasesQueryVariables } from '../generated.ts'

type Filter = DeskCasesQueryVariables['filter']

export const filterNames = ['state', 'owner', 'kind', 'overdue'] as const
type Values = Readonly<Record<string, string>>

const kinds = ['DISPUTE', 'AUDIT', 'CHARGEBACK', 'PAYMENT'] as const
const owners = ['MINE', 'NOBODY'] as const

/** What an address of the queue asks of the api; what it does not know is left out. */
export const caseFilter = ({ state, owner, kind, overdue }: Values): Filter => ({
  state: state === 'DECIDED' ? 'DECIDED' : 'OPEN',
  owner: owners.find(each => each === owner) ?? null,
  kind: kinds.find(each => each === kind) ?? null,
  isOverdue: overdue === 'yes' && state !== 'DECIDED',
})

/** The views that are one press away, by what they ask. */
export const views = [
  { key: 'panel.desk.cases.open', query: {} },
  { key: 'panel.desk.cases.mine', query: { owner: 'MINE' } },
  { key: 'panel.desk.cases.unassigned', query: { owner: 'NOBODY' } },
  { key: 'panel.desk.cases.overdue', query: { overdue: 'yes' } },
  { key: 'panel.desk.cases.decided', query: { state: 'DECIDED' } },
  { key: 'panel.desk.cases.decidedByMe', query: { state: 'DECIDED', owner: 'MINE' } },
] as const satisfies { key: string; query: Values }[]

/** Whether an address shows a view, whatever kind it is narrowed to. */
export const isShown = ({ kind: _, ...values }: Values, query: Values): boolean =>
  JSON.stringify(Object.entries(values).sort()) === JSON.stringify(Object.entries(query).sort())
