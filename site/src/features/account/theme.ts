const yearSeconds = 31_536_000

/** Applies and remembers a theme without a round trip. False when it is none, so that the form may go to the server. */
export function chooseTheme(theme: string): boolean {
  if (!['light', 'auto', 'dark'].includes(theme)) return false
  document.documentElement.dataset.theme = theme
  // Not secret and read by the server on the next page; the same cookie its own answer would set.
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we serve
  document.cookie = `theme=${theme}; path=/; max-age=${yearSeconds}; samesite=lax`
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-theme-switch] button')) {
    button.setAttribute('aria-pressed', String(button.value === theme))
  }
  return true
}
