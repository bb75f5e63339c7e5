import type { Attachment } from '../../letter/letter.ts'
import { isDecoration } from '../../reading/decoration.ts'

/** What a record comes as. Logos, certificates and the work item itself hang on mails too and must not be sent in its place. */
const recordName = /\.(?:pdf|xlsx?|xlsm|csv|txt|json|xml|docx?|rtf|od[ts]|tiff?|zip)$/i

/** The files of a mail of staff that are a record; some programs mark every file as shown in the text. */
export const recordFiles = (attachments: readonly Attachment[]): Attachment[] =>
  attachments.filter((file) => recordName.test(file.name) && !isDecoration(file))
