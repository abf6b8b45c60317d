import { useState } from 'react'
import { mutate, send } from '../../graphql/browser.ts'
import {
  type AnswerRequestPageQuery,
  BalanceNowDocument,
  RequestAnswerDocument,
  type RequestAnswerMutation,
} from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { type MoneyAmount, showMoney, type Unit } from '../../ui/format/money.ts'
import { firstName } from '../../ui/format/person-name.ts'
import { ActionProblem } from '../forms/ActionProblem.tsx'
import { forgetDraft } from '../forms/draft.ts'
import { goTo } from '../forms/go-to.ts'
import { useAction } from '../forms/use-action.ts'
import { useFields } from '../forms/use-fields.ts'
import { LazyTopUp } from '../wallet/LazyTopUp.tsx'
import { tellBalance } from '../wallet/tell-balance.ts'
import { promisedWords } from './answer-words.ts'
import { QuestionField } from './QuestionField.tsx'

type Template = NonNullable<AnswerRequestPageQuery['answerTemplate']>
type Refused = Exclude<NonNullable<RequestAnswerMutation['requestAnswer']>, { __typename: 'Answer' }>

type Props = {
  template: Template
  unit: Unit
  /** Null for a visitor, who is asked to sign in at the end. */
  balance: MoneyAmount | null
}

type Values = { replies: Record<string, string> }

/** The reader's questions, what is set aside, and what happens when nothing comes. What is typed is kept over a sign-in. */
export function RequestAnswer({ template, unit, balance: balanceBefore }: Props) {
  const { id, questions, reader } = template
  const [balance, setBalance] = useState(balanceBefore)
  const [refused, setRefused] = useState<Refused | null>(null)
  const draft = `answer:${id}`
  const { form, field } = useFields<Values>({
    initial: { replies: Object.fromEntries(questions.map((_, at) => [`q${at}`, ''])) },
    draft,
    check: ({ replies }) =>
      Object.fromEntries(
        questions.map(({ kind, isRequired }, at) => {
          const reply = (replies[`q${at}`] ?? '').trim()
          if (isRequired && reply === '') return [`replies.q${at}`, m['answers.reply.missing']()]
          const isWrong =
            kind === 'NUMBER' && reply !== '' && !/^-?\d{1,15}(\.\d{1,6})?$/.test(reply.replace(',', '.'))
          return [`replies.q${at}`, isWrong ? m['answers.reply.number']() : undefined]
        }),
      ),
  })
  const { state, busy, run, reset } = useAction()
  // What changed since the page was made is agreed to with the next press.
  const terms = refused?.__typename === 'AnswerTermsChanged' ? refused : template
  const { price, promisedMinutes } = terms
  const first = firstName(reader?.name ?? '')
  const isShort = balance !== null && BigInt(balance.minor) < BigInt(price.minor)
  // The wallet may hold less than when the page was made.
  const lacking =
    refused?.__typename === 'InsufficientFunds' ? refused : isShort && { required: price, balance }

  async function afterTopUp() {
    setRefused(null)
    reset()
    const { viewer } = await send(BalanceNowDocument, {}).catch(() => ({ viewer: null }))
    if (!viewer) return
    setBalance(viewer.wallet.balance)
    tellBalance(showMoney(viewer.wallet.balance, unit))
  }

  const ask = form.handleSubmit(async ({ replies: typed }) => {
    if (!balance) return goTo(`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`)
    const replies = questions.map(({ kind }, at) => {
      const reply = (typed[`q${at}`] ?? '').trim()
      return kind === 'NUMBER' ? reply.replace(',', '.') : reply
    })
    setRefused(null)
    const wish = {
      answerTemplateId: id,
      replies,
      promisedMinutes,
      price: { minor: price.minor, currency: price.currency },
    }
    await run(wish, async idempotencyKey => {
      const { requestAnswer: answer } = await mutate(RequestAnswerDocument, {
        input: { ...wish, idempotencyKey },
      })
      if (answer.__typename === 'Answer') {
        forgetDraft(draft)
        return goTo(`/answers/${answer.id}`)
      }
      if (answer.__typename === 'RepliesInvalid')
        form.setError(`replies.q${answer.question}`, { message: answer.message }, { shouldFocus: true })
      setRefused(answer)
      return answer
    })
  })

  return (
    <div className="grid gap-6">
      <form method="post" noValidate onSubmit={ask} data-draft={draft} className="grid gap-6">
        {questions.length > 0 && (
          <Card className="grid gap-5">
            {questions.map((question, at) => (
              <QuestionField key={question.prompt} question={question} field={field(`replies.q${at}`)} />
            ))}
          </Card>
        )}
        <Card className="grid gap-3">
          <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1.5">
            <dt className="text-soft">{m['answers.setAside']()}</dt>
            <dd className="text-end font-semibold">{showMoney(price, unit)}</dd>
            <dt className="text-soft">{m['answers.promised']()}</dt>
            <dd className="text-end font-semibold">{promisedWords(promisedMinutes)}</dd>
            {balance && (
              <>
                <dt className="text-soft">{m['start.summary.balance']()}</dt>
                <dd className="text-end">{showMoney(balance, unit)}</dd>
              </>
            )}
          </dl>
          <p className="text-[0.95rem] text-soft">{m['answers.ifLate']({ reader: first })}</p>
        </Card>
        {refused?.__typename === 'ConsentNeeded' ? (
          <Alert
            tone="warn"
            actions={
              <Button size="sm" href={`/welcome?next=${encodeURIComponent(`/answers/new?template=${id}`)}`}>
                {m['consent.bar.go']()}
              </Button>
            }
          >
            {refused.message}
          </Alert>
        ) : refused?.__typename === 'InsufficientFunds' ? null : (
          <ActionProblem state={state} />
        )}
        {!isShort && (
          <Button
            type="submit"
            size="lg"
            busy={busy}
            variant={lacking ? 'outline' : 'primary'}
            className="justify-self-start"
          >
            {balance ? m['answers.ask']({ amount: showMoney(price, unit) }) : m['start.signIn']()}
          </Button>
        )}
      </form>
      {lacking && (
        <div className="grid gap-4">
          <Alert tone="warn" title={m['answers.topUp.title']()}>
            {m['answers.topUp.text']({
              required: showMoney(lacking.required, unit),
              balance: showMoney(lacking.balance, unit),
            })}
          </Alert>
          <LazyTopUp stay unit={unit} currency={price.currency} onSucceeded={afterTopUp} />
        </div>
      )}
    </div>
  )
}
