import type { CasePartsFragment } from '../../graphql/generated.ts'
import type { MoneyAmount } from '../../ui/format/money.ts'
import { channelWords } from '../readers/channels.ts'

/** What a case is about, of a reading or of an answer alike. */
export type CaseSubject = {
  clientName: string
  readerName: string
  /** How it was held, or what it is called. */
  label: string
  /** Null of a reading that has no receipt. */
  cost: MoneyAmount | null
  readerShare: MoneyAmount | null
  currency: string
}

export function subjectOf({ reading, disputedAnswer }: CasePartsFragment): CaseSubject {
  if (disputedAnswer) {
    const { name, clientName, readerName, cost, readerShare } = disputedAnswer
    return { clientName, readerName, label: name, cost, readerShare, currency: cost.currency }
  }
  const receipt = reading?.receipt
  return {
    clientName: reading?.clientName ?? '',
    readerName: reading?.readerName ?? '',
    label: reading ? channelWords[reading.channel].label : '',
    cost: receipt?.total ?? null,
    readerShare: receipt?.readerShare ?? null,
    currency: reading?.ratePerMinute.currency ?? 'USD',
  }
}
