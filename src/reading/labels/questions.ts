/** Captions that ask: "Where is the phone service?", "Who may we call with questions?", "How do you want the record sent?" */
import type { Concept } from './label.ts'

/** The first question that fits tells what is asked. */
const questions: readonly (readonly [RegExp, Concept])[] = [
  [/^how (?:many|much)\b/, 'ignored'],
  [/^how\b.*\b(?:reply|respond|return|returned|send|sent|deliver|delivered|receive|answer|answered)\b/, 'preferredResponse'],
  [/^(?:send|return|deliver)\b.*\bhow\b/, 'preferredResponse'],
  [/^how is (?:the )?service\b/, 'platform'],
  [/^(?:where|how)\b.*\b(?:reach|call|phone) (?:you|him|her|them)\b/, 'contactPhone'],
  [/^where\b.*\b(?:bills?|billed|invoices?)\b/, 'billingAddress'],
  [
    /^where\b(?!.*\b(?:sen[dt]|returned?|delivere?d?|e?-?mail\w*|fax\w*|records?|csr|go)\b).*\b(?:lines?|phones?|service|customer|subscriber)\b/,
    'serviceAddress',
  ],
  [/^when\b.*\b(?:sign|signed|authori[sz]ed?|consent|permission|authority)\b/, 'loaDate'],
  [/^when\b.*\b(?:need|needed|want|wanted|due|port|ported|required)\b/, 'ignored'],
  [/^(?:by )?whom?\b.*\b(?:sign|signed|authori[sz]ed?|consent|permission|authority|gave|approved)\b/, 'authorizingPerson'],
  [/^whom?\b.*\b(?:current|present|old|losing|existing)\b.*\b(?:carrier|provider|company)\b/, 'ignored'],
  [/^who (?:has|owns|holds|pays|uses|gets)\b.*\b(?:service|account|lines?|bills?|numbers?)\b/, 'endUserName'],
  [/^(?:carrier|provider|company) (?:that|which|who) will\b/, 'requestingCompany'],
  [/^whom?\b.*\bcompany\b/, 'requestingCompany'],
  [/^whom?\b.*\b(?:call|contact|reach|talk to|speak (?:to|with)|ask for)\b/, 'contactName'],
  [/^who\b.*\b(?:fill|filled|prepared?|completed?|wrote|typed)\b/, 'contactName'],
  [/^(?:in |under )?whose\b.*\b(?:name|account|service|record)\b/, 'endUserName'],
  [/^which\b.*\b(?:lines|numbers|tns)\b/, 'wtns'],
  [/^is\b.*\b(?:account|customer|service|line|this)\b.*\b(?:business|residen\w+)\b/, 'accountType'],
  [/^any(?:thing)? (?:else|other (?:information|comments))\b/, 'remarks'],
]

/** What a caption asks that begins with a question word, or null. */
export const askedBy = (text: string): Concept | null => {
  const asked = text.replace(/^[\s¿]+/, '').toLowerCase()
  return questions.find(([question]) => question.test(asked))?.[1] ?? null
}
