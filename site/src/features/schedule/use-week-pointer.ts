import { type PointerEvent, useRef, useState } from 'react'
import { newId } from './schedule-draft.ts'
import { dayMinutes, type Hours, moved, resized, snapped, step } from './week.ts'

/** What a pointer took hold of: hours to move, one of their ends, or an empty place where new ones begin. */
type Grip = {
  readonly kind: 'MOVE' | 'BEGIN' | 'END' | 'NEW'
  readonly hours: Hours
  /** Minutes between where the pointer took hold and where the hours begin. */
  readonly within: number
}

/**
 * Hours under a pointer. `drawn` is what they look like meanwhile; they change when the pointer lets go, and not at all
 * when it leaves them where they were.
 */
export function useWeekPointer(onDrop: (hours: Hours) => void) {
  const grid = useRef<HTMLDivElement>(null)
  const grip = useRef<Grip | null>(null)
  const [drawn, setDrawn] = useState<Hours | null>(null)

  function placeOf({ clientX, clientY }: PointerEvent): { weekday: number; minute: number } {
    const { left, top, width, height } = grid.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1)
    const across = (clientX - left) / width
    const isMirrored = grid.current !== null && getComputedStyle(grid.current).direction === 'rtl'
    const column = Math.floor((isMirrored ? 1 - across : across) * 7)
    return {
      weekday: Math.min(Math.max(column + 1, 1), 7),
      minute: ((clientY - top) / height) * dayMinutes,
    }
  }

  function take(event: PointerEvent, kind: 'MOVE' | 'BEGIN' | 'END', hours: Hours) {
    if (event.button !== 0) return
    event.stopPropagation()
    grip.current = { kind, hours, within: placeOf(event).minute - hours.fromMinute }
    grid.current?.setPointerCapture(event.pointerId)
  }

  /** A finger on an empty place scrolls. */
  function takeEmpty(event: PointerEvent) {
    if (event.button !== 0 || event.pointerType === 'touch') return
    const { weekday, minute } = placeOf(event)
    const fromMinute = Math.min(Math.floor(minute / step) * step, dayMinutes - step)
    const hours = { id: newId(), weekday, fromMinute, toMinute: fromMinute + step }
    grip.current = { kind: 'NEW', hours, within: 0 }
    grid.current?.setPointerCapture(event.pointerId)
  }

  function follow(event: PointerEvent) {
    if (grip.current) setDrawn(under(grip.current, placeOf(event)))
  }

  function letGo() {
    grip.current = null
    if (drawn) onDrop(drawn)
    setDrawn(null)
  }

  function giveUp() {
    grip.current = null
    setDrawn(null)
  }

  const handlers = {
    onPointerDown: takeEmpty,
    onPointerMove: follow,
    onPointerUp: letGo,
    onPointerCancel: giveUp,
  }
  return { grid, drawn, take, handlers }
}

function under(
  { kind, hours, within }: Grip,
  { weekday, minute }: { weekday: number; minute: number },
): Hours {
  if (kind === 'MOVE')
    return moved(hours, {
      days: weekday - hours.weekday,
      minutes: snapped(minute - within) - hours.fromMinute,
    })
  return resized(hours, kind === 'BEGIN' ? 'BEGIN' : 'END', snapped(minute))
}
