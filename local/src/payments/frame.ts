import { type Html, html, show } from '../look.ts'

/** A page of one narrow panel, as a phone shows it; both hosted pages stand in it. */
export function framed(request: Request, title: string, body: Html, status = 200) {
  const frame = html`<main class="narrow"><h1>${title}</h1>${body}</main>`
  return show(request, title, frame, { status, script: '/local/assets/pay.js' })
}
