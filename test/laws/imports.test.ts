import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const source = join(import.meta.dirname, '../../src')
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
const importsOf = (file: string): string[] =>
  [...readFileSync(join(source, file), 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((match) => match[1] ?? '')

/** Every import as `src`-relative path or package name, with the file it stands in. */
const imports = files.flatMap((file) =>
  importsOf(file).map((name) => ({ file, name: name.startsWith('.') ? relative(source, resolve(source, dirname(file), name)) : name })),
)
const roomOf = (path: string): string => path.split('/')[0] ?? ''

describe('who may import what', () => {
  it.each([
    ['imapflow', ['mailbox']],
    ['nodemailer', ['outbox']],
    ['mailparser', ['letter']],
    ['drizzle-orm', ['store']],
    ['postgres', ['store']],
    ['pg-boss', ['store']],
    ['@electric-sql/pglite', ['store']],
    ['handlebars', ['replies']],
    ['pdfjs-dist', ['reading']],
    ['commander', ['cli']],
    ['hono', ['desk']],
  ])('%s is spoken to in one room only: %s', (library, rooms) => {
    const users = imports.filter(({ name }) => name === library || name.startsWith(`${library}/`)).map(({ file }) => roomOf(file))
    expect(users.length).toBeGreaterThan(0)
    expect([...new Set(users)].sort()).toEqual(rooms)
  })

  it.each(['reading', 'rules', 'replies', 'calendar'])(
    '%s takes facts as arguments: it knows no store, mailbox, outbox, cases or desk',
    (room) => {
      const forbidden = new Set(['store', 'mailbox', 'outbox', 'cases', 'desk', 'intake', 'cli', 'cage'])
      expect(imports.filter(({ file, name }) => roomOf(file) === room && forbidden.has(roomOf(name)))).toEqual([])
    },
  )

  it('the rules import no package at all but those that compare text and dates', () => {
    const packages = imports
      .filter(({ file, name }) => roomOf(file) === 'rules' && !/^(rules|reading|records|letter|profile|calendar)/.test(name))
      .map(({ name }) => name)
    expect([...new Set(packages)].filter((name) => !['fuzzball', 'node:url', 'luxon'].includes(name))).toEqual([])
  })

  it('the environment is read in one file only', () => {
    const readers = files.filter((file) => /process\.env/.test(readFileSync(join(source, file), 'utf8')))
    expect(readers).toEqual(['cli/csr-desk.ts'])
  })

  it('nobody imports the command line', () => {
    expect(imports.filter(({ file, name }) => roomOf(name) === 'cli' && roomOf(file) !== 'cli')).toEqual([])
  })
})
