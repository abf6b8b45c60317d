import { textScalar } from './text-scalar.ts'

const LONGEST = 2000

export const UrlScalar = textScalar({
  name: 'URL',
  description: 'Where something is: a URL, or a path that begins with "/" on the host that was asked.',
  specifiedByURL: 'https://url.spec.whatwg.org/',
  advice: 'A URL begins with https:// or http://.',
  read: text => (text.length <= LONGEST && isWeb(text) ? text : null),
})

const isWeb = (text: string): boolean => /^https?:$/.test(URL.parse(text)?.protocol ?? '')
