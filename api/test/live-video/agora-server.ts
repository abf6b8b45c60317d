import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import type { Files } from '../../src/outside/files/files.ts'

/** What one rule of Agora's bans: everybody of a channel, or one of them. */
interface Rule {
  readonly cname: string
  readonly uid?: number
}

interface Recorder {
  readonly cname: string
  readonly uid: string
  readonly resourceId: string
  prefix: string[]
  sid: string | null
  isStopped: boolean
}

interface Body {
  cname: string
  uid: string
  clientRequest: { token?: string; storageConfig?: { fileNamePrefix: string[] } }
}

/**
 * A local server of those parts of Agora's REST API that we ask, with its checks: who asks, in which order, for which
 * resource. It stores what was "recorded" where Agora does, in the bucket.
 */
export async function startAgora(account: {
  appId: string
  customerId: string
  customerSecret: string
  files: Files
}) {
  const authorization = `Basic ${Buffer.from(`${account.customerId}:${account.customerSecret}`).toString('base64')}`
  const rules: Rule[] = []
  const recorders: Recorder[] = []
  const requests: { path: string; body: Body }[] = []
  /** Channels in which somebody publishes: only there something is recorded. */
  const published = new Set<string>()
  let trouble: number | null = null

  async function answer(request: IncomingMessage): Promise<[number, object]> {
    const path = request.url ?? ''
    const body = (await json(request)) as Body & Rule & { appid?: string; privileges?: string[] }
    requests.push({ path, body })
    if (trouble) return [trouble, {}]
    if (request.headers.authorization !== authorization) return [401, { message: 'Unauthorized' }]
    if (path === '/dev/v1/kicking-rule') {
      if (body.appid !== account.appId || !body.privileges?.includes('join_channel')) return [400, {}]
      rules.push({ cname: body.cname, uid: body.uid as unknown as number })
      return [200, { status: 'success', id: rules.length }]
    }
    const [, app, rest = ''] = /^\/v1\/apps\/(\w+)\/cloud_recording\/(.+)$/.exec(path) ?? []
    return app === account.appId ? recording(rest, body) : [404, {}]
  }

  async function recording(path: string, { cname, uid, clientRequest }: Body): Promise<[number, object]> {
    if (path === 'acquire') {
      const resourceId = `resource${recorders.length}`
      recorders.push({ cname, uid, resourceId, prefix: [], sid: null, isStopped: false })
      return [200, { resourceId }]
    }
    const [, resourceId, sid, step] =
      /^resourceid\/(\w+)\/(?:sid\/(\w+)\/)?mode\/mix\/(\w+)$/.exec(path) ?? []
    const recorder = recorders.find(each => each.resourceId === resourceId)
    if (!recorder || recorder.cname !== cname || recorder.uid !== uid) return [400, { code: 2 }]
    if (step === 'start' && clientRequest.token && clientRequest.storageConfig) {
      recorder.sid = `sid${recorder.resourceId}`
      recorder.prefix = clientRequest.storageConfig.fileNamePrefix
      return [200, { resourceId, sid: recorder.sid }]
    }
    if (step !== 'stop' || sid !== recorder.sid) return [400, { code: 2 }]
    if (recorder.isStopped) return [404, { code: 404 }]
    recorder.isStopped = true
    return [200, { serverResponse: { fileList: await store(recorder), uploadingStatus: 'uploaded' } }]
  }

  async function store({ cname, sid, prefix }: Recorder): Promise<object[]> {
    if (!published.has(cname)) return []
    const name = `${prefix.join('/')}/${sid}_${cname}`
    await account.files.put(`${name}_0.mp4`, Buffer.from('a film'), 'video/mp4')
    return [{ fileName: `${name}.m3u8` }, { fileName: `${name}_0.mp4` }]
  }

  const server = createServer((request, response) => {
    answer(request).then(
      ([status, body]) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
      problem => response.destroy(problem as Error),
    )
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    published,
    bans: (cname: string, uid: number): boolean =>
      rules.some(rule => rule.cname === cname && (rule.uid === undefined || rule.uid === uid)),
    /** Ends a recording as Agora does by itself when nobody has published for long. */
    async endByItself(cname: string) {
      for (const recorder of recorders.filter(each => each.cname === cname)) {
        recorder.isStopped = true
        await store(recorder)
      }
    },
    /** Every request is answered with this status from now on; null ends it. */
    failWith(status: number | null) {
      trouble = status
    },
    close: () => new Promise<void>(resolve => server.close(() => resolve())),
  }
}
