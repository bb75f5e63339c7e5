/** Child process: makes an empty database in the folder named by its only argument. */
import { PGlite } from '@electric-sql/pglite'

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('the folder to make a database in is missing')
const engine = await PGlite.create(folder)
await engine.close()
process.exit(0)
