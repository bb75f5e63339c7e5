import type { FieldPath } from '../reading/form.ts'
import type { Asked } from './facts.ts'
import { holdFor } from './hold-for.ts'
import type { Finding, Stage } from './rule.ts'
import { codes, type Fault, type Judgement, type RuleAnswer, type Verdict } from './verdict.ts'

/** Asks every rule of each stage in order, until one decides or a stage has found faults. */
export function askStages<Facts>(stages: readonly Stage<Facts>[], asked: Asked, facts: Facts): Judgement {
  const answers: RuleAnswer[] = []
  for (const stage of stages) {
    const findings: Finding[] = []
    for (const rule of stage.rules) {
      const finding = rule.ask(asked, facts)
      answers.push({ rule: rule.name, hit: finding.kind !== 'passed', note: noteOf(finding) })
      if (finding.kind === 'decided') return { verdict: finding.verdict, answers }
      findings.push(finding)
    }
    const verdict = verdictOf(findings, asked)
    if (verdict !== null) return { verdict, answers }
  }
  return { verdict: null, answers }
}

function noteOf(finding: Finding): string {
  if (finding.kind === 'doubt') return finding.reason
  if (finding.kind !== 'faults') return finding.note
  return finding.faults.map(({ code, field }) => `${code} ${field ?? ''}`.trim()).join(', ')
}

/** Faults go before doubts: what is certainly wrong is told, and the sender comes back. */
function verdictOf(findings: readonly Finding[], asked: Asked): Verdict | null {
  const faults = findings.flatMap((finding) => (finding.kind === 'faults' ? finding.faults : []))
  const doubts = findings.flatMap((finding) => (finding.kind === 'doubt' ? [finding.reason] : []))
  if (faults.length > 0) {
    const misreadable = faults.every(({ field }) => readWithDoubt(field, asked.letter.doubtful))
    if (misreadable) return holdFor(asked, `read with doubt, and it would be a fault: ${faults.map(({ field }) => field).join(', ')}`)
    return { kind: 'reject', faults: faults.sort((a, b) => codes.indexOf(a.code) - codes.indexOf(b.code)) }
  }
  return doubts.length > 0 ? holdFor(asked, doubts.join('; ')) : null
}

function readWithDoubt(field: Fault['field'], doubtful: readonly FieldPath[]): boolean {
  return field !== null && doubtful.some((path) => path === field || path.startsWith(`${field}.`))
}
