import type { RecordModel } from '../../record.ts'
import { addressLine } from '../../wording/address.ts'
import { tnWords } from '../../wording/telephone.ts'
import { statusWords } from '../../wording/terms.ts'
import type { Block, Leaf } from '../block.ts'
import { setText } from '../set-text.ts'
import type { Sheet } from '../sheet.ts'
import { soft, strong } from '../spans.ts'
import { palette } from '../style.ts'
import type { Typeface, Weight } from '../typeface.ts'

type Figure = { label: string; value: string; x: number; width: number; size: number; weight: Weight; color: string }

const inset = 14

/** The panel with the figures that are copied into an order: nobody can mistake whose record this is. */
export function accountPanel(sheet: Sheet, model: RecordModel): Block {
  const { typeface, style } = sheet
  const column = { typeface, x: style.left + inset, width: style.width - 2 * inset }
  const name = setText([strong(model.identification.customerName)], { ...column, size: 12, leading: 16.5 }, 53)
  const place = setText([soft(mainAddress(model))], { ...column, size: 9.2, leading: 12 }, 54.5 + name.height)
  const height = 63 + name.height + place.height
  const shapes = [
    { x: style.left, y: 0, width: style.width, height, color: palette.panel },
    { x: style.left, y: 0, width: 3, height, color: palette.accent },
  ]
  const leaves = [...figuresOf(model).map((figure) => figureLeaf(sheet, figure)), paragraph(name.runs), paragraph(place.runs)]
  return { height: height + 10, shapes, leaves }
}

function figuresOf({ identification: of }: RecordModel): Figure[] {
  const bold = { size: 13, weight: 'semibold' as const, color: palette.ink }
  const status = of.status === 'active' ? palette.ink : palette.caution
  return [
    {
      label: 'BILLING TELEPHONE NUMBER (BTN)',
      value: tnWords(of.btn),
      x: inset,
      width: 166,
      size: 23,
      weight: 'semibold',
      color: palette.accent,
    },
    { label: 'CUSTOMER CODE', value: of.customerCode, x: 188, width: 82, size: 23, weight: 'regular', color: palette.ink },
    { label: 'ACCOUNT NUMBER', value: of.accountNumber ?? 'not shown', x: 278, width: 126, ...bold },
    { label: 'STATUS', value: statusWords[of.status], x: 412, width: 100, ...bold, color: status },
  ]
}

function figureLeaf({ typeface, style }: Sheet, { label, value, x, width, size, weight, color }: Figure): Leaf {
  const column = { typeface, x: style.left + x, width }
  const head = setText([soft(`${label} `)], { ...column, size: 6.6, leading: 9 }, 8)
  const body = setText(
    [{ text: value, weight, color }],
    { ...column, size: fitting(typeface, { value, weight, size, width }), leading: 29 },
    17,
  )
  return paragraph([...head.runs, ...body.runs])
}

/** A long value is set smaller rather than over its neighbor. */
function fitting(typeface: Typeface, { value, weight, size, width }: Pick<Figure, 'value' | 'weight' | 'size' | 'width'>): number {
  const wanted = typeface[weight].width(value, size)
  return wanted <= width ? size : Math.floor((size * width * 10) / wanted) / 10
}

const paragraph = (runs: Leaf['runs']): Leaf => ({ tag: 'P', scope: null, runs })

function mainAddress(model: RecordModel): string {
  const [first, ...others] = model.locations
  if (!first?.address) return ''
  const more = others.length > 0 ? `  and ${others.length} more ${others.length === 1 ? 'location' : 'locations'}` : ''
  return `${addressLine(first.address)}${more}`
}
