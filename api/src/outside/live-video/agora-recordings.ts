import { json } from 'node:stream/consumers'
import agoraToken from 'agora-token'
import type { Files } from '../files/files.ts'
import { outsideOnly } from '../outside-only.ts'
import type { AgoraAnswer, AgoraRest } from './agora-rest.ts'
import { uidOf } from './agora-uid.ts'
import {
  type LiveVideo,
  LiveVideoUnavailable,
  mustBeName,
  type Recording,
  recordingKey,
} from './live-video.ts'

/** A bucket as Agora is asked to write into it. */
export interface AgoraBucket {
  readonly bucket: string
  readonly region: string
  /** Null is AWS itself. */
  readonly endpoint: string | null
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

interface RecordingSettings {
  readonly appId: string
  readonly bucket: AgoraBucket | null
  readonly files: Files
  readonly rest: AgoraRest
  readonly tokenFor: (channel: string, uid: number, role: number, seconds: number) => string
  readonly now: () => number
}

/** What must be known of a recording to end it, from any node: stored beside the recordings. */
interface Started {
  readonly resourceId: string
  readonly sid: string
  readonly startedAt: number
  /** Once it is stopped; without a key nothing was recorded. */
  readonly stopped?: { readonly file: string | null; readonly seconds: number }
}

const RECORDER_SECONDS = 24 * 60 * 60
/** Agora waits up to 20 s for what is recorded to be stored. */
const STOP_PATIENCE_MS = 30_000

/** Composite recordings of Agora's cloud (https://docs.agora.io/en/cloud-recording/rest-api/overview), as MP4. */
export function agoraRecordings({
  appId,
  bucket,
  files,
  rest,
  tokenFor,
  now,
}: RecordingSettings): Pick<LiveVideo, 'startRecording' | 'stopRecording'> {
  const base = `/v1/apps/${appId}/cloud_recording`
  const stateKey = (recording: string) => `${recordingKey(recording)}.json`

  async function stateOf(recording: string): Promise<Started | null> {
    const file = await files.get(stateKey(recording))
    return file && ((await json(file.content)) as Started)
  }

  const save = (recording: string, state: Started): Promise<void> =>
    files.put(stateKey(recording), Buffer.from(JSON.stringify(state)), 'application/json')

  return {
    async startRecording(channel, recording) {
      outsideOnly('liveVideo.startRecording')
      mustBeName(channel)
      mustBeName(recording)
      if (!bucket) throw new LiveVideoUnavailable('Agora records into a bucket, and there is none.')
      if (await stateOf(recording)) return
      const uid = uidOf(channel, `recording ${recording}`)
      const who = { cname: channel, uid: String(uid) }
      const acquired = await rest(`${base}/acquire`, {
        ...who,
        clientRequest: { resourceExpiredHour: 24, scene: 0 },
      })
      const resourceId = textIn(acquired, 'resourceId')
      const begun = await rest(`${base}/resourceid/${resourceId}/mode/mix/start`, {
        ...who,
        clientRequest: {
          token: tokenFor(channel, uid, agoraToken.RtcRole.SUBSCRIBER, RECORDER_SECONDS),
          recordingConfig: {
            channelType: 1,
            streamTypes: 2,
            // A publisher who comes back from a private reading goes on in the same recording.
            maxIdleTime: 4 * 3_600,
            transcodingConfig: { width: 1280, height: 720, fps: 24, bitrate: 1500, mixedVideoLayout: 1 },
          },
          recordingFileConfig: { avFileType: ['hls', 'mp4'] },
          storageConfig: storageFor(bucket, recording),
        },
      })
      await save(recording, { resourceId, sid: textIn(begun, 'sid'), startedAt: now() })
    },

    async stopRecording(channel, recording) {
      outsideOnly('liveVideo.stopRecording')
      mustBeName(channel)
      mustBeName(recording)
      const state = await stateOf(recording)
      if (!state) return null
      const stopped = state.stopped ?? (await stop(channel, recording, state))
      if (!state.stopped) await save(recording, { ...state, stopped })
      return stopped.file === null ? null : stored(files, stopped.file, stopped.seconds)
    },
  }

  async function stop(channel: string, recording: string, { resourceId, sid, startedAt }: Started) {
    const uid = String(uidOf(channel, `recording ${recording}`))
    const path = `${base}/resourceid/${resourceId}/sid/${sid}/mode/mix/stop`
    const answer = await rest(
      path,
      { cname: channel, uid, clientRequest: { async_stop: false } },
      STOP_PATIENCE_MS,
    )
    if (answer.status === 404) return endedByItself(channel, recording, sid, startedAt)
    if (answer.status !== 200)
      throw new LiveVideoUnavailable(`Agora did not stop recording: ${answer.status}.`)
    const { fileList } = (answer.body.serverResponse ?? {}) as { fileList?: unknown }
    const listed = Array.isArray(fileList)
      ? (fileList as { fileName: string; sliceStartTime?: number }[])
      : []
    const video = listed.find(({ fileName }) => fileName.endsWith('.mp4'))
    if (!video) return { file: null, seconds: 0 }
    return { file: video.fileName, seconds: (now() - (video.sliceStartTime ?? startedAt)) / 1000 }
  }

  /** Nobody published for long, so that Agora lists nothing any more. What it stored has a name by rule; its length is at most this. */
  async function endedByItself(channel: string, recording: string, sid: string, startedAt: number) {
    const file = `${folderOf(recording).join('/')}/${sid}_${channel}_0.mp4`
    const found = await files.get(file, { from: 0, to: 0 })
    found?.content.destroy()
    return { file: found && file, seconds: (now() - startedAt) / 1000 }
  }
}

/** A file that Agora has listed may still be on its way to the bucket. */
async function stored(files: Files, file: string, seconds: number): Promise<Recording> {
  const found = await files.get(file, { from: 0, to: 0 })
  if (!found) throw new LiveVideoUnavailable('Agora has not stored the recording yet.')
  found.content.destroy()
  return { file, seconds: Math.round(seconds), contentType: 'video/mp4', bytes: found.size }
}

function textIn({ status, body }: AgoraAnswer, name: string): string {
  const value = body[name]
  if (typeof value === 'string' && value !== '') return value
  throw new LiveVideoUnavailable(`Agora did not begin to record: ${status}.`)
}

/** Numbers of the regions of AWS, as https://docs.agora.io/en/cloud-recording/reference/region-vendor has them. */
const AWS_REGIONS = [
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'eu-central-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ap-northeast-1',
  'ap-northeast-2',
  'sa-east-1',
  'ca-central-1',
  'ap-south-1',
]
const AWS = 1
const SPEAKS_S3 = 11

/** Only letters and digits are allowed in each part. */
const folderOf = (recording: string): string[] => ['live', recording.replaceAll(/[^a-zA-Z0-9]/g, '')]

function storageFor(
  { bucket, region, endpoint, accessKeyId, secretAccessKey }: AgoraBucket,
  recording: string,
) {
  const place = AWS_REGIONS.indexOf(region)
  const address = endpoint ?? (place === -1 ? `https://s3.${region}.amazonaws.com` : null)
  return {
    vendor: address === null ? AWS : SPEAKS_S3,
    region: address === null ? place : 0,
    bucket,
    accessKey: accessKeyId,
    secretKey: secretAccessKey,
    fileNamePrefix: folderOf(recording),
    ...(address !== null && { extensionParams: { endpoint: address } }),
  }
}
