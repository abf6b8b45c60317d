import type { APIContext } from 'astro'
import { AskAboutPayoutDocument, AskPageDocument } from '../../graphql/generated.ts'
import { ask } from '../../graphql/server.ts'
import { settled } from '../../graphql/settled.ts'
import { m } from '../../messages/index.ts'
import { format } from '../../ui/format/moment-format.ts'
import { showMoney } from '../../ui/format/money.ts'
import { isReader, type Viewer } from '../account/viewer.ts'

export interface AboutChoice {
  /** "Reading:", "Order:" or "Payout:" and an id. */
  readonly value: string
  readonly label: string
}

/** What who is signed in may ask about: their latest readings and orders, and the payouts of a reader. */
export async function aboutChoices(
  context: Pick<APIContext, 'request'>,
  viewer: Viewer,
  zone: string,
): Promise<AboutChoice[]> {
  const [own, paid] = await Promise.all([
    settled(ask(context, AskPageDocument)),
    isReader(viewer) ? settled(ask(context, AskAboutPayoutDocument)) : null,
  ])
  const { readings, orders } = own.data?.viewer ?? {}
  const date = (at: string) => format(at, 'date', zone)
  return [
    ...(readings?.edges ?? []).map(({ node: { id, requestedAt, reader } }) => ({
      value: `Reading:${id}`,
      label: m['help.ask.reading']({ name: reader.name, date: date(requestedAt) }),
    })),
    ...(orders?.edges ?? []).map(({ node: { id, number } }) => ({
      value: `Order:${id}`,
      label: m['help.ask.order']({ number }),
    })),
    ...(paid?.data?.viewer?.earnings?.payouts.edges ?? []).map(({ node: { id, amount, createdAt } }) => ({
      value: `Payout:${id}`,
      label: m['help.ask.payout']({ amount: showMoney(amount), date: date(createdAt) }),
    })),
  ]
}
