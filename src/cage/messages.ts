import type { TaskName, Tasks } from './tasks.ts'

/** Parent to child. */
export type Ask<N extends TaskName = TaskName> = { id: number; task: N; input: Tasks[N]['input'] }

/** Child to parent: ready once, then one answer per task. A failure names the error's kind and place, never its text: that may quote the letter. */
export type Answer<N extends TaskName = TaskName> =
  { id: number; ok: true; value: Tasks[N]['output'] } | { id: number; ok: false; failure: string }

export const ready = 'ready'

/** Our own child speaks on this channel, so the frame is checked and the value's shape is the task's. */
export const isAnswer = <N extends TaskName>(message: unknown, ask: Ask<N>): message is Answer<N> =>
  typeof message === 'object' &&
  message !== null &&
  'id' in message &&
  message.id === ask.id &&
  'ok' in message &&
  typeof message.ok === 'boolean'
