import { useEffect, useState } from 'react'

const key = 'ring-tone'
const everyMilliseconds = 2_600
/** A rising third and fifth, in hertz. */
const notes = [523.25, 659.25, 783.99]

/** The page's one way to sound. Safari keeps it suspended until it is resumed within a touch, and may suspend it again. */
let context: AudioContext | null = null

function unlock(): void {
  context ??= new AudioContext()
  if (context.state !== 'running') void context.resume().catch(() => undefined)
}

const gestures = ['pointerdown', 'keydown', 'touchend'] as const

/** A soft chime while somebody rings. Browsers let a page sound only after its person has touched it; until then it is silent. */
export function useRingTone(ringing: boolean): { on: boolean; toggle(): void; sample(): void } {
  const [on, setOn] = useState(true)
  useEffect(() => setOn(localStorage.getItem(key) !== 'off'), [])
  useEffect(() => {
    for (const gesture of gestures) document.addEventListener(gesture, unlock, { passive: true })
    return () => {
      for (const gesture of gestures) document.removeEventListener(gesture, unlock)
    }
  }, [])
  useEffect(() => {
    if (!ringing || !on) return
    const ring = () => {
      if (navigator.userActivation?.hasBeenActive) unlock()
      if (context?.state === 'running') chime(context)
      else
        void context?.resume().then(
          () => context && chime(context),
          () => undefined,
        )
    }
    ring()
    const timer = setInterval(ring, everyMilliseconds)
    return () => clearInterval(timer)
  }, [ringing, on])
  return {
    on,
    toggle() {
      localStorage.setItem(key, on ? 'off' : 'on')
      setOn(!on)
    },
    sample() {
      unlock()
      if (context) chime(context)
    },
  }
}

function chime(context: AudioContext): void {
  notes.forEach((frequency, index) => {
    const at = context.currentTime + index * 0.19
    const tone = new OscillatorNode(context, { type: 'sine', frequency })
    const loudness = new GainNode(context, { gain: 0 })
    loudness.gain.setValueAtTime(0, at)
    loudness.gain.linearRampToValueAtTime(0.11, at + 0.03)
    loudness.gain.exponentialRampToValueAtTime(0.0005, at + 1.5)
    tone.connect(loudness).connect(context.destination)
    tone.start(at)
    tone.stop(at + 1.6)
  })
}
