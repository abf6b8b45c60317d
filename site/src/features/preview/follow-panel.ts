/** What Payload's live preview sends to the page it shows whenever a document was saved. */
const SAVED = 'payload-document-event'

/** Shows a draft anew each time it was saved in the panel that holds this page in a frame or opened it. */
export function followPanel(page: Window = window): void {
  const panel = page.opener ?? (page.parent === page ? null : page.parent)
  if (!panel) return
  page.addEventListener('message', ({ origin, source, data }: MessageEvent<{ type?: unknown } | null>) => {
    if (source === panel && origin === page.location.origin && data?.type === SAVED) page.location.reload()
  })
  panel.postMessage({ type: 'payload-live-preview', ready: true }, page.location.origin)
}
