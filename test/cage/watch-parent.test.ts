import { fork } from 'node:child_process'
import { once } from 'node:events'
import { expect, it } from 'vitest'

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

it('a reader caught in a loop ends when its parent is killed', async () => {
  const parent = fork(new URL('./parent-of-a-looping-child.ts', import.meta.url).pathname, { execArgv: ['--no-warnings'] })
  const [pid] = (await once(parent, 'message')) as [number]
  expect(isAlive(pid)).toBe(true)
  parent.kill('SIGKILL')
  for (let tries = 0; tries < 200 && isAlive(pid); tries++) await new Promise((resolve) => setTimeout(resolve, 100))
  expect(isAlive(pid)).toBe(false)
})
