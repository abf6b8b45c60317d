import { type RefObject, useEffect, useRef } from 'react'

/** Keeps an element as tall as what can be seen: an on-screen keyboard covers the window without making it smaller. */
export function useVisibleHeight<T extends HTMLElement>(): RefObject<T | null> {
  const element = useRef<T>(null)
  useEffect(() => {
    const seen = window.visualViewport
    if (!seen) return
    const fit = () => {
      // A zoomed page is somebody reading closely; leave it alone.
      if (!element.current || seen.scale > 1.01) return
      element.current.style.height = `${seen.height}px`
      element.current.style.top = `${seen.offsetTop}px`
    }
    seen.addEventListener('resize', fit)
    seen.addEventListener('scroll', fit)
    return () => {
      seen.removeEventListener('resize', fit)
      seen.removeEventListener('scroll', fit)
    }
  }, [])
  return element
}
