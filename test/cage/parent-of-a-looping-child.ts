/** Starts a reader, sends it into an endless loop, tells its pid, and waits to be killed. */
import { spawnReader } from '../../src/cage/spawn.ts'

const child = spawnReader(new URL('./looping-child.ts', import.meta.url))
child.on('message', () => {
  child.send('loop')
  process.send?.(child.pid)
})
setInterval(() => undefined, 1000)
