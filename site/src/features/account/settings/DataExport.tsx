import { useState } from 'react'
import { mutate } from '../../../graphql/browser.ts'
import { type AccountPageQuery, RequestDataExportDocument } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Sentence } from '../../../messages/Sentence.ts'
import { Button } from '../../../ui/Button.tsx'
import { Moment } from '../../../ui/Moment.tsx'
import { useAction } from '../../forms/use-action.ts'
import { Outcome } from '../Outcome.tsx'

type Exported = NonNullable<AccountPageQuery['viewer']>['dataExports'][number]

/** Everything that is stored about somebody, in one file. */
export function DataExport({ exports: known }: { exports: Exported[] }) {
  const { state, busy, run } = useAction()
  const [exports, setExports] = useState(known)
  const ask = () =>
    run('export', async idempotencyKey => {
      const { requestDataExport: answer } = await mutate(RequestDataExportDocument, {
        input: { idempotencyKey },
      })
      if (answer.__typename !== 'DataExport') return answer
      setExports(before => [answer, ...before.filter(({ key }) => key !== answer.key)])
      return null
    })
  return (
    <div className="grid gap-4">
      {exports.length > 0 && (
        <ul className="grid gap-2">
          {exports.map(({ key, isReady, expiresAt }) => (
            <li key={key}>
              {isReady ? (
                <a className="prose-link" href={`/account/export/${key}`}>
                  <Sentence
                    words={date => m['account.data.ready']({ date })}
                    part={<Moment at={expiresAt} show="date" />}
                  />
                </a>
              ) : (
                m['account.data.making']()
              )}
            </li>
          ))}
        </ul>
      )}
      <Outcome state={state} done={m['account.data.asked']()} />
      <Button variant="outline" busy={busy} onClick={() => void ask()} className="justify-self-start">
        {m['account.data.go']()}
      </Button>
    </div>
  )
}
