const base = 'http://here.invalid'

/**
 * A path on this very site to go to; anything else becomes `/`: a host, a scheme, and what a browser or a proxy could take
 * for either, such as backslashes and doubled slashes, encoded or not.
 */
export function homeward(target: string | null): string {
  if (!target || !isPlain(target) || !URL.canParse(target, base)) return '/'
  const url = new URL(target, base)
  const isOurs = url.origin === base && url.username === '' && url.password === ''
  return isOurs && isPlain(url.pathname) ? url.pathname + url.search + url.hash : '/'
}

/** The page that a form was sent from, by its Referer; one of another host is none of ours. */
export function pageBefore(referer: string | null, host: string): string {
  if (!referer || !URL.canParse(referer)) return '/'
  const { host: from, pathname, search } = new URL(referer)
  return from === host ? homeward(pathname + search) : '/'
}

const mostTimesEncoded = 5

/** The path of it neither begins a host nor hides something that does. */
function isPlain(target: string): boolean {
  let path = target.split(/[?#]/, 1)[0] ?? ''
  for (let times = 0; times < mostTimesEncoded; times += 1) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop some of them, and what is left is a host
    if (!path.startsWith('/') || /[\\\u0000-\u001F\u007F]/.test(path) || path.includes('//')) return false
    const decoded = decodedOnce(path)
    if (decoded === null) return false
    if (decoded === path) return true
    path = decoded
  }
  return false
}

function decodedOnce(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}
