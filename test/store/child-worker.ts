/** Runs the jobs of a database and never ends the one it has begun: for being killed. */
import { setTimeout as wait } from 'node:timers/promises'
import { openStore } from '../../src/store/open.ts'
import { startQueue } from '../../src/store/queue/queue.ts'

const [databaseUrl = '', dataDir = ''] = process.argv.slice(2)
const store = await openStore({ databaseUrl, dataDir })
const hang = async (id: number) => {
  console.log(`began ${id}`)
  await wait(600_000)
}
await startQueue(store, { judge: hang, send: hang, move: hang, timer: hang })
console.log('waiting')
