import type { ReactNode } from 'react'
import { m } from '../../messages/index.ts'
import { Sentence } from '../../messages/Sentence.ts'
import { firstName } from '../../ui/format/person-name.ts'
import { Moment } from '../../ui/Moment.tsx'

type Props = {
  /** Null where the reader sees it themselves. */
  readerName: string | null
  reply: { text: string; at: string }
  children?: ReactNode
}

/** What the reader answers, under the review it belongs to. */
export function ReviewReply({ readerName, reply, children }: Props) {
  return (
    <div className="mt-1 grid gap-1 border-s-2 border-second ps-3.5 text-[0.97rem]">
      <p className="text-[0.9rem] text-soft">
        <span className="font-semibold text-second-ink">
          {readerName === null ? (
            m['reviews.ownReply']()
          ) : (
            <Sentence words={reader => m['reviews.reply']({ reader })} name={firstName(readerName)} />
          )}
        </span>
        {' · '}
        <Moment at={reply.at} show="date" />
      </p>
      <p dir="auto" className="leading-relaxed break-words whitespace-pre-line">
        {reply.text}
      </p>
      {children}
    </div>
  )
}
