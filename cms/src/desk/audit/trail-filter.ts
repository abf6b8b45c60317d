import { period } from '../money/filters.ts'

export const auditNames = ['personId', 'action', 'subject', 'kind', 'from', 'to'] as const

/** What an address of the trail asks of the api. */
export const trailFilter = (values: Readonly<Record<string, string>>) => ({
  personId: values.personId ?? null,
  action: values.action ?? null,
  subject: values.subject ?? null,
  kind: (['CHANGE', 'READ'] as const).find(kind => kind === values.kind) ?? null,
  ...period(values),
})
