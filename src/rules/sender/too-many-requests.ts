import { holdFor } from '../hold-for.ts'
import { decided, passed, type Rule } from '../rule.ts'

/** POLICY 7 */
export const tooManyRequests: Rule<unknown> = {
  name: 'too-many-requests',
  about: 'Are there too many requests in one letter? Then people negotiate it.',
  ask(asked) {
    const { requestCount, profile } = asked.letter
    const limit = profile.limits.requestsPerLetter
    if (requestCount <= limit) return passed(`${requestCount} of at most ${limit} requests`)
    return decided(
      holdFor(asked, `${requestCount} requests in one letter, more than ${limit}: to be negotiated`),
      `${requestCount} requests`,
    )
  },
}
