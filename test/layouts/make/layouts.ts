/** Every layout, one row each. The open half may be used to improve the reader; the held half was first read when the reader was there. */
import type { Layout } from './layout.ts'
import { layout as twoColumnFillable } from './open/01-two-column-fillable.ts'
import { layout as boxedCaptionsNumberedFields } from './open/02-boxed-captions-numbered-fields.ts'
import { layout as boxesForCarrierUse } from './open/03-boxes-for-carrier-use.ts'
import { layout as letterheadLinesRequesterLast } from './open/04-letterhead-lines-requester-last.ts'
import { layout as greyLabelTable } from './open/05-grey-label-table.ts'
import { layout as turnedPage } from './open/06-turned-page.ts'
import { layout as wordInstructionsBetween } from './open/07-word-instructions-between.ts'
import { layout as wordUnderscores } from './open/08-word-underscores.ts'
import { layout as wordLegacyFields } from './open/09-word-legacy-fields.ts'
import { layout as richTextTable } from './open/10-rich-text-table.ts'
import { layout as opendocumentText } from './open/11-opendocument-text.ts'
import { layout as workbookStoredNumbers } from './open/12-workbook-stored-numbers.ts'
import { layout as workbookRowsTwoHeaders } from './open/13-workbook-rows-two-headers.ts'
import { layout as oldWorkbookLabelsAbove } from './open/14-old-workbook-labels-above.ts'
import { layout as semicolonsUtf16 } from './open/15-semicolons-utf16.ts'
import { layout as dottedLeaders } from './open/16-dotted-leaders.ts'
import { layout as drawnBoxesText } from './open/17-drawn-boxes-text.ts'
import { layout as savedWebForm } from './open/18-saved-web-form.ts'
import { layout as htmlBodyCaptionsAbove } from './open/19-html-body-captions-above.ts'
import { layout as faxStandard } from './open/20-fax-standard.ts'
import { layout as twoPagesRadiosLists } from './held/21-two-pages-radios-lists.ts'
import { layout as bilingualCombs } from './held/22-bilingual-combs.ts'
import { layout as captionsBelowLines } from './held/23-captions-below-lines.ts'
import { layout as twoColumnsSameLabels } from './held/24-two-columns-same-labels.ts'
import { layout as typedIntoCombs } from './held/25-typed-into-combs.ts'
import { layout as wordPrintedToPdf } from './held/26-word-printed-to-pdf.ts'
import { layout as wordContentControls } from './held/27-word-content-controls.ts'
import { layout as wordNestedTables } from './held/28-word-nested-tables.ts'
import { layout as oldWord } from './held/29-old-word.ts'
import { layout as richTextTabs } from './held/30-rich-text-tabs.ts'
import { layout as opendocumentSheet } from './held/31-opendocument-sheet.ts'
import { layout as workbookTwoBlocks } from './held/32-workbook-two-blocks.ts'
import { layout as workbookSheetPerRequest } from './held/33-workbook-sheet-per-request.ts'
import { layout as fieldAndValueFile } from './held/34-field-and-value-file.ts'
import { layout as terminalScreen } from './held/35-terminal-screen.ts'
import { layout as listingOfRequests } from './held/36-listing-of-requests.ts'
import { layout as htmlBodyLabelLines } from './held/37-html-body-label-lines.ts'
import { layout as photographedForm } from './held/38-photographed-form.ts'
import { layout as scanInPdf } from './held/39-scan-in-pdf.ts'
import { layout as faxFineTwoPages } from './held/40-fax-fine-two-pages.ts'

export const open: Layout[] = [
  twoColumnFillable,
  boxedCaptionsNumberedFields,
  boxesForCarrierUse,
  letterheadLinesRequesterLast,
  greyLabelTable,
  turnedPage,
  wordInstructionsBetween,
  wordUnderscores,
  wordLegacyFields,
  richTextTable,
  opendocumentText,
  workbookStoredNumbers,
  workbookRowsTwoHeaders,
  oldWorkbookLabelsAbove,
  semicolonsUtf16,
  dottedLeaders,
  drawnBoxesText,
  savedWebForm,
  htmlBodyCaptionsAbove,
  faxStandard,
]

export const held: Layout[] = [
  twoPagesRadiosLists,
  bilingualCombs,
  captionsBelowLines,
  twoColumnsSameLabels,
  typedIntoCombs,
  wordPrintedToPdf,
  wordContentControls,
  wordNestedTables,
  oldWord,
  richTextTabs,
  opendocumentSheet,
  workbookTwoBlocks,
  workbookSheetPerRequest,
  fieldAndValueFile,
  terminalScreen,
  listingOfRequests,
  htmlBodyLabelLines,
  photographedForm,
  scanInPdf,
  faxFineTwoPages,
]
