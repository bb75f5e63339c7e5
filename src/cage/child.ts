/** Entry of a child process: loads the readers, says that it is ready, and answers one task after the other. */
import { watchParent } from './watch-parent.ts'
import type { Answer, Ask } from './messages.ts'
import { ready } from './messages.ts'
import { loadTasks } from './tasks.ts'
import type { TaskName, TaskTable } from './tasks.ts'

/** Kind and place of an error without its message, which may quote the letter. */
const failureOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'not an error'
  const place = /at [^\n]*?([\w./-]+:\d+):\d+\)?\n/.exec(`${error.stack ?? ''}\n`)?.[1] ?? 'unknown place'
  return `${error.name} at ${place.split('/').slice(-3).join('/')}`
}

const answer = async <N extends TaskName>(tasks: TaskTable, { id, task, input }: Ask<N>): Promise<Answer<N>> => {
  try {
    return { id, ok: true, value: await tasks[task](input) }
  } catch (error) {
    return { id, ok: false, failure: failureOf(error) }
  }
}

const send = (message: unknown): void => void process.send?.(message)

process.once('disconnect', () => process.exit())
watchParent()
const tasks = await loadTasks()
process.on('message', (ask: Ask) => void answer(tasks, ask).then(send))
send(ready)
