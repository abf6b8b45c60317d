import type { ReactNode } from 'react'
import { type Asked, sentence } from '../words.ts'
import { ApiFault } from './api.ts'
import type { Desk } from './desk.ts'

interface Failure {
  readonly req: Asked
  readonly words: string
  /** Where to try again; the same page, as it was asked for, when it is left out. */
  readonly href?: string
}

/** Why there is nothing to see, and a way to try again. */
export const Failed = ({ req, words, href = '' }: Failure) => (
  <div role="alert" className="desk__failed">
    <p>{words}</p>
    <a href={href} className="btn btn--style-secondary btn--size-medium">
      {sentence(req, 'panel.desk.again')}
    </a>
  </div>
)

/** A part of a page that stands or fails by itself. Throws when the api cannot be reached at all. */
export async function part(desk: Desk, content: () => Promise<ReactNode>): Promise<ReactNode> {
  try {
    return await content()
  } catch (fault) {
    if (!(fault instanceof ApiFault) || fault.code === 'UNREACHABLE') throw fault
    return <Failed req={{ i18n: { language: desk.language } }} words={fault.message} />
  }
}
