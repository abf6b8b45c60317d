import { Hourglass } from 'lucide-react'
import { useEffect, useState } from 'react'
import { m } from '../../messages/index.ts'
import { classes } from '../../ui/classes.ts'
import { leftWords } from './answer-words.ts'

const minute = 60_000
const hour = 60 * minute

/** What is left until an answer is due; it goes on by itself, each second in the last minute. `from` is the server's clock. */
export function DueIn({ dueAt, from, className }: { dueAt: string; from: string; className?: string }) {
  const [passed, setPassed] = useState(0)
  const left = Date.parse(dueAt) - Date.parse(from) - passed
  useEffect(() => {
    const begun = performance.now()
    const timer = setInterval(() => setPassed(performance.now() - begun), 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <span
      className={classes(
        'numeric inline-flex items-center gap-1.5 whitespace-nowrap',
        left < hour ? 'font-semibold text-warn' : 'text-soft',
        className,
      )}
    >
      <Hourglass aria-hidden size={16} className="shrink-0" />
      <span>{left > 0 ? m['answers.dueIn']({ time: leftWords(left) }) : m['answers.timeOver']()}</span>
    </span>
  )
}
