// The pages' own scripts are TypeScript files of this folder, turned into JavaScript when the browser asks for them.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript'

const folder = fileURLToPath(new URL('./client/', import.meta.url))
const made = new Map<string, string>()

/** JavaScript of `client/<name>.ts`, or null when there is none. */
export function clientScript(name: string): string | null {
  const known = made.get(name)
  if (known !== undefined) return known
  const path = `${folder}${name}.ts`
  if (!/^[a-z-]+$/.test(name) || !existsSync(path)) return null
  const { outputText } = transpileModule(readFileSync(path, 'utf8'), {
    compilerOptions: { target: ScriptTarget.ES2022, module: ModuleKind.ESNext, verbatimModuleSyntax: true },
  })
  made.set(name, outputText)
  return outputText
}
