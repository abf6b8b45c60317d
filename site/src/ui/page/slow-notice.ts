import { onSlow } from '../../graphql/slow.ts'

/** Shows the page's own line while something that was asked for takes long. */
export function showSlow(): void {
  const notice = document.getElementById('slow')
  if (notice) onSlow(isSlow => notice.toggleAttribute('hidden', !isSlow))
}
