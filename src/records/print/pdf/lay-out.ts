import type { RecordModel } from '../record.ts'
import type { Page, Piece } from './block.ts'
import { paginate } from './flow.ts'
import { beforeTheOrder } from './sections/before-the-order.ts'
import { closing } from './sections/closing.ts'
import { identification } from './sections/identification.ts'
import { masthead } from './sections/masthead.ts'
import { billing, listings } from './sections/names.ts'
import { particulars } from './sections/particulars.ts'
import { service } from './sections/service.ts'
import type { Sheet } from './sheet.ts'
import { styles } from './style.ts'
import type { Typeface } from './typeface.ts'

/** The sections in their order on paper. */
const sections: ((sheet: Sheet, model: RecordModel) => Piece[])[] = [
  masthead,
  beforeTheOrder,
  identification,
  listings,
  billing,
  service,
  particulars,
  closing,
]

/** Sets the whole record into pages. Nothing is drawn: this alone tells how many pages there are. */
export function layOut(model: RecordModel, typeface: Typeface): Page[] {
  const style = styles[model.layout]
  const sheet = { typeface, style }
  return paginate(
    sections.flatMap((section) => section(sheet, model)),
    { top: style.top, bottom: style.bottom },
  )
}
