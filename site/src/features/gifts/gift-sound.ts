import type { GiftSound } from '../../graphql/generated.ts'

const place = 'gift-sounds'

/** Off until somebody switches sounds on, in this browser. */
export function soundsAreOn(): boolean {
  try {
    return localStorage.getItem(place) === 'on'
  } catch {
    return false
  }
}

export function switchSounds(on: boolean): void {
  try {
    localStorage.setItem(place, on ? 'on' : 'off')
  } catch {
    // A browser that stores nothing asks again on the next page.
  }
}

/** Frequency in hertz, then when it begins and how long it sounds, in seconds. */
type Note = readonly [number, number, number]

const notes: Record<GiftSound, readonly Note[]> = {
  CHIME: [
    [880, 0, 0.9],
    [1318.5, 0.14, 1.1],
  ],
  BOWL: [
    [220, 0, 2.6],
    [593, 0, 1.8],
  ],
  SHIMMER: [
    [1046.5, 0, 0.5],
    [1318.5, 0.09, 0.5],
    [1568, 0.18, 0.6],
    [2093, 0.27, 0.9],
  ],
  SWELL: [
    [261.6, 0, 2.2],
    [329.6, 0.15, 2],
    [392, 0.3, 1.9],
    [523.3, 0.5, 1.7],
  ],
}

/** Plays a gift's sound, made by the browser itself. */
export function playGiftSound(sound: GiftSound): void {
  const context = new AudioContext()
  const starts = context.currentTime + 0.02
  let open = notes[sound].length
  for (const [frequency, after, seconds] of notes[sound]) {
    const from = starts + after
    const tone = new OscillatorNode(context, { frequency, type: 'sine' })
    const volume = new GainNode(context, { gain: 0 })
    volume.gain.setValueAtTime(0, from)
    volume.gain.linearRampToValueAtTime(0.12, from + seconds * (sound === 'SWELL' ? 0.4 : 0.03))
    volume.gain.exponentialRampToValueAtTime(0.0001, from + seconds)
    tone.connect(volume).connect(context.destination)
    tone.onended = () => {
      open -= 1
      if (open === 0) void context.close()
    }
    tone.start(from)
    tone.stop(from + seconds)
  }
}
