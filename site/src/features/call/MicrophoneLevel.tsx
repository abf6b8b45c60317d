import { useEffect, useRef } from 'react'
import { m } from '../../messages/index.ts'

const bars = 12

/** Moves with the voice, so that a person sees that they are heard. Drawn past React: sixty times a second. */
export function MicrophoneLevel({
  track,
  label = m['call.level'](),
}: {
  track: MediaStreamTrack | null
  label?: string
}) {
  const meter = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!track) return
    const context = new AudioContext()
    const analyser = new AnalyserNode(context, { fftSize: 512, smoothingTimeConstant: 0.6 })
    context.createMediaStreamSource(new MediaStream([track])).connect(analyser)
    const samples = new Float32Array(analyser.fftSize)
    let frame = 0
    const draw = () => {
      analyser.getFloatTimeDomainData(samples)
      const loudness = Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length)
      const lit = Math.min(bars, Math.round(Math.sqrt(loudness) * bars * 1.8))
      meter.current?.querySelectorAll<HTMLElement>('[data-bar]').forEach((bar, index) => {
        bar.style.opacity = index < lit ? '1' : '0.22'
      })
      frame = requestAnimationFrame(draw)
    }
    draw()
    return () => {
      cancelAnimationFrame(frame)
      void context.close()
    }
  }, [track])
  return (
    <div ref={meter} role="img" aria-label={label} className="flex h-5 items-center gap-1">
      {Array.from({ length: bars }, (_, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the bars are alike and never change places
          key={index}
          data-bar
          className="h-full w-1.5 rounded-full bg-good opacity-20"
        />
      ))}
    </div>
  )
}
