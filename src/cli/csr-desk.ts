#!/usr/bin/env node
/** The program: arguments in, exit code out. The environment is read here and nowhere else. */
import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { commands } from './commands.ts'
import { CommandFailure, complain } from './terminal.ts'
import type { Environment } from './environment.ts'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 19)) {
  complain(
    `csr-desk needs Node 22.19 or later (this is ${process.versions.node}); run it through npm, which brings Node 24: npm run -s csr-desk -- --help`,
  )
  process.exit(2)
}

const environment = (): Environment => {
  try {
    process.loadEnvFile()
  } catch {
    // Without a .env file the environment alone counts.
  }
  return { variables: process.env, readSecret: (path) => readFileSync(path, 'utf8') }
}

const program = new Command('csr-desk')
  .description('Runs the mailbox of a CSR Center: reads requests for customer service records, judges them, answers by mail.')
  .exitOverride()
  .configureHelp({ sortSubcommands: false })
  .showHelpAfterError('(csr-desk --help lists the commands)')

for (const { name, about, declare, load } of commands) {
  const command = declare(program.command(name).description(about).exitOverride())
  command.action(async () => {
    const run = await load()
    await run({ args: command.args, options: command.opts(), environment: environment() })
  })
}

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else if (error instanceof CommandFailure) {
    complain(error.message)
    process.exitCode = error.exitCode
  } else {
    complain(error instanceof Error ? error.message : 'failed for an unknown reason')
    process.exitCode = 1
  }
}
