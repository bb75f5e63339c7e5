import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import Handlebars from 'handlebars'
import { checkTemplate } from './check-template.ts'
import type { Partials } from './check-template.ts'
import { purposes } from './draft.ts'
import type { Purpose } from './draft.ts'
import type { Shape } from './shape.ts'
import { subjectVariables, variablesOf } from './variables.ts'

/** Renders facts that were checked against the purpose's schema. */
export type Render = (facts: object) => string
export type MailTemplate = { subject: Render; text: Render; html: Render }
export type Templates = ReadonlyMap<Purpose, MailTemplate>

/** Templates that cannot be used; every problem of every file at once. */
export class TemplateProblems extends Error {
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(`the mail templates cannot be used:\n${problems.join('\n')}`)
    this.name = 'TemplateProblems'
    this.problems = problems
  }
}

type Files = ReadonlyMap<string, string>
type Kind = { ending: string; noEscape: boolean }
const textKind: Kind = { ending: '.hbs', noEscape: true }
const htmlKind: Kind = { ending: '.html.hbs', noEscape: false }

const readFolder = async (folder: string): Promise<Files> => {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.hbs'))
  return new Map(
    await Promise.all(names.map(async (name): Promise<[string, string]> => [name, await readFile(join(folder, name), 'utf8')])),
  )
}

const partialsOf = (files: Files, { ending }: Kind): Partials =>
  new Map(
    [...files]
      .filter(([name]) => (ending === '.hbs' ? !name.endsWith('.html.hbs') : name.endsWith(ending)))
      .map(([name, source]) => [name.slice(0, -ending.length), source]),
  )

/** A library of its own per kind: nothing that is registered elsewhere reaches a mail. */
const compiler = (partials: Partials, { noEscape }: Kind): ((source: string) => Render) => {
  const library = Handlebars.create()
  for (const [name, source] of partials) library.registerPartial(name, source)
  return (source) => library.compile<object>(source, { strict: true, knownHelpersOnly: true, noEscape, preventIndent: true })
}

/** A text template begins with its subject: `Subject: ...`, then an empty line. */
const splitFront = (source: string): { subject: string; text: string } | null => {
  const front = /^Subject:[ \t]*([^\r\n]+)\r?\n\r?\n/.exec(source)
  return front ? { subject: front[1] ?? '', text: source.slice(front[0].length) } : null
}

const loadOne = (purpose: Purpose, files: Files, partialFiles: Files, problems: string[]): MailTemplate | null => {
  const check = (file: string, source: string, variables: Shape, partials: Partials): void =>
    void problems.push(...checkTemplate(source, variables, partials).map((problem) => `${file}: ${problem}`))
  const [textFile, htmlFile] = [`${purpose}.hbs`, `${purpose}.html.hbs`]
  const [whole, html] = [files.get(textFile), files.get(htmlFile)]
  const front = whole === undefined ? null : splitFront(whole)
  if (whole === undefined) problems.push(`${textFile}: is missing`)
  else if (!front) problems.push(`${textFile}: must begin with "Subject:" and an empty line`)
  if (html === undefined) problems.push(`${htmlFile}: is missing`)
  if (!front || html === undefined) return null
  const [textPartials, htmlPartials] = [partialsOf(partialFiles, textKind), partialsOf(partialFiles, htmlKind)]
  const variables = variablesOf(purpose)
  check(`${textFile} (subject)`, front.subject, subjectVariables, new Map())
  check(textFile, front.text, variables, textPartials)
  check(htmlFile, html, variables, htmlPartials)
  return {
    subject: compiler(new Map(), textKind)(front.subject),
    text: compiler(textPartials, textKind)(front.text),
    html: compiler(htmlPartials, htmlKind)(html),
  }
}

/**
 * Reads and checks every template of a folder (partials in `partials/`).
 * @throws TemplateProblems naming every file that is missing and every name that a purpose's facts do not have
 */
export const loadTemplates = async (folder: string): Promise<Templates> => {
  const [files, partialFiles] = await Promise.all([readFolder(folder), readFolder(join(folder, 'partials'))])
  const problems: string[] = []
  const templates = new Map<Purpose, MailTemplate>()
  for (const purpose of purposes) {
    const template = loadOne(purpose, files, partialFiles, problems)
    if (template) templates.set(purpose, template)
  }
  const known = new Set(purposes.flatMap((purpose) => [`${purpose}.hbs`, `${purpose}.html.hbs`]))
  for (const name of files.keys()) if (!known.has(name)) problems.push(`${name}: no mail is written from it`)
  if (problems.length > 0) throw new TemplateProblems(problems)
  return templates
}
