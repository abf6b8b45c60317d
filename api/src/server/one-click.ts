import type { RequestHandler } from 'express'
import { allowOnly, answerJson } from './web.ts'

/** What one press of a link in a mail does, without signing in. */
export interface OneClick {
  /** Ends what the token names, pressed again as well. Throws BAD_INPUT for a token that is not ours. */
  end(token: string): Promise<string>
  /** The page of the site that asks first. */
  pageOf(token: string): string
}

/**
 * The one press of RFC 8058: mail programs send it as a POST, without cookies and from anywhere. Whoever opens the link in a browser is led to
 * a page with a button, because opening a link must end nothing.
 */
export const oneClick = ({ end, pageOf }: OneClick): RequestHandler[] => [
  allowOnly('GET', 'HEAD', 'POST'),
  async (request, response) => {
    const { token } = request.query
    const given = typeof token === 'string' ? token : ''
    if (request.method === 'POST') answerJson(response, 200, { ended: await end(given) })
    else response.redirect(303, pageOf(given))
  },
]
