import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Page, Run } from '../../src/records/print/pdf/block.ts'
import { furniture } from '../../src/records/print/pdf/furniture.ts'
import { layOut } from '../../src/records/print/pdf/lay-out.ts'
import { paper, styles } from '../../src/records/print/pdf/style.ts'
import { loadTypeface } from '../../src/records/print/pdf/typeface.ts'
import { anyAccount, county, issue, modelOf, sampleAccount, sampleAccounts } from './world.ts'

const typeface = loadTypeface()
const widthOf = (run: Run): number => typeface[run.weight].width(run.text.trimEnd(), run.size)

/** Every run of a page in its place on paper. */
const runsOf = (page: Page): Run[] =>
  page.flatMap(({ block, y }) => block.leaves.flatMap((leaf) => leaf.runs.map((run) => ({ ...run, y: run.y + y }))))

/** Runs of one baseline that print over one another. */
function collisions(runs: Run[]): string[] {
  const byLine = new Map<number, Run[]>()
  for (const run of runs) byLine.set(Math.round(run.y * 10), [...(byLine.get(Math.round(run.y * 10)) ?? []), run])
  return [...byLine.values()].flatMap((line) => {
    const inOrder = line.filter((run) => run.text.trim() !== '').toSorted((a, b) => a.x - b.x)
    return inOrder.flatMap((run, at) => {
      const next = inOrder[at + 1]
      return next && run.x + widthOf(run) > next.x + 0.5 ? [`${run.text} | ${next.text}`] : []
    })
  })
}

const outside = (runs: Run[], { left, width }: { left: number; width: number }): string[] =>
  runs.filter((run) => run.x < left - 0.01 || run.x + widthOf(run) > left + width + 0.5).map((run) => run.text)

describe.each(['compact', 'full'] as const)('the %s layout', (layout) => {
  const style = styles[layout]
  const chosen = sampleAccounts.filter(
    ({ lines, trunks, locations }, at) => lines.length <= 40 && (at % 5 === 0 || trunks.length > 0 || locations.length > 1),
  )

  it('sets no text beside the margins, below the foot or over other text', () => {
    const faults: string[] = []
    for (const account of [...chosen, county(60)]) {
      for (const page of layOut(modelOf(account, { notOnThisAccount: ['2125550199'] }, layout), typeface)) {
        const runs = runsOf(page)
        faults.push(...outside(runs, style), ...collisions(runs))
        faults.push(...runs.filter((run) => run.y > style.bottom || run.y < style.top).map((run) => `${run.text} at ${run.y}`))
      }
    }
    expect(faults).toEqual([])
  })

  it('keeps within the margins for accounts of any shape', () => {
    fc.assert(
      fc.property(anyAccount, (account) => {
        const asked = Array.from({ length: 90 }, (_, at) => String(2125550100 + at))
        for (const page of layOut(modelOf(account, { notOnThisAccount: asked }, layout), typeface)) {
          expect(page.filter((placed) => placed.y + placed.block.height > style.bottom + 0.01).length).toBe(0)
          expect(outside(runsOf(page), style).filter((text) => text.length > 2)).toEqual([])
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('a record with lists longer than a page', () => {
  it('sets a hunting group of 960 lines over several pages', () => {
    const account = county(960)
    const lines = account.lines.map((line, at) => ({ ...line, hunting: { group: '1', sequence: at + 1, type: 'uniform' as const } }))
    const pages = layOut(modelOf({ ...account, lines }), typeface)
    const hunting = pages.filter((page) => runsOf(page).some((run) => run.text.includes('→')))
    expect(hunting.length).toBeGreaterThan(2)
    for (const page of pages) expect(runsOf(page).every((run) => run.y <= styles.compact.bottom)).toBe(true)
  })

  it('sets 2,000 numbers that are not on the account', () => {
    const asked = Array.from({ length: 2000 }, (_, at) => String(2125550000 + at))
    const text = layOut(modelOf(sampleAccount('7165550149'), { notOnThisAccount: asked }), typeface)
      .flatMap(runsOf)
      .map((run) => run.text)
      .join('')
    expect(text).toContain('212-555-1999')
    expect(text.match(/212-555-/g)!.length).toBeGreaterThanOrEqual(2000)
  })
})

describe('the lines at the head and foot of a page', () => {
  it('never meet, however long the names and references are', () => {
    const long = { carrier: 'Carrier '.repeat(30), requesterRef: 'R'.repeat(90), ourReference: 'CSR-2026-000001' }
    const model = modelOf(sampleAccount('7165550149'), { ...issue, ...long })
    const { runs } = furniture({ typeface, style: styles.compact }, model, { number: 1, of: 20 })
    expect(outside(runs, styles.compact)).toEqual([])
    expect(collisions(runs)).toEqual([])
  })

  it('stay on the paper, outside the text', () => {
    const { runs } = furniture({ typeface, style: styles.compact }, modelOf(sampleAccount('7165550149')), { number: 2, of: 3 })
    for (const run of runs) {
      expect(run.y < styles.compact.top || run.y > styles.compact.bottom).toBe(true)
      expect(run.y).toBeLessThan(paper.height - 18)
    }
  })
})
