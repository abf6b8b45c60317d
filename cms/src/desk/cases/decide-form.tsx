import type { PayloadRequest } from 'payload'
import { digitsOf } from '../amounts.ts'
import type { Desk } from '../desk.ts'
import { DecideForm } from './DecideForm.tsx'
import type { DisputeCase } from './found-case.ts'
import { ofDecision } from './word-keys.ts'

const MOST_MACROS = 200

/** The form by which a dispute is decided, with the texts that staff have prepared in both languages. */
export async function decideForm(desk: Desk, dispute: DisputeCase, req: PayloadRequest) {
  const { id, version, disputedCost, client, reader, suggestion } = dispute
  const { currency, minor } = disputedCost
  return (
    <DecideForm
      caseId={id}
      version={version}
      cost={{ currency, minor, digits: digitsOf(currency), shown: desk.money(disputedCost) }}
      names={{ client: client.name, reader: reader.name }}
      suggestion={
        suggestion.decision && {
          decision: suggestion.decision,
          minor: suggestion.amount?.minor ?? null,
        }
      }
      decisions={Object.entries(ofDecision).map(([value, key]) => ({ value, label: desk.words(key) }))}
      macros={await macrosFor(req)}
      words={wordsOf(desk)}
    />
  )
}

/** Each text in each language in which it is written. */
async function macrosFor({ payload }: PayloadRequest) {
  const languages = ['en', 'es'] as const
  const lists = await Promise.all(
    languages.map(locale =>
      payload.find({
        collection: 'case-macros',
        locale,
        fallbackLocale: false,
        depth: 0,
        limit: MOST_MACROS,
        sort: 'name',
        where: { archived: { not_equals: true } },
      }),
    ),
  )
  return lists.flatMap(({ docs }, index) =>
    docs
      .filter(({ name, text }) => name && text)
      .map(({ id, name, text }) => ({
        key: `${id} ${languages[index]}`,
        name: `${name} (${languages[index]?.toUpperCase()})`,
        text,
      })),
  )
}

const wordsOf = (desk: Desk) => ({
  title: desk.words('panel.desk.cases.decide'),
  decision: desk.words('panel.desk.cases.decision'),
  choose: desk.words('panel.desk.cases.choose'),
  use: desk.words('panel.desk.cases.useSuggestion'),
  amount: desk.words('panel.desk.people.amount'),
  macro: desk.words('panel.macros.one'),
  insert: desk.words('panel.desk.cases.insert'),
  note: desk.words('panel.desk.cases.why'),
  foresee: desk.words('panel.desk.refund.foresee'),
  effect: desk.words('panel.desk.cases.effect'),
  account: desk.words('panel.desk.cases.account'),
  owner: desk.words('panel.desk.cases.owner'),
  nothing: desk.words('panel.desk.cases.nothingMoves'),
  decide: desk.words('panel.desk.cases.decide.press'),
  decided: desk.words('panel.desk.cases.decide.done'),
  noAmount: desk.words('panel.desk.refund.noAmount'),
  failed: desk.words('panel.desk.failed'),
})
