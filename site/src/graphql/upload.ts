import { locale } from '../messages/index.ts'
import { ApiFault, faultOf, type WireError } from './fault.ts'

export interface Upload {
  body: Blob
  /** The page's own key for it: sent again, it is stored once. */
  key: string
  /** Whom the page was made for; null for a visitor. */
  forPerson: string | null
  /** The share that has been sent, from 0 to 1. */
  onProgress(share: number): void
}

/** Without a byte for so long the connection is lost. */
const stalledAfterMilliseconds = 20_000

/** Sends a file to the API; returns what a change names it by. Throws ApiFault; UNREACHABLE when no answer came. */
export function upload({ body, key, forPerson, onProgress }: Upload): Promise<string> {
  return new Promise((resolve, reject) => {
    // fetch does not report how much of a body has been sent.
    const asked = new XMLHttpRequest()
    let stalled: ReturnType<typeof setTimeout> | undefined
    const alive = () => {
      clearTimeout(stalled)
      stalled = setTimeout(() => asked.abort(), stalledAfterMilliseconds)
    }
    const lost = () => reject(new ApiFault('UNREACHABLE', 'The API gave no answer in time.'))
    asked.upload.onprogress = ({ loaded, total }) => {
      alive()
      onProgress(total > 0 ? loaded / total : 0)
    }
    asked.onerror = lost
    asked.onabort = lost
    asked.onload = () => {
      const { upload: id, errors } = answerIn(asked.responseText)
      if (errors?.length) reject(faultOf(errors))
      else if (id) resolve(id)
      else lost()
    }
    asked.onloadend = () => clearTimeout(stalled)
    asked.open('POST', '/files')
    asked.setRequestHeader(
      'content-type',
      body.type.startsWith('image/') ? body.type : 'application/octet-stream',
    )
    asked.setRequestHeader('accept-language', locale())
    asked.setRequestHeader('idempotency-key', key)
    if (forPerson !== null) asked.setRequestHeader('x-for-person', forPerson)
    alive()
    asked.send(body)
  })
}

/** A gateway that cannot reach the API answers in HTML, which is no answer. */
function answerIn(text: string): { upload?: string; errors?: WireError[] } {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}
