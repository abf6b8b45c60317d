/** Which speaker a call sounds from; browsers that cannot choose use the system's. */

const key = 'speaker'
const listeners = new Set<() => void>()

export const canChooseSpeaker = (): boolean =>
  typeof HTMLMediaElement !== 'undefined' && 'setSinkId' in HTMLMediaElement.prototype

/** An empty id is the system's own. */
export const chosenSpeaker = (): string => localStorage.getItem(key) ?? ''

export function chooseSpeaker(id: string): void {
  localStorage.setItem(key, id)
  for (const listener of listeners) listener()
}

/** Keeps an element at the chosen speaker. Returns how to stop. */
export function soundsFromChosen(element: HTMLMediaElement): () => void {
  // One that was unplugged is refused; the system's own sounds then.
  const apply = () => void element.setSinkId(chosenSpeaker()).catch(() => undefined)
  if (!canChooseSpeaker()) return () => undefined
  if (chosenSpeaker() !== '') apply()
  listeners.add(apply)
  return () => void listeners.delete(apply)
}

const notes = [440, 554.37, 659.25]
const noteSeconds = 0.35

/** Three notes, left out of any call. */
export async function playTest(): Promise<void> {
  const context = new AudioContext()
  const choosing = context as AudioContext & { setSinkId?(id: string): Promise<void> }
  if (chosenSpeaker() !== '') await choosing.setSinkId?.(chosenSpeaker()).catch(() => undefined)
  await context.resume()
  for (const [index, frequency] of notes.entries()) {
    const at = context.currentTime + index * noteSeconds
    const tone = new OscillatorNode(context, { type: 'sine', frequency })
    tone.connect(new GainNode(context, { gain: 0.2 })).connect(context.destination)
    tone.start(at)
    tone.stop(at + noteSeconds)
  }
  setTimeout(() => void context.close(), notes.length * noteSeconds * 1_000 + 300)
}
