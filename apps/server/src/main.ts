#!/usr/bin/env node
import path from 'node:path';
import { runCommand } from './commands/run-command.ts';
import { readSettings } from './settings/settings.ts';

const PROJECT = path.resolve(import.meta.dirname, '../../..');

process.exitCode = await runCommand(process.argv.slice(2), {
  settings: () => readSettings(process.env, PROJECT),
  // npx and pnpm may run us elsewhere; they say where the person was.
  folder: process.env['INIT_CWD'] ?? process.cwd(),
  print: (line) => process.stdout.write(`${line}\n`),
  note: (line) => process.stderr.write(`${line}\n`),
});
