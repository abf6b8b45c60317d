import { ApiFault, faultOf, type WireError } from '../../../graphql/fault.ts'
import { locale } from '../../../messages/index.ts'
import { pagePerson } from '../../account/page-person.ts'
import { freshSession } from '../../account/session.ts'
import type { PartNetwork } from './send-parts.ts'

/** Without a byte for so long the connection is lost. */
const stalledAfterMilliseconds = 20_000

/** Parts go to the API of this page's host. */
export const partNetwork: PartNetwork = {
  async put(url, offset, part, onSent) {
    await freshSession()
    return sent(url, offset, part, onSent)
  },
  async placeOf(url) {
    await freshSession()
    const response = await fetch(url, { method: 'HEAD', headers: ownHeaders() }).catch(() => null)
    const place = response?.headers.get('upload-offset')
    if (response?.ok && place) return Number(place)
    if (response && response.status < 500) throw new ApiFault('NOT_FOUND', 'This upload is gone.')
    throw new ApiFault('UNREACHABLE', 'The API gave no answer.')
  },
  wait: milliseconds =>
    new Promise(resolve => {
      const done = () => {
        clearTimeout(timer)
        removeEventListener('online', done)
        resolve()
      }
      const timer = setTimeout(done, milliseconds)
      addEventListener('online', done)
    }),
}

function ownHeaders(): Record<string, string> {
  const person = pagePerson()
  return person === null ? {} : { 'x-for-person': person }
}

function sent(url: string, offset: number, part: Blob, onSent: (bytes: number) => void): Promise<number> {
  return new Promise((resolve, reject) => {
    // fetch does not report how much of a body has been sent.
    const asked = new XMLHttpRequest()
    let stalled: ReturnType<typeof setTimeout> | undefined
    const alive = () => {
      clearTimeout(stalled)
      stalled = setTimeout(() => asked.abort(), stalledAfterMilliseconds)
    }
    const lost = () => reject(new ApiFault('UNREACHABLE', 'The API gave no answer in time.'))
    asked.upload.onprogress = ({ loaded }) => {
      alive()
      onSent(loaded)
    }
    asked.onerror = lost
    asked.onabort = lost
    asked.onload = () => {
      const place = asked.getResponseHeader('upload-offset')
      if (place !== null) return resolve(Number(place))
      const errors = errorsIn(asked.responseText)
      if (errors.length > 0) reject(faultOf(errors))
      else lost()
    }
    asked.onloadend = () => clearTimeout(stalled)
    asked.open('PUT', url)
    asked.setRequestHeader('content-type', 'application/octet-stream')
    asked.setRequestHeader('accept-language', locale())
    asked.setRequestHeader('upload-offset', String(offset))
    for (const [name, value] of Object.entries(ownHeaders())) asked.setRequestHeader(name, value)
    alive()
    asked.send(part)
  })
}

/** A gateway that cannot reach the API answers in HTML, which is no answer. */
function errorsIn(text: string): WireError[] {
  try {
    return (JSON.parse(text) as { errors?: WireError[] }).errors ?? []
  } catch {
    return []
  }
}
