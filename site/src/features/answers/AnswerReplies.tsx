import type { AnswerPartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Card } from '../../ui/Card.tsx'
import { format } from '../../ui/format/moment-format.ts'

/** What the client was asked, and replied. */
export function AnswerReplies({ replies }: Pick<AnswerPartsFragment, 'replies'>) {
  if (replies.length === 0) return null
  return (
    <section aria-labelledby="replies" className="grid gap-4">
      <h2 id="replies">{m['answers.replies']()}</h2>
      <Card>
        <dl className="grid gap-4">
          {replies.map(({ prompt, kind, reply }) => (
            <div key={prompt} className="grid gap-1">
              <dt dir="auto" className="text-[0.95rem] text-soft">
                {prompt}
              </dt>
              <dd dir="auto" className="whitespace-pre-wrap">
                {reply === null ? (
                  <span className="text-soft">{m['answers.noReply']()}</span>
                ) : kind === 'DATE' ? (
                  format(`${reply}T12:00:00Z`, 'date', 'UTC')
                ) : (
                  reply
                )}
              </dd>
            </div>
          ))}
        </dl>
      </Card>
    </section>
  )
}
