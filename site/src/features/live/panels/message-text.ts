/** A part of what somebody wrote: words, or an address that can be opened. */
export interface TextPart {
  text: string
  /** Of http or https only; null: plain words. */
  href: string | null
}

const address = /https?:\/\/[^\s<>"“”]+/giu
/** What ends a sentence is no part of the address before it. */
const trailing = /[.,;:!?'’)\]]+$/u

/** Finds addresses. Whatever is no whole web address stays words: nothing else can be opened from a chat. */
export function partsOf(text: string): TextPart[] {
  const parts: TextPart[] = []
  let end = 0
  for (const { 0: found, index } of text.matchAll(address)) {
    const shown = closed(found)
    const href = hrefOf(shown)
    if (!href) continue
    if (index > end) parts.push({ text: text.slice(end, index), href: null })
    parts.push({ text: shown, href })
    end = index + shown.length
  }
  if (end < text.length || parts.length === 0) parts.push({ text: text.slice(end), href: null })
  return parts
}

/** A closing bracket stays when the address opened it. */
function closed(found: string): string {
  const tail = trailing.exec(found)?.[0] ?? ''
  if (tail.startsWith(')') && found.slice(0, -tail.length).includes('('))
    return found.slice(0, -tail.length + 1) || found
  return found.slice(0, found.length - tail.length)
}

/** Null for what is no address, and for one with a name and password in it, which shows another host than it opens. */
function hrefOf(text: string): string | null {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:'
  return isWeb && url.username === '' && url.password === '' && url.hostname.includes('.') ? url.href : null
}
