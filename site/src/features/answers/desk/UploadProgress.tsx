import { CircleCheck } from 'lucide-react'
import { locale, m } from '../../../messages/index.ts'
import { Alert } from '../../../ui/Alert.tsx'
import type { UploadState } from './use-upload.ts'

/** How far a recording was sent. */
export function UploadProgress({ state }: { state: UploadState }) {
  if (state.kind === 'none') return null
  if (state.kind === 'failed') return <Alert tone="bad">{state.message}</Alert>
  if (state.kind === 'finished')
    return (
      <p role="status" className="flex items-center gap-2 font-semibold text-good">
        <CircleCheck aria-hidden size={18} /> <span>{m['answers.upload.finished']()}</span>
      </p>
    )
  const share = state.share.toLocaleString(locale(), { style: 'percent' })
  return (
    <div className="grid gap-1.5">
      <progress
        value={state.share}
        max={1}
        aria-label={m['answers.upload.sending']()}
        className="h-2 w-full accent-(--accent)"
      />
      <p role="status" className="text-[0.92rem] text-soft">
        {state.isWaiting ? m['answers.upload.waiting']() : m['answers.upload.share']({ share })}
      </p>
    </div>
  )
}
