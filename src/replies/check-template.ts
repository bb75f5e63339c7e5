/** Walks a template's tree and names every placeholder that the facts of its purpose do not hold (`strict` alone misses `#if` and `#each`). */
import Handlebars from 'handlebars'
import { z } from 'zod'

type Statement = hbs.AST.Statement
type Scope = readonly z.ZodType[]

const asSchema = (value: unknown): z.ZodType => (value instanceof z.ZodType ? value : z.unknown())
const unwrap = (schema: z.ZodType): z.ZodType => (schema instanceof z.ZodNullable ? unwrap(asSchema(schema.unwrap())) : schema)

/** One step of a path: a field of an object, or a place in a list. */
const step = (schema: z.ZodType, part: string): z.ZodType | null => {
  const bare = unwrap(schema)
  if (bare instanceof z.ZodArray) return /^\d+$/.test(part) ? asSchema(bare.element) : null
  return bare instanceof z.ZodObject && Object.hasOwn(bare.shape, part) ? asSchema(Reflect.get(bare.shape, part)) : null
}

/** The schema a path leads to, or null. */
const resolve = (path: hbs.AST.PathExpression, scope: Scope): z.ZodType | null =>
  path.parts.reduce<z.ZodType | null>(
    (schema, part) => (schema === null ? null : step(schema, part)),
    scope[scope.length - 1 - path.depth] ?? null,
  )

const isPath = (node: hbs.AST.Expression): node is hbs.AST.PathExpression => node.type === 'PathExpression'

const unknownPath = (node: hbs.AST.Expression, scope: Scope): string[] => {
  if (!isPath(node)) return []
  if (node.data) return ['@index', '@first', '@last', '@partial-block'].includes(node.original) ? [] : [`{{${node.original}}} is not known`]
  return resolve(node, scope) === null ? [`{{${node.original}}} is not known`] : []
}

const innerScope = (block: hbs.AST.BlockStatement, scope: Scope): Scope | null => {
  const [subject] = block.params
  if (block.path.type !== 'PathExpression' || !subject || !isPath(subject)) return null
  const schema = resolve(subject, scope)
  const bare = schema && unwrap(schema)
  if (block.path.original === 'each') return bare instanceof z.ZodArray ? [...scope, asSchema(bare.element)] : null
  if (block.path.original === 'with') return bare ? [...scope, bare] : null
  return scope
}

const isBlock = (node: Statement): node is hbs.AST.BlockStatement => node.type === 'BlockStatement'
const isMustache = (node: Statement): node is hbs.AST.MustacheStatement => node.type === 'MustacheStatement'
const isPartialBlock = (node: Statement): node is hbs.AST.PartialBlockStatement => node.type === 'PartialBlockStatement'

const checkNode = (node: Statement, scope: Scope): string[] => {
  if (isMustache(node)) return node.escaped ? unknownPath(node.path, scope) : ['{{{ }}} lets a letter write our HTML; use {{ }}']
  if (isPartialBlock(node)) return checkBody(node.program.body, scope)
  if (!isBlock(node)) return []
  const faults = node.params.flatMap((param) => unknownPath(param, scope))
  const inner = innerScope(node, scope)
  if (inner === null) return [...faults, `{{#${'original' in node.path ? String(node.path.original) : ''}}} cannot be used so`]
  const otherwise = 'inverse' in node && node.inverse ? checkBody(node.inverse.body, scope) : []
  return [...faults, ...(node.program ? checkBody(node.program.body, inner) : []), ...otherwise]
}

const checkBody = (body: readonly Statement[], scope: Scope): string[] => body.flatMap((node) => checkNode(node, scope))

/** @returns one sentence per placeholder that is not among the facts. */
export const checkTemplate = (template: string, facts: z.ZodType): string[] => checkBody(Handlebars.parse(template).body, [facts])
