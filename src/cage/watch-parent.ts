import { Worker, isMainThread, workerData } from 'node:worker_threads'

const everyMilliseconds = 2000

/**
 * Ends this process when its parent has died. From a thread of its own: a child that is caught in an endless loop would
 * never learn of it, and nobody is left to kill it.
 */
export const watchParent = (): void => {
  new Worker(new URL(import.meta.url), { workerData: { parent: process.ppid }, stdin: false, execArgv: [] }).unref()
}

const watch = (parent: number): void => {
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL')
  }, everyMilliseconds)
}

const isWatch = (data: unknown): data is { parent: number } =>
  typeof data === 'object' && data !== null && 'parent' in data && typeof data.parent === 'number'

if (!isMainThread && isWatch(workerData)) watch(workerData.parent)
