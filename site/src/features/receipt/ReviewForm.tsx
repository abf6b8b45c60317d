import { useState } from 'react'
import { wordsFor } from '../../graphql/fault.ts'
import type { ReviewPartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Alert } from '../../ui/Alert.tsx'
import { useActionKey } from '../../ui/action-key.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { type ChosenName, ReviewName } from '../readers/reviews/ReviewName.tsx'
import { type About, review as publish } from './about.ts'
import { StarChoice } from './StarChoice.tsx'
import { WrittenReview } from './WrittenReview.tsx'

type Props = { about: About; readerName: string; review: ReviewPartsFragment | null }

const longest = 2_000

/** One review for one reading or answer; once written it stands in the form’s place. */
export function ReviewForm({ about, readerName, review: before }: Props) {
  const [review, setReview] = useState(before)
  const [stars, setStars] = useState(0)
  const [comment, setComment] = useState('')
  const [name, setName] = useState<ChosenName>({ nameStyle: 'FIRST_NAME_AND_INITIAL', alias: null })
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const { keyFor, renew } = useActionKey()
  if (review) return <WrittenReview review={review} readerName={readerName} isNew={review !== before} />

  async function write(event: { preventDefault(): void }) {
    event.preventDefault()
    if (stars === 0) return setProblem(m['receipt.review.chooseStars']())
    setBusy(true)
    setProblem(null)
    const values = { stars, comment: comment.trim(), ...name }
    try {
      const written = await publish(about, { ...values, idempotencyKey: keyFor(values) })
      if (written.__typename === 'Review') return setReview(written)
      renew()
      setProblem(written.message)
    } catch (fault) {
      setProblem(wordsFor(fault))
    } finally {
      setBusy(false)
    }
  }

  return (
    <form onSubmit={write} className="grid gap-5">
      <StarChoice
        legend={m['receipt.review.stars']({ name: readerName })}
        value={stars}
        onChange={setStars}
      />
      <TextArea
        label={m['receipt.review.words']()}
        hint={m['receipt.review.hint']()}
        maxLength={longest}
        value={comment}
        onChange={event => setComment(event.target.value)}
      />
      <ReviewName value={name} onChange={setName} />
      {problem && <Alert tone="bad">{problem}</Alert>}
      <Button type="submit" busy={busy} className="justify-self-start">
        {m['receipt.review.publish']()}
      </Button>
    </form>
  )
}
