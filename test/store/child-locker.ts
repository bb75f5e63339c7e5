/** Tries to lock a folder and holds it for a while. */
import { setTimeout as wait } from 'node:timers/promises'
import { FolderInUse, lockFolder } from '../../src/store/embedded/folder-lock.ts'

const [folder = '', hold = '1500'] = process.argv.slice(2)
try {
  await lockFolder(folder)
  console.log('locked')
  await wait(Number(hold))
} catch (error) {
  console.log(error instanceof FolderInUse ? 'in use' : String(error))
}
