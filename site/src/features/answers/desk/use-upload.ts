import { useEffect, useRef, useState } from 'react'
import { mutate } from '../../../graphql/browser.ts'
import { wordsFor } from '../../../graphql/fault.ts'
import { StartAnswerUploadDocument, type UploadPartsFragment } from '../../../graphql/generated.ts'
import { partNetwork } from './part-network.ts'
import { sendParts } from './send-parts.ts'

export type UploadState =
  | { kind: 'none' }
  | { kind: 'sending'; share: number; isWaiting: boolean }
  | { kind: 'failed'; message: string }
  | { kind: 'finished'; upload: string }

/** Uploads one recording at a time for an answer; a file that was begun before, even on an earlier page, goes on where it stopped. */
export function useUpload(answerId: string, begun: UploadPartsFragment | null) {
  const [state, setState] = useState<UploadState>(
    begun?.isFinished ? { kind: 'finished', upload: begun.upload } : { kind: 'none' },
  )
  const running = useRef<AbortController | null>(null)
  const known = useRef(begun)
  useEffect(() => () => running.current?.abort(), [])

  function stop(): void {
    running.current?.abort()
    running.current = null
    setState({ kind: 'none' })
  }

  async function send(body: Blob): Promise<void> {
    running.current?.abort()
    const stopper = new AbortController()
    running.current = stopper
    const show = (next: UploadState): void => {
      if (running.current === stopper) setState(next)
    }
    let [share, isWaiting] = [0, false]
    const progress = () => show({ kind: 'sending', share, isWaiting })
    progress()
    try {
      const upload = unfinishedOf(known.current, body) ?? (await start(answerId, body))
      if ('message' in upload) return show({ kind: 'failed', message: upload.message })
      known.current = upload
      remember(upload.upload, body)
      const told = {
        onProgress(now: number) {
          share = now
          progress()
        },
        onWaiting(now: boolean) {
          isWaiting = now
          progress()
        },
      }
      await sendParts(body, upload, told, partNetwork, stopper.signal)
      known.current = { ...upload, received: upload.bytes, isFinished: true }
      show({ kind: 'finished', upload: upload.upload })
    } catch (fault) {
      if (!stopper.signal.aborted) show({ kind: 'failed', message: wordsFor(fault) })
    }
  }

  return { state, send, stop }
}

async function start(answerId: string, body: Blob): Promise<UploadPartsFragment | { message: string }> {
  const input = { answerId, bytes: body.size, idempotencyKey: crypto.randomUUID() }
  return (await mutate(StartAnswerUploadDocument, { input })).startAnswerUpload
}

const placeOf = (upload: string) => `upload:${upload}`

/** Only files can be recognised on a later page: a recording is gone with its own. */
const markOf = (body: Blob): string =>
  body instanceof File ? `${body.name}/${body.size}/${body.lastModified}` : ''

function remember(upload: string, body: Blob): void {
  if (markOf(body) === '') return
  try {
    localStorage.setItem(placeOf(upload), markOf(body))
  } catch {
    // A full or forbidden storage: it begins from the start then.
  }
}

function unfinishedOf(begun: UploadPartsFragment | null, body: Blob): UploadPartsFragment | null {
  if (!begun || begun.isFinished || begun.bytes !== body.size || markOf(body) === '') return null
  return localStorage.getItem(placeOf(begun.upload)) === markOf(body) ? begun : null
}
