/** Loads the templates and checks each against the facts of its purpose: a placeholder nobody fills stops the start, not a mail. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Handlebars from 'handlebars'
import { checkTemplate } from './check-template.ts'
import type { Purpose } from './draft.ts'
import { purposes } from './draft.ts'
import { centerSchema, factSchemas } from './facts.ts'

type Written = (facts: object) => string
export type Template = { subject: Written; text: Written; html: Written }
export type Templates = ReadonlyMap<Purpose, Template>

/** Everything that is wrong with the templates, each with its file. */
export class TemplateProblems extends Error {
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(`the templates cannot be used:\n${problems.join('\n')}`)
    this.problems = problems
  }
}

const parts = /^Subject: (.+)\r?\n--- text ---\r?\n([\s\S]*?)\r?\n--- html ---\r?\n([\s\S]*)$/

const options = { strict: true, knownHelpersOnly: true, preventIndent: true } as const

/** One file: a subject line, the text and the HTML, in this order. */
const loadOne = async (folder: string, purpose: Purpose, engine: typeof Handlebars, problems: string[]): Promise<Template | null> => {
  const name = `${purpose}.hbs`
  const source = await readFile(join(folder, name), 'utf8').catch(() => null)
  const found = source === null ? null : parts.exec(source)
  if (!found) {
    problems.push(`${name}: ${source === null ? 'is missing' : 'must hold "Subject: ", "--- text ---" and "--- html ---"'}`)
    return null
  }
  const [, subject = '', text = '', html = ''] = found
  const schema = factSchemas[purpose].extend({ center: centerSchema })
  for (const [where, template] of Object.entries({ subject, text, html }))
    problems.push(...checkTemplate(template, schema).map((problem) => `${name}, ${where}: ${problem}`))
  return {
    subject: engine.compile(subject, { ...options, noEscape: true }),
    text: engine.compile(text, { ...options, noEscape: true }),
    html: engine.compile(html, options),
  }
}

/** @throws TemplateProblems naming every fault of every file. */
export const loadTemplates = async (folder: string): Promise<Templates> => {
  const engine = Handlebars.create()
  const problems: string[] = []
  const layout = await readFile(join(folder, 'layout.html.hbs'), 'utf8').catch(() => '')
  if (layout === '') problems.push('layout.html.hbs: is missing')
  engine.registerPartial('layout', layout)
  const templates = new Map<Purpose, Template>()
  for (const purpose of purposes) {
    const template = await loadOne(folder, purpose, engine, problems).catch((error: unknown) => {
      problems.push(`${purpose}.hbs: ${error instanceof Error ? error.message : 'cannot be read'}`)
      return null
    })
    if (template) templates.set(purpose, template)
  }
  if (problems.length > 0) throw new TemplateProblems(problems)
  return templates
}
