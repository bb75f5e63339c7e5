import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { diagram } from '../../src/cases/states.ts'

const root = join(import.meta.dirname, '../..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')

it('the README draws the states that the table holds', () => {
  expect(readme).toContain(diagram())
})

it('every path the README names is there', () => {
  const paths = [...readme.matchAll(/`((?:src|test|fixtures|templates|docs|migrations)\/[\w./-]+)`/g)]
    .map((match) => match[1] ?? '')
    .filter((path) => !/PURPOSE|STAGE/.test(path))
  expect(paths.length).toBeGreaterThan(10)
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
})
