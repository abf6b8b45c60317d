import { CircleStop, FileUp, Mic, RotateCcw, Video } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { m } from '../../../messages/index.ts'
import { Alert } from '../../../ui/Alert.tsx'
import { Button } from '../../../ui/Button.tsx'
import { showSeconds } from '../../../ui/format/duration.ts'
import { MicrophoneLevel } from '../../call/MicrophoneLevel.tsx'
import { measure } from '../AnswerPlayer.tsx'
import { formatOf, type RecordedKind, Recorder } from './recorder.ts'

type Props = {
  kind: RecordedKind
  /** A recording or a file was chosen; null: it is to be recorded anew. */
  onChoose(recording: Blob | null): void
}

type State =
  | { kind: 'idle' }
  | { kind: 'opening' }
  | { kind: 'recording'; recorder: Recorder }
  | { kind: 'recorded'; preview: string }
  | { kind: 'failed'; message: string }

/** Records in the page, or takes a file; what was recorded is seen or heard before it is delivered. */
export function RecordingStep({ kind, onChoose }: Props) {
  const [state, setState] = useState<State>({ kind: 'idle' })
  const file = useRef<HTMLInputElement>(null)
  const canRecord = useCanRecord(kind)
  const open = useRef<Recorder | null>(null)
  useEffect(() => () => open.current?.close(), [])
  useEffect(
    () => () => {
      if (state.kind === 'recorded') URL.revokeObjectURL(state.preview)
    },
    [state],
  )

  async function record() {
    onChoose(null)
    setState({ kind: 'opening' })
    try {
      const recorder = await Recorder.open(kind, () => void stop())
      open.current = recorder
      recorder.start()
      setState({ kind: 'recording', recorder })
    } catch (fault) {
      setState({ kind: 'failed', message: fault instanceof Error ? fault.message : String(fault) })
    }
  }

  async function stop() {
    const recording = await open.current?.stop()
    open.current = null
    if (recording) take(recording)
  }

  function take(recording: Blob) {
    setState({ kind: 'recorded', preview: URL.createObjectURL(recording) })
    onChoose(recording)
  }

  const Icon = kind === 'VIDEO' ? Video : Mic
  return (
    <div className="grid gap-4">
      {state.kind === 'recording' && <Live kind={kind} stream={state.recorder.stream} />}
      {state.kind === 'recorded' && <Preview kind={kind} source={state.preview} />}
      {state.kind === 'failed' && <Alert tone="bad">{state.message}</Alert>}
      <div className="flex flex-wrap gap-3">
        {state.kind === 'recording' ? (
          <Button onClick={stop}>
            <CircleStop aria-hidden size={18} /> {m['answers.record.stop']()}
          </Button>
        ) : (
          canRecord && (
            <Button
              variant={state.kind === 'recorded' ? 'outline' : 'primary'}
              busy={state.kind === 'opening'}
              onClick={record}
            >
              {state.kind === 'recorded' ? (
                <RotateCcw aria-hidden size={18} />
              ) : (
                <Icon aria-hidden size={18} />
              )}
              {state.kind === 'recorded' ? m['answers.record.again']() : m['answers.record.start']({ kind })}
            </Button>
          )
        )}
        {state.kind !== 'recording' && (
          <Button variant="outline" onClick={() => file.current?.click()}>
            <FileUp aria-hidden size={18} /> {m['answers.record.file']()}
          </Button>
        )}
        <input
          ref={file}
          type="file"
          hidden
          aria-label={m['answers.record.file']()}
          accept={
            kind === 'VIDEO' ? 'video/webm,video/mp4,.webm,.mp4,.m4v,.mov' : 'audio/*,.m4a,.mp3,.ogg,.wav'
          }
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? []
            currentTarget.value = ''
            if (chosen) take(chosen)
          }}
        />
      </div>
      <p className="text-[0.92rem] text-soft">{m['answers.record.limits']({ kind })}</p>
    </div>
  )
}

/** The server cannot know. */
function useCanRecord(kind: RecordedKind): boolean {
  const [can, setCan] = useState(true)
  useEffect(() => setCan(formatOf(kind) !== null), [kind])
  return can
}

function Live({ kind, stream }: { kind: RecordedKind; stream: MediaStream }) {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const begun = performance.now()
    const timer = setInterval(() => setSeconds(Math.floor((performance.now() - begun) / 1000)), 500)
    return () => clearInterval(timer)
  }, [])
  return (
    <div className="grid gap-3">
      {kind === 'VIDEO' && (
        <video
          ref={player => {
            if (player && player.srcObject !== stream) player.srcObject = stream
          }}
          autoPlay
          muted
          playsInline
          aria-label={m['answers.record.live']()}
          className="aspect-video w-full -scale-x-100 rounded-card bg-black object-cover"
        />
      )}
      <div className="flex items-center gap-3">
        <span aria-hidden className="size-3 animate-pulse rounded-full bg-bad" />
        <span role="timer" className="numeric font-semibold">
          {m['answers.record.recording']({ time: showSeconds(seconds) })}
        </span>
      </div>
      <MicrophoneLevel track={stream.getAudioTracks()[0] ?? null} />
    </div>
  )
}

function Preview({ kind, source }: { kind: RecordedKind; source: string }) {
  const behaviour = {
    src: source,
    controls: true,
    'aria-label': m['answers.record.preview'](),
    onLoadedMetadata: ({ currentTarget }: { currentTarget: HTMLMediaElement }) => {
      if (currentTarget.duration === Number.POSITIVE_INFINITY) measure(currentTarget, 0)
    },
  }
  return kind === 'VIDEO' ? (
    <video {...behaviour} playsInline className="aspect-video w-full rounded-card bg-black" />
  ) : (
    <audio {...behaviour} className="w-full" />
  )
}
