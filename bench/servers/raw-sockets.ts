import { createServer } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'

/**
 * What the api's live queries are held against: a server of the "ws" package and nothing else, that sends every
 * socket one message a second while it is asked to, as long as the api's, spread over the second as the api's arrive.
 */
const TURNS_A_SECOND = 100

const sockets: { socket: WebSocket; text: string }[] = []
let speaks = false
const http = createServer(({ url }, response) => {
  if (url === '/speak' || url === '/hush') speaks = url === '/speak'
  response.end()
})
const server = new WebSocketServer({ server: http, perMessageDeflate: false, clientTracking: false })

// The first message of a socket is an example of what it is to be sent: %% stands for the time of sending.
server.on('connection', socket =>
  socket.once('message', data => void sockets.push({ socket, text: String(data) })),
)

let turn = 0
setInterval(() => {
  const until = Math.floor((Date.now() % 1_000_000_000) / (1000 / TURNS_A_SECOND))
  if (!speaks || until - turn > TURNS_A_SECOND) turn = until
  for (; turn < until; turn++) {
    const now = new Date().toISOString()
    for (let at = turn % TURNS_A_SECOND; at < sockets.length; at += TURNS_A_SECOND) {
      const each = sockets[at]
      each?.socket.send(each.text.replace('%%', now))
    }
  }
}, 1000 / TURNS_A_SECOND)

http.listen(Number(process.env.PORT), '127.0.0.1')
