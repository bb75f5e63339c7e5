import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkTemplate } from '../../src/replies/check-template.ts'
import { purposes } from '../../src/replies/draft.ts'
import { loadTemplates, TemplateProblems } from '../../src/replies/templates.ts'
import { variablesOf } from '../../src/replies/variables.ts'

const folder = { path: '' }
beforeEach(async () => {
  folder.path = await mkdtemp(join(tmpdir(), 'csr-desk-templates-'))
  await cp(join(import.meta.dirname, '../../templates'), folder.path, { recursive: true })
})
afterEach(() => rm(folder.path, { recursive: true }))

const put = (name: string, source: string) => writeFile(join(folder.path, name), source)
const problems = async (): Promise<readonly string[]> => {
  try {
    await loadTemplates(folder.path)
    return []
  } catch (error) {
    if (error instanceof TemplateProblems) return error.problems
    throw error
  }
}

describe('loading the templates', () => {
  it('gives one of each purpose', async () => {
    expect([...(await loadTemplates(folder.path)).keys()]).toEqual([...purposes])
  })

  it('refuses a folder that is not there, naming every file', async () => {
    await rm(folder.path, { recursive: true })
    expect(await problems()).toHaveLength(purposes.length * 2)
    await cp(join(import.meta.dirname, '../../templates'), folder.path, { recursive: true })
  })

  it('names every problem of every file at once', async () => {
    await rm(join(folder.path, 'held.html.hbs'))
    await put('status.hbs', 'Subject: x\n\n{{#each requests}}{{refernce}}{{/each}}')
    await put('form.hbs', 'no subject')
    await put('extra.hbs', 'x')
    expect(await problems()).toEqual([
      'status.hbs: line 1: unknown name refernce',
      'held.html.hbs: is missing',
      'form.hbs: must begin with "Subject:" and an empty line',
      'extra.hbs: no mail is written from it',
    ])
  })

  it('lets no customer data into a subject', async () => {
    await put('cancelled.hbs', 'Subject: {{tag}}{{endUserName}} {{btn}}\n\n{{reference}}')
    expect(await problems()).toEqual([
      'cancelled.hbs (subject): line 1: unknown name endUserName',
      'cancelled.hbs (subject): line 1: unknown name btn',
    ])
  })

  it('names the partial in which a name is unknown', async () => {
    await put('partials/footer.hbs', '{{nothing}}')
    expect((await problems())[0]).toMatch(/^acknowledged\.hbs: line \d+: in footer: line 1: unknown name nothing$/)
  })
})

describe('checking one template', () => {
  const partials = new Map([
    ['row', '{{label}}={{value}}'],
    ['again', '{{> again}}'],
    ['box', '<b>{{title}}</b>{{> @partial-block}}'],
  ])
  const check = (source: string): string[] => checkTemplate(source, variablesOf('status'), partials)

  it.each([
    '{{#each requests}}{{reference}} {{state}} {{../center.name}} {{@index}}{{#unless @last}}, {{/unless}}{{else}}none{{/each}}',
    '{{#if unknown}}{{#each unknown}}{{this}}{{/each}}{{/if}}{{tag}}',
    '{{#each requests}}{{#if dueAt}}{{../center.carrier}}{{/if}}{{/each}}',
    '{{#with center}}{{name}}{{/with}}{{!-- a comment --}}',
    '{{> row label="x" value=center.name}}',
    '{{#each requests}}{{> row label="x" value=state}}{{/each}}',
    '{{#> box title="x"}}{{center.name}}{{title}}{{/box}}',
  ])('accepts %s', (source) => {
    expect(check(source)).toEqual([])
  })

  it.each([
    ['{{nothing}}', 'unknown name nothing'],
    ['{{#if nothing}}x{{/if}}', 'unknown name nothing'],
    ['{{#unless nothing}}x{{/unless}}', 'unknown name nothing'],
    ['{{#each nothing}}x{{/each}}', 'unknown name nothing'],
    ['{{#if unknown}}a{{else}}{{nothing}}{{/if}}', 'unknown name nothing'],
    ['{{#each requests}}{{center.name}}{{/each}}', 'unknown name center.name'],
    ['{{#each requests}}{{../nothing}}{{/each}}', 'unknown name ../nothing'],
    ['{{../tag}}', 'unknown name ../tag'],
    ['{{requests.constructor}}', 'unknown name requests.constructor'],
    ['{{__proto__}}', 'unknown name __proto__'],
    ['{{{tag}}}', 'print unescaped'],
    ['{{&tag}}', 'print unescaped'],
    ['{{requests}}', 'a list or an object cannot be printed'],
    ['{{center}}', 'a list or an object cannot be printed'],
    ['{{#each center}}x{{/each}}', '#each does not fit'],
    ['{{#with requests}}x{{/with}}', '#with does not fit'],
    ['{{#foo tag}}x{{/foo}}', '#foo does not fit'],
    ['{{#if tag center}}x{{/if}}', 'takes one name'],
    ['{{lookup center "name"}}', 'no helpers'],
    ['{{@root.tag}}', 'no name of a loop'],
    ['{{#if (lookup center "name")}}x{{/if}}', 'only names and plain values'],
    ['{{> nobody}}', 'unknown partial nobody'],
    ['{{> (lookup center "name")}}', 'unknown partial'],
    ['{{> again}}', 'calls itself'],
    ['{{> row label="x"}}', 'unknown name value'],
    ['{{> row label="x" value=nothing}}', 'unknown name nothing'],
    ['{{* inline "x"}}', 'is not allowed'],
    ['{{#if tag}}', 'Parse error'],
  ])('refuses %s', (source, problem) => {
    expect(check(source).join('\n')).toContain(problem)
  })
})
