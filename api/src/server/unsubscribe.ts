import type { RequestHandler } from 'express'
import type { App } from '../app.ts'
import { STOP_PAGE_PATH, unsubscribe } from '../notifications/index.ts'
import { allowOnly, answerJson } from './web.ts'

/**
 * The one press of RFC 8058: mail programs send it as a POST, without cookies and from anywhere. Whoever opens the link in a browser is led to
 * a page with a button, because opening a link must end nothing.
 */
export const oneClickUnsubscribe = (app: App): RequestHandler[] => [
  allowOnly('GET', 'HEAD', 'POST'),
  async (request, response) => {
    const { token } = request.query
    const given = typeof token === 'string' ? token : ''
    if (request.method !== 'POST') {
      response.redirect(303, `${STOP_PAGE_PATH}?token=${encodeURIComponent(given)}`)
      return
    }
    answerJson(response, 200, { ended: await unsubscribe(app, given) })
  },
]
