import { createServer } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'

/**
 * What a feed that thousands follow is held against: a server of the "ws" package and nothing else, that sends one text to every
 * socket so many times a second while it is asked to.
 */
const TIMES_A_SECOND = Number(process.env.TIMES_A_SECOND)

const sockets: WebSocket[] = []
let text = ''
let speaks = false
const http = createServer(({ url }, response) => {
  if (url === '/speak' || url === '/hush') speaks = url === '/speak'
  response.end()
})
const server = new WebSocketServer({ server: http, perMessageDeflate: false, clientTracking: false })

// The first message of a socket is what is to be sent: %% stands for the time of sending.
server.on('connection', socket =>
  socket.once('message', data => {
    text = String(data)
    sockets.push(socket)
  }),
)

setInterval(() => {
  if (!speaks) return
  const now = text.replace('%%', new Date().toISOString())
  for (const socket of sockets) socket.send(now)
}, 1000 / TIMES_A_SECOND)

http.listen(Number(process.env.PORT), '127.0.0.1')
