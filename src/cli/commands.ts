/** Every command, one row each; what a command needs is loaded only when it runs. */
import type { Command } from 'commander'
import { accountTablesHelp } from '../records/import/account-columns.ts'
import type { Environment } from './environment.ts'

/** The words of the command line; each command checks its own options. */
export type Called = { args: readonly string[]; options: unknown; environment: Environment }
export type Run = (called: Called) => Promise<void>

type Row = { name: string; about: string; declare: (command: Command) => Command; load: () => Promise<Run> }

const plain = (command: Command): Command => command

export const commands: readonly Row[] = [
  {
    name: 'demo',
    about: 'everything on this machine with nothing to configure: mail servers, a sample world, sample letters and their answers',
    declare: (command) =>
      command
        .option('--once', 'end after the sample letters are answered; exit 0 only if each got its right answer')
        .option('--imap-port <port>', 'port of the development IMAP server', '1143')
        .option('--smtp-port <port>', 'port of the development SMTP server', '1025'),
    load: async () => (await import('./commands/demo.ts')).demo,
  },
  {
    name: 'run',
    about: 'watch the mailboxes, process, send, keep the clocks, serve the desk page',
    declare: plain,
    load: async () => (await import('./commands/run.ts')).run,
  },
  {
    name: 'worker',
    about: 'process and send only; start as many as needed on the same DATABASE_URL',
    declare: plain,
    load: async () => (await import('./commands/run.ts')).worker,
  },
  {
    name: 'migrate',
    about: 'bring the database up to date (also done at start)',
    declare: plain,
    load: async () => (await import('./commands/migrate.ts')).migrate,
  },
  {
    name: 'import',
    about: 'load accounts, numbers, partners, staff and code words: files or folders; whole file or nothing; again = update',
    declare: (command) =>
      command
        .argument('<path...>', 'accounts.jsonl, numbers.csv, partners.json, staff.json, usocs.csv, fids.csv, or a folder of them')
        .addHelpText('after', `\nA folder may also hold the accounts as tables, one CSV file per section:\n${accountTablesHelp()}`),
    load: async () => (await import('./commands/import.ts')).importCommand,
  },
  {
    name: 'read',
    about: 'what stands in each letter; no database',
    declare: (command) => command.argument('<file...>', 'letters (.eml)').option('--json', 'one JSON line per file'),
    load: async () => (await import('./commands/read.ts')).read,
  },
  {
    name: 'simulate',
    about: 'run letters, folders or scenarios through the real rooms with a virtual mailbox, clock and courier',
    declare: (command) =>
      command
        .argument('<path...>', 'a letter, a folder of letters, or a scenario folder')
        .requiredOption('--world <dir>', 'folder with accounts.jsonl, numbers.csv, partners.json, staff.json, ...')
        .option('--until <instant>', 'let the clocks run on to this ISO instant after the last letter')
        .option('--out <dir>', 'write every mail as .eml under this folder')
        .option('--json', 'one JSON line per letter and per timer'),
    load: async () => (await import('./commands/simulate.ts')).simulate,
  },
  {
    name: 'requests',
    about: 'the requests of the desk, open ones first by due time',
    declare: (command) =>
      command
        .option('--all', 'closed requests too, newest first')
        .option('--limit <n>', 'how many', '50')
        .option('--json', 'one JSON line each'),
    load: async () => (await import('./commands/requests.ts')).requests,
  },
  {
    name: 'show',
    about: 'one request: state, clock, mails, notes',
    declare: (command) => command.argument('<reference>', 'CSR-YYYY-NNNNNN').option('--json', 'as JSON'),
    load: async () => (await import('./commands/show.ts')).show,
  },
  {
    name: 'explain',
    about: 'why a letter got its answer: what was read and where, and what each rule said',
    declare: (command) => command.argument('<letter>', 'number of the letter, or its Message-ID').option('--json', 'as JSON'),
    load: async () => (await import('./commands/explain.ts')).explain,
  },
  {
    name: 'replay',
    about: 'judge a kept letter once more with the code, policy and records of today, and show what differs; sends nothing',
    declare: (command) =>
      command
        .argument('<letter>', 'number of the letter, its SHA-256 or its Message-ID')
        .option('--send', 'give a parked letter to the desk once more, which then answers it')
        .option('--json', 'as JSON'),
    load: async () => (await import('./commands/replay.ts')).replay,
  },
  {
    name: 'record',
    about: 'print one record',
    declare: (command) =>
      command
        .argument('<btn-or-account>', 'billing telephone number or account number')
        .requiredOption('--format <format>', 'pdf, xlsx, json or txt')
        .option('-o, --output <path>', 'where to write it; text goes to the terminal otherwise'),
    load: async () => (await import('./commands/record.ts')).record,
  },
  {
    name: 'form',
    about: 'the blank CSIR form',
    declare: (command) =>
      command.requiredOption('--format <format>', 'pdf, docx, xlsx or txt').option('-o, --output <path>', 'where to write it'),
    load: async () => (await import('./commands/form.ts')).form,
  },
  {
    name: 'evidence',
    about: 'everything about one request in one file: letters, decisions, mails, deliveries, audit lines',
    declare: (command) => command.argument('<reference>', 'CSR-YYYY-NNNNNN').requiredOption('-o, --output <path>', 'the .zip to write'),
    load: async () => (await import('./commands/evidence.ts')).evidence,
  },
  {
    name: 'audit',
    about: 'csr-desk audit verify: walk the hash chain of the audit log',
    declare: (command) => command.argument('<verify>', 'verify'),
    load: async () => (await import('./commands/audit.ts')).audit,
  },
  {
    name: 'doctor',
    about: 'settings, database durability, IMAP, SMTP, templates, clocks: one line each, with what to do',
    declare: plain,
    load: async () => (await import('./commands/doctor.ts')).doctor,
  },
]
