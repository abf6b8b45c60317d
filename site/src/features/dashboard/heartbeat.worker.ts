/** A page in the background is throttled to one timer a minute, which is the whole lease; a worker is not. */
const everyMilliseconds = 20_000

setInterval(() => postMessage('beat'), everyMilliseconds)
