/** What a verb is: it writes its untagged answers and gives the text of its tagged OK; it throws a Refusal for NO and BAD. */
import type { Session } from '../session.ts'
import type { Token } from '../token.ts'

export type Verb = (session: Session, args: Token[]) => Promise<string>
