import { type IncomingMessage, request as plainRequest } from 'node:http'
import { request } from 'node:https'
import { outsideOnly } from '../outside-only.ts'
import { isLocalUrl, isPublicUrl, lookupPublic } from '../public-address.ts'
import { BadCalendarAddress, type Calendars, CalendarUnavailable, type FetchedCalendar } from './calendars.ts'

/** A calendar on this machine may be asked, over plain HTTP, in a local world. */
export interface CalendarSettings {
  readonly allowsLocal: boolean
}

const PATIENCE_MS = 10_000
const MOST_BYTES = 2 * 1024 * 1024
const MOST_CHARACTERS = 2_000
const MOST_REDIRECTS = 3

/**
 * The address is given to us by a reader, that is by anybody: it is https and public, and so is whatever it leads on to; what a host's
 * name leads to is looked at again at each connection.
 */
export function httpCalendars({ allowsLocal }: CalendarSettings): Calendars {
  function urlOf(address: string): URL {
    const url = URL.parse(address.trim().replace(/^webcals?:/i, 'https:'))
    if (!url || address.length > MOST_CHARACTERS) throw new BadCalendarAddress('This is no address.')
    if (!isLocal(url) && !isPublicUrl(url))
      throw new BadCalendarAddress('A calendar has an https address of the public internet.')
    return url
  }

  const isLocal = (url: URL): boolean => allowsLocal && isLocalUrl(url)

  async function follow(address: string, etag: string | null, left: number): Promise<FetchedCalendar | null> {
    const url = urlOf(address)
    const response = await get(url, etag, isLocal(url))
    const { statusCode = 0, headers } = response
    if (statusCode >= 300 && statusCode < 400 && headers.location && statusCode !== 304) {
      response.destroy()
      if (left === 0) throw new CalendarUnavailable('The calendar’s address leads on and on.')
      return follow(new URL(headers.location, url).href, etag, left - 1)
    }
    if (statusCode === 200) return { text: await bodyOf(response), etag: headers.etag ?? null }
    response.destroy()
    if (statusCode === 304) return null
    throw new CalendarUnavailable(`The calendar’s server answered with ${statusCode}.`)
  }

  return {
    check: address => void urlOf(address),
    fetch(address, etag) {
      outsideOnly('calendars.fetch')
      return follow(address, etag, MOST_REDIRECTS)
    },
  }
}

function get(url: URL, etag: string | null, isPlain: boolean): Promise<IncomingMessage> {
  const options = {
    headers: { accept: 'text/calendar, text/plain;q=0.5', ...(etag ? { 'if-none-match': etag } : {}) },
    signal: AbortSignal.timeout(PATIENCE_MS),
    ...(isPlain ? {} : { lookup: lookupPublic }),
  }
  return new Promise<IncomingMessage>((resolve, reject) => {
    const sent = (isPlain ? plainRequest : request)(url, options, resolve)
    sent.on('error', reject)
    sent.end()
  }).catch(unreachable)
}

async function bodyOf(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let size = 0
  try {
    for await (const part of response as AsyncIterable<Buffer>) {
      size += part.length
      if (size > MOST_BYTES) break
      parts.push(part)
    }
  } catch (cause) {
    return unreachable(cause)
  }
  if (size > MOST_BYTES) throw new CalendarUnavailable('The calendar is larger than 2 MB.')
  return Buffer.concat(parts).toString('utf8')
}

function unreachable(cause: unknown): never {
  throw new CalendarUnavailable('The calendar could not be reached.', { cause })
}
