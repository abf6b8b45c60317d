import type { APIContext } from 'astro'
import { wordsFor } from '../../graphql/fault.ts'
import { type CreditPackagePartsFragment, StartTopUpDocument } from '../../graphql/generated.ts'
import { ask } from '../../graphql/server.ts'
import { settled } from '../../graphql/settled.ts'
import { howToWrite } from '../../ui/format/amount.ts'
import { cardPage, hostedPageOf } from './card-page.ts'
import { chosenOf } from './chosen-package.ts'

/** What becomes of the package or the amount that the wallet's form sent without script: a page to go to, or why not. */
export async function postTopUp(
  context: Pick<APIContext, 'request' | 'url'>,
  packages: CreditPackagePartsFragment[],
  currency: string,
): Promise<{ href: string } | { problem: string }> {
  const sent = await context.request.formData()
  const text = (name: string) => String(sent.get(name) ?? '')
  const chosen = chosenOf({ amount: text('amount'), typed: text('typed') }, packages, currency)
  if (!chosen) return { problem: howToWrite({ minor: '2500', currency }) }
  const answer = await settled(
    ask(context, StartTopUpDocument, { input: { ...chosen, idempotencyKey: crypto.randomUUID() } }),
  )
  if (answer.fault) return { problem: wordsFor(answer.fault) }
  const { topUp } = answer.data
  if (topUp?.__typename !== 'TopUp') return { problem: topUp?.message ?? wordsFor(null) }
  const hosted = hostedPageOf(topUp)
  const returnTo = `/wallet?topUp=${topUp.id}`
  return { href: hosted ? cardPage(hosted, returnTo, context.url) : returnTo }
}
