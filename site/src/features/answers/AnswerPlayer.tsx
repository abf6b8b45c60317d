import { useRef, useState } from 'react'
import type { AnswerPartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { answerNow } from './answer-now.ts'
import { playedFrom } from './answer-words.ts'

type Props = {
  answer: Pick<AnswerPartsFragment, 'id' | 'name' | 'delivery'>
  media: NonNullable<AnswerPartsFragment['media']>
  onPlay?(): void
}

/** A delivered recording. Its address ends after a while: when it does, another is asked for, and it goes on where it was. */
export function AnswerPlayer({ answer, media, onPlay }: Props) {
  const [source, setSource] = useState(playedFrom(media.url))
  const at = useRef(0)
  const isRenewed = useRef(false)

  async function renew(player: HTMLMediaElement) {
    if (isRenewed.current) return
    isRenewed.current = true
    at.current = player.currentTime
    const fresh = await answerNow(answer.id)
    if (fresh?.media) setSource(playedFrom(fresh.media.url))
  }

  const behaviour = {
    src: source,
    controls: true,
    preload: 'metadata' as const,
    'aria-label': answer.name,
    onPlay: () => {
      isRenewed.current = false
      onPlay?.()
    },
    onError: ({ currentTarget }: { currentTarget: HTMLMediaElement }) => void renew(currentTarget),
    onLoadedMetadata: ({ currentTarget: player }: { currentTarget: HTMLMediaElement }) => {
      // What a browser recorded says nothing of its length before it was read to its end.
      if (player.duration === Number.POSITIVE_INFINITY) measure(player, at.current)
      else if (at.current > 0) player.currentTime = at.current
    },
  }
  return (
    <div className="grid gap-2">
      {answer.delivery === 'VIDEO' ? (
        <video {...behaviour} playsInline className="aspect-video w-full rounded-card bg-black" />
      ) : (
        <audio {...behaviour} className="w-full" />
      )}
      <p className="text-[0.9rem] text-soft">{m['answers.player.private']()}</p>
    </div>
  )
}

/** A place far behind the end makes the player look for the end; then it goes back. */
export function measure(player: HTMLMediaElement, back: number): void {
  const far = 1e7
  player.addEventListener(
    'durationchange',
    () => {
      if (player.duration !== Number.POSITIVE_INFINITY) player.currentTime = back
    },
    { once: true },
  )
  player.currentTime = far
}
