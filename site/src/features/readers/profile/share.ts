import { m } from '../../../messages/index.ts'

/** Where a copied link is not possible either, it is shown to be copied by hand. */
export function sharePage(button: HTMLButtonElement, status: HTMLElement): void {
  const url = location.origin + location.pathname
  const title = button.dataset.share ?? document.title
  button.classList.remove('invisible')
  button.addEventListener('click', async () => {
    status.textContent = ''
    if (typeof navigator.share === 'function')
      return void (await navigator.share({ title, url }).catch(() => undefined))
    const isCopied = await navigator.clipboard?.writeText(url).then(
      () => true,
      () => false,
    )
    status.textContent = isCopied ? m['share.copied']() : url
    if (isCopied) setTimeout(() => status.replaceChildren(), 5_000)
  })
}
