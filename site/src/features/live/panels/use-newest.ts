import { type RefObject, useEffect, useRef, useState } from 'react'

/** So near the end counts as being there. */
const nearPixels = 48

interface Newest {
  list: RefObject<HTMLDivElement | null>
  /** How many came in while their reader looked further up. */
  unseen: number
  onScroll(): void
  toNewest(): void
}

/**
 * Keeps the newest of a growing list in sight, a long one from its beginning. Somebody reading back is left where they
 * are, unless they have just written themselves, or what they wrote failed and asks what to do.
 */
export function useNewest(count: number, lastIsOwn: boolean, lastHasFailed: boolean): Newest {
  const list = useRef<HTMLDivElement>(null)
  const atEnd = useRef(true)
  const known = useRef<number | null>(null)
  const [unseen, setUnseen] = useState(0)

  useEffect(() => {
    const box = list.current
    const came = count - (known.current ?? 0)
    const first = known.current === null
    known.current = count
    if (!box || came <= 0) return
    if (atEnd.current || lastIsOwn) showLast(box, first || lastIsOwn)
    else setUnseen(so => so + came)
  }, [count, lastIsOwn])

  useEffect(() => {
    if (lastHasFailed && list.current) showLast(list.current, true)
  }, [lastHasFailed])

  // A keyboard that comes up takes half of the list away.
  useEffect(() => {
    const box = list.current
    if (!box) return
    const watch = new ResizeObserver(() => atEnd.current && showLast(box, true))
    watch.observe(box)
    return () => watch.disconnect()
  }, [])

  function onScroll() {
    const box = list.current
    if (!box) return
    atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < nearPixels
    if (atEnd.current) setUnseen(0)
  }

  return { list, unseen, onScroll, toNewest: () => list.current && showLast(list.current, true) }
}

function showLast(box: HTMLElement, toItsEnd: boolean): void {
  const last = box.querySelector<HTMLElement>('ol > :last-child')
  const taller = last && last.clientHeight > box.clientHeight
  box.scrollTop = taller && !toItsEnd ? last.offsetTop - box.offsetTop - 12 : box.scrollHeight
}
