import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const source = join(import.meta.dirname, '../../src')
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
const measured = files.map((file) => ({ file, text: readFileSync(join(source, file), 'utf8') }))
const at = (sorted: number[], share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0

const functionsOf = (file: string, text: string): { where: string; lines: number }[] => {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const line = (position: number): number => tree.getLineAndCharacterOfPosition(position).line
  const found: { where: string; lines: number }[] = []
  const visit = (node: ts.Node): void => {
    const arrow =
      (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) &&
      (ts.isVariableDeclaration(node.parent) || ts.isPropertyAssignment(node.parent))
    if (arrow || ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node))
      found.push({ where: `${file}:${line(node.getStart(tree)) + 1}`, lines: line(node.end) - line(node.getStart(tree)) + 1 })
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

describe('a file and a function can be read at one sitting', () => {
  const lengths = measured.map(({ text }) => text.split('\n').length).sort((a, b) => a - b)
  const functions = measured.flatMap(({ file, text }) => functionsOf(file, text))

  it('no file has more than 300 lines, one in ten has more than 200, half have more than 80', () => {
    expect(measured.filter(({ text }) => text.split('\n').length > 301).map(({ file }) => file)).toEqual([])
    expect(at(lengths, 0.5)).toBeLessThanOrEqual(80)
    expect(at(lengths, 0.9)).toBeLessThanOrEqual(200)
  })

  it('no function has more than 60 lines, one in ten has more than 30', () => {
    expect(functions.filter(({ lines }) => lines > 60)).toEqual([])
    expect(
      at(
        functions.map(({ lines }) => lines).sort((a, b) => a - b),
        0.9,
      ),
    ).toBeLessThanOrEqual(30)
  })
})
