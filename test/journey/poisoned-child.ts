/** A child with the real readers, in which a letter can do what a hole in a library would let it do. */
import { watchParent } from '../../src/cage/watch-parent.ts'
import type { Ask } from '../../src/cage/messages.ts'
import { ready } from '../../src/cage/messages.ts'
import { loadTasks } from '../../src/cage/tasks.ts'

process.once('disconnect', () => process.exit())
watchParent()
const tasks = await loadTasks()

const answer = (ask: Ask): Promise<unknown> => {
  if ('raw' in ask.input) return tasks.open(ask.input)
  return 'file' in ask.input ? tasks.document(ask.input) : tasks.read(ask.input)
}

process.on('message', (ask: Ask) => {
  const text = 'raw' in ask.input ? Buffer.from(ask.input.raw).toString('latin1') : ''
  if (text.includes('X-Poison: hang')) for (;;);
  if (text.includes('X-Poison: die')) process.exit(3)
  void answer(ask).then((value) => process.send?.({ id: ask.id, ok: true, value }))
})
process.send?.(ready)
