import { looksOf } from './looks.ts'

const yearSeconds = 31_536_000

/** Applies and remembers what makes pages easier to read, without a round trip. */
export function chooseLooks(chosen: readonly string[]): void {
  const looks = looksOf(chosen.join('.'))
  if (looks.length > 0) document.documentElement.dataset.looks = looks.join(' ')
  else delete document.documentElement.dataset.looks
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we serve
  document.cookie = `looks=${looks.join('.')}; path=/; max-age=${yearSeconds}; samesite=lax`
}
