/** Opens the embedded database of a folder and writes rows, saying each one once it is committed. */
import { openStore } from '../../src/store/open.ts'
import { referenceCounters } from '../../src/store/schema.ts'

const [dataDir = ''] = process.argv.slice(2)
const store = await openStore({ databaseUrl: '', dataDir })
console.log('open')
for (let year = 1; ; year += 1) {
  await store.db.insert(referenceCounters).values({ year, last: 0 })
  console.log(`committed ${year}`)
}
