import type { Channel, ReaderFilter } from '../../graphql/generated.ts'
import { parseAmount } from '../../ui/format/amount.ts'
import { decimalOf } from '../../ui/format/money.ts'
import { cutTo } from '../../ui/format/person-name.ts'

/** What /readers was asked to show. The address is the only state, so that it can be shared and works without script. */
export type Wanted = {
  online: boolean
  channel: Channel | null
  attributes: string[]
  /** Most per minute, as typed, in whole or decimal money. */
  most: string
  text: string
  after: string | null
}

/** Of the most per minute that is asked for. */
export const priceCurrency = 'USD'
/** An address means the same for everybody it is shared with; "4,5" is understood in it too. */
const addressLocale = 'en-US'

export function wantedFrom(params: URLSearchParams): Wanted {
  const channel = params.get('channel')?.toUpperCase()
  const most = parseAmount(params.get('most') ?? '', priceCurrency, addressLocale)
  return {
    online: params.get('online') === '1',
    channel: isChannel(channel) ? channel : null,
    attributes: [...new Set(params.getAll('attribute').filter(slug => /^[\w-]{1,60}$/.test(slug)))].slice(
      0,
      10,
    ),
    most: most && BigInt(most.minor) > 0n ? decimalOf(most).replace(/\.00$/, '') : '',
    text: cutTo((params.get('text') ?? '').trim(), 80),
    after: params.get('after') || null,
  }
}

export function filterOf(wanted: Wanted): ReaderFilter {
  return {
    online: wanted.online || null,
    channel: wanted.channel,
    attributes: wanted.attributes.length > 0 ? wanted.attributes : null,
    maxPerMinute: parseAmount(wanted.most, priceCurrency, addressLocale),
    search: wanted.text || null,
  }
}

/** The address that shows this. Changing a filter starts from the first page again. */
export function addressOf(wanted: Partial<Wanted>): string {
  const params = new URLSearchParams()
  if (wanted.text) params.set('text', wanted.text)
  if (wanted.online) params.set('online', '1')
  if (wanted.channel) params.set('channel', wanted.channel.toLowerCase())
  for (const slug of wanted.attributes ?? []) params.append('attribute', slug)
  if (wanted.most) params.set('most', wanted.most)
  if (wanted.after) params.set('after', wanted.after)
  const query = params.toString()
  return query ? `/readers?${query}` : '/readers'
}

export function isFiltered(wanted: Wanted): boolean {
  return addressOf({ ...wanted, after: null }) !== '/readers'
}

function isChannel(value: string | undefined): value is Channel {
  return value === 'CHAT' || value === 'VOICE' || value === 'VIDEO'
}
