import Handlebars from 'handlebars'
import type { Shape } from './shape.ts'

/** Sources of the partials a template may call, by name. */
export type Partials = ReadonlyMap<string, string>

/** Where in a template the walk stands: contexts from the outermost to the innermost. */
type Place = { scopes: readonly Shape[]; partials: Partials; calls: number; line: number; report: (line: number, problem: string) => void }

type Node = hbs.AST.Node
const isPath = (node: Node): node is hbs.AST.PathExpression => node.type === 'PathExpression'
const isMustache = (node: Node): node is hbs.AST.MustacheStatement => node.type === 'MustacheStatement'
const isBlock = (node: Node): node is hbs.AST.BlockStatement => node.type === 'BlockStatement'
const isPartial = (node: Node): node is hbs.AST.PartialStatement => node.type === 'PartialStatement'
const isPartialBlock = (node: Node): node is hbs.AST.PartialBlockStatement => node.type === 'PartialBlockStatement'

const complain = (place: Place, problem: string): void => place.report(place.line, problem)

const value: Shape = { kind: 'value' }
const loopWords = new Set(['@index', '@first', '@last'])
/** Partials inside partials; beyond it they call one another in a circle. */
const mostCalls = 5

const fieldOf = (shape: Shape | undefined, name: string): Shape | undefined =>
  shape?.kind === 'object' ? shape.fields.get(name) : undefined

/** The shape a path names, or undefined with a problem reported. */
const resolve = (path: hbs.AST.PathExpression, place: Place): Shape | undefined => {
  if (path.data) {
    if (!loopWords.has(path.original)) complain(place, `${path.original} is no name of a loop`)
    return value
  }
  const start = place.scopes.at(-1 - path.depth)
  const found = path.parts.reduce<Shape | undefined>((shape, part) => fieldOf(shape, part), start)
  if (!found) complain(place, `unknown name ${path.original}`)
  return found
}

const checkExpression = (node: Node, place: Place): Shape | undefined => {
  if (isPath(node)) return resolve(node, place)
  if (!node.type.endsWith('Literal')) complain(place, 'only names and plain values may stand here')
  return value
}

/** A value is printed; a list or an object would come out as [object Object]. */
const checkMustache = (node: hbs.AST.MustacheStatement, place: Place): void => {
  if (!node.escaped) complain(place, '{{{ and {{& are not allowed: they print unescaped')
  if (node.params.length > 0) complain(place, 'no helpers are known here')
  const shape = checkExpression(node.path, place)
  if (shape && shape.kind !== 'value') complain(place, 'a list or an object cannot be printed')
}

const inner = (name: string, shape: Shape | undefined, place: Place): Place => {
  if (name === 'if' || name === 'unless') return place
  if (name === 'each' && shape?.kind === 'list') return { ...place, scopes: [...place.scopes, shape.of] }
  if (name === 'with' && shape?.kind === 'object') return { ...place, scopes: [...place.scopes, shape] }
  if (shape) complain(place, `#${name} does not fit what it is given`)
  return place
}

const checkBlock = (node: hbs.AST.BlockStatement, place: Place): void => {
  const [param, ...more] = node.params
  if (!param || more.length > 0) {
    complain(place, `#${node.path.original} takes one name`)
    return
  }
  const within = inner(node.path.original, checkExpression(param, place), place)
  for (const program of [node.program, node.inverse]) checkProgram(program, program === node.program ? within : place)
}

/** A partial sees the context it is called in, with the given words over it; nothing further out. */
const callScope = (params: readonly Node[], hash: hbs.AST.Hash | undefined, place: Place): Shape => {
  const [context] = params
  const shape = context ? checkExpression(context, place) : place.scopes.at(-1)
  const words = (hash?.pairs ?? []).map((pair): [string, Shape] => [pair.key, checkExpression(pair.value, place) ?? value])
  const own = shape?.kind === 'object' ? [...shape.fields] : []
  return words.length === 0 && shape ? shape : { kind: 'object', fields: new Map([...own, ...words]) }
}

const checkCall = (node: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement, place: Place): Place => {
  const name = isPath(node.name) ? node.name.original : ''
  const within = { ...place, scopes: [callScope(node.params, node.hash, place)], calls: place.calls + 1 }
  const source = place.partials.get(name)
  if (name === '@partial-block') return within
  if (source === undefined) complain(place, `unknown partial ${name}`)
  else if (within.calls > mostCalls) complain(place, `the partial ${name} calls itself`)
  else checkSource(source, { ...within, report: (line, problem) => complain(place, `in ${name}: line ${line}: ${problem}`) })
  return within
}

const checkStatement = (node: Node, place: Place): void => {
  const here = { ...place, line: node.loc.start.line }
  if (isMustache(node)) checkMustache(node, here)
  else if (isBlock(node)) checkBlock(node, here)
  else if (isPartial(node)) checkCall(node, here)
  else if (isPartialBlock(node)) checkProgram(node.program, checkCall(node, here))
  else if (node.type !== 'ContentStatement' && node.type !== 'CommentStatement') complain(here, `${node.type} is not allowed`)
}

const checkProgram = (program: hbs.AST.Program | undefined, place: Place): void => {
  for (const node of program?.body ?? []) checkStatement(node, place)
}

const checkSource = (source: string, place: Place): void => {
  try {
    checkProgram(Handlebars.parse(source), place)
  } catch (error) {
    complain(place, error instanceof Error ? error.message.replace(/\s+/g, ' ') : 'cannot be parsed')
  }
}

/**
 * Every problem of a template, before it is ever rendered: names that its facts do not have, unescaped output, unknown
 * partials. `strict` rendering alone would let a missing name in #if or #each pass in silence.
 */
export const checkTemplate = (source: string, variables: Shape, partials: Partials): string[] => {
  const problems: string[] = []
  checkSource(source, {
    scopes: [variables],
    partials,
    calls: 0,
    line: 1,
    report: (line, problem) => problems.push(`line ${line}: ${problem}`),
  })
  return problems
}
