/** A path on this very site to go to; anything else (a host, a scheme, a backslash trick) becomes `/`. */
export function homeward(target: string | null): string {
  const base = 'http://here.invalid'
  if (!target || !URL.canParse(target, base)) return '/'
  const url = new URL(target, base)
  return url.origin === base && !url.pathname.startsWith('//') ? url.pathname + url.search + url.hash : '/'
}
