/** As much of a TURN client as the relay's test needs (RFC 5389, RFC 5766): allocate, permit, send. */
import { createHash, createHmac, randomBytes } from 'node:crypto'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'

const magicCookie = 0x2112a442
const attribute = {
  username: 0x06,
  integrity: 0x08,
  error: 0x09,
  peer: 0x12,
  data: 0x13,
  realm: 0x14,
  nonce: 0x15,
  relayed: 0x16,
  transport: 0x19,
}

export type Allocated =
  | { kind: 'allocated'; address: string; port: number }
  | { kind: 'refused'; code: number }

export async function openTurnClient(port: number, credential: { username: string; password: string }) {
  const socket = createSocket('udp4').bind(0, '127.0.0.1')
  await once(socket, 'listening')
  let realm = ''
  let nonce = ''

  async function ask(type: number, attributes: Buffer[], signs: boolean) {
    const identity = [
      text(attribute.username, credential.username),
      text(attribute.realm, realm),
      text(attribute.nonce, nonce),
    ]
    const all = signs ? [...attributes, ...identity] : attributes
    const key = createHash('md5').update(`${credential.username}:${realm}:${credential.password}`).digest()
    socket.send(message(type, all, signs ? key : undefined), port, '127.0.0.1')
    const [answer] = (await once(socket, 'message')) as [Buffer]
    return { type: answer.readUInt16BE(0), attributes: read(answer) }
  }

  return {
    async allocate(): Promise<Allocated> {
      const udp = encode(attribute.transport, Buffer.from([17, 0, 0, 0]))
      const challenge = await ask(0x003, [udp], false)
      realm = String(challenge.attributes.get(attribute.realm))
      nonce = String(challenge.attributes.get(attribute.nonce))
      const answer = await ask(0x003, [udp], true)
      const relayed = answer.attributes.get(attribute.relayed)
      if (relayed) return { kind: 'allocated', ...xored(relayed) }
      const error = answer.attributes.get(attribute.error) ?? Buffer.alloc(4)
      return { kind: 'refused', code: error.readUInt8(2) * 100 + error.readUInt8(3) }
    },
    permit: (address: string, peerPort: number) => ask(0x008, [peer(address, peerPort)], true),
    send(address: string, peerPort: number, data: string) {
      socket.send(message(0x016, [peer(address, peerPort), text(attribute.data, data)]), port, '127.0.0.1')
    },
    close: () => socket.close(),
  }
}

function message(type: number, attributes: Buffer[], key?: Buffer) {
  const body = Buffer.concat(attributes)
  const head = Buffer.alloc(20)
  head.writeUInt16BE(type, 0)
  head.writeUInt16BE(body.length + (key ? 24 : 0), 2)
  head.writeUInt32BE(magicCookie, 4)
  randomBytes(12).copy(head, 8)
  const whole = Buffer.concat([head, body])
  if (!key) return whole
  return Buffer.concat([whole, encode(attribute.integrity, createHmac('sha1', key).update(whole).digest())])
}

function encode(type: number, value: Buffer) {
  const head = Buffer.alloc(4)
  head.writeUInt16BE(type, 0)
  head.writeUInt16BE(value.length, 2)
  return Buffer.concat([head, value, Buffer.alloc((4 - (value.length % 4)) % 4)])
}

function text(type: number, value: string) {
  return encode(type, Buffer.from(value))
}

function peer(address: string, port: number) {
  const value = Buffer.alloc(8)
  value.writeUInt8(1, 1)
  value.writeUInt16BE(port ^ (magicCookie >>> 16), 2)
  const plain = Buffer.from(address.split('.').map(Number)).readUInt32BE(0)
  value.writeUInt32BE((plain ^ magicCookie) >>> 0, 4)
  return encode(attribute.peer, value)
}

function xored(value: Buffer) {
  const plain = Buffer.alloc(4)
  plain.writeUInt32BE((value.readUInt32BE(4) ^ magicCookie) >>> 0, 0)
  return { address: [...plain].join('.'), port: value.readUInt16BE(2) ^ (magicCookie >>> 16) }
}

function read(answer: Buffer) {
  const attributes = new Map<number, Buffer>()
  for (let at = 20; at + 4 <= answer.length; ) {
    const length = answer.readUInt16BE(at + 2)
    attributes.set(answer.readUInt16BE(at), answer.subarray(at + 4, at + 4 + length))
    at += 4 + length + ((4 - (length % 4)) % 4)
  }
  return attributes
}
