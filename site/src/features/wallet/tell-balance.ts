/** The header is not an island; what an island hears of the wallet is written there too. */
export function tellBalance(shown: string): void {
  for (const place of document.querySelectorAll('[data-wallet-balance]')) place.textContent = shown
}
