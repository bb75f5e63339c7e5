import type { ChildProcess } from 'node:child_process'
import type { Caged, CageTrouble } from './cage.ts'
import type { Caps } from './caps.ts'
import { residentBytes } from './memory.ts'
import { isAnswer, ready } from './messages.ts'
import type { Answer, Ask } from './messages.ts'
import type { TaskName, Tasks } from './tasks.ts'

/** One child process and the one task it may be busy with. */
export type Reader = {
  /** Null as soon as the child can serve, else why it never will. */
  ready: Promise<string | null>
  run<N extends TaskName>(ask: Ask<N>, caps: Caps): Promise<Caged<Tasks[N]['output']>>
  isAlive(): boolean
  /** Resident bytes now; 0 where the system does not tell. */
  size(): Promise<number>
  kill(): Promise<void>
}

const pollMilliseconds = 50

/** V8 aborts when the heap cap is reached, and the kernel kills when the machine has no more. */
const outOfMemory = (signal: string | null): boolean => signal === 'SIGABRT' || signal === 'SIGKILL'

/** The last words of a child that does not start; what it says later is dropped unseen, for it may quote a letter. */
const lastWords = (child: ChildProcess): { text: () => string; drop: () => void } => {
  let heard = ''
  const listen = (chunk: Buffer): void => void (heard = (heard + chunk.toString('latin1')).slice(-2000))
  child.stderr?.on('data', listen)
  return { text: () => /^.*Error.*$/m.exec(heard)?.[0].slice(0, 300) ?? '', drop: () => void child.stderr?.off('data', listen).resume() }
}

/** Resolves to null when the child can serve, else to why it cannot. */
const start = (child: ChildProcess, milliseconds: number): Promise<string | null> =>
  new Promise((resolve) => {
    const words = lastWords(child)
    const settle = (trouble: string | null): void => {
      clearTimeout(timer)
      words.drop()
      resolve(trouble)
    }
    const timer = setTimeout(() => settle('the reader takes too long to start'), milliseconds)
    child.on('message', (message) => message === ready && settle(null))
    child.once('close', () => settle(`the reader does not start: ${words.text()}`))
    child.once('error', (error) => settle(`the reader does not start: ${error.message}`))
  })

/** Kills the child when a cap is passed; `passed` tells which. */
const guard = (child: ChildProcess, caps: Caps): { passed: () => CageTrouble | null; stop: () => void } => {
  let passed: CageTrouble | null = null
  const end = (trouble: CageTrouble): void => {
    passed ??= trouble
    child.kill('SIGKILL')
  }
  const timer = setTimeout(() => end('too-slow'), caps.milliseconds)
  const poll = setInterval(() => {
    const { pid } = child
    if (pid !== undefined) void residentBytes(pid).then((bytes) => bytes !== null && bytes > caps.bytes && end('too-large'))
  }, pollMilliseconds)
  return {
    passed: () => passed,
    stop: () => {
      clearTimeout(timer)
      clearInterval(poll)
    },
  }
}

const asCaged = <N extends TaskName>(answer: Answer<N>): Caged<Tasks[N]['output']> =>
  answer.ok ? { ok: true, value: answer.value } : { ok: false, trouble: 'crashed', detail: answer.failure }

const serve = <N extends TaskName>(child: ChildProcess, ask: Ask<N>, caps: Caps): Promise<Caged<Tasks[N]['output']>> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      resolve({ ok: false, trouble: 'crashed', detail: 'the reader is gone' })
      return
    }
    const guarded = guard(child, caps)
    const finish = (result: Caged<Tasks[N]['output']>): void => {
      guarded.stop()
      child.off('message', onMessage)
      child.off('exit', onExit)
      resolve(result)
    }
    const onMessage = (message: unknown): void => {
      if (isAnswer(message, ask)) finish(asCaged(message))
    }
    const onExit = (code: number | null, signal: string | null): void => {
      const trouble = guarded.passed() ?? (outOfMemory(signal) ? 'too-large' : 'crashed')
      finish({ ok: false, trouble, detail: `the reader ended by ${signal ?? `code ${code ?? 'unknown'}`}` })
    }
    child.on('message', onMessage)
    child.once('exit', onExit)
    child.send(ask, (error) => error && child.kill('SIGKILL'))
  })

/** Takes charge of a fresh child. */
export const takeReader = (child: ChildProcess, startMilliseconds: number): Reader => {
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    // Stays on: an error event that nobody hears would end the parent.
    child.on('error', () => resolve())
  })
  const isAlive = (): boolean => child.exitCode === null && child.signalCode === null && child.connected
  return {
    ready: start(child, startMilliseconds),
    run: (ask, caps) => serve(child, ask, caps),
    isAlive,
    size: async () => (child.pid === undefined ? 0 : ((await residentBytes(child.pid)) ?? 0)),
    kill: async () => {
      child.kill('SIGKILL')
      await exited
    },
  }
}
