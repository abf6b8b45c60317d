import { createElement, Fragment, type ReactNode } from 'react'

type Props = {
  /** The message, with what it is given in the place of an argument. */
  words: (slot: string) => string
} & (
  | { /** Somebody's name: it keeps its own direction. */ name: string }
  | { /** Whatever else is more than text, e.g. an amount. */ part: ReactNode }
)

/** No text has this character: it stands for an object. */
const slot = '\uFFFC'

/** A sentence in which one argument is more than text. */
export function Sentence({ words, ...given }: Props): ReactNode {
  const part = 'name' in given ? createElement('bdi', null, given.name) : given.part
  const texts = words(slot).split(slot)
  return createElement(Fragment, null, ...texts.flatMap((text, place) => (place > 0 ? [part, text] : [text])))
}
