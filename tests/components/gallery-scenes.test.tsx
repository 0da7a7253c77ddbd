// Every scene of the gallery draws, in both languages, and says nothing unfinished: no key, no slot, no NaN, no "undefined".
import { describe, expect, it } from 'vitest'
import { SCENES } from '@/tests/gallery/states/all'
import { settle, stage } from './support/stage'

const unfinished = /\{\w+\}|NaN|undefined|Infinity|\[object|\bnull\b/

describe.each(['en', 'fr'] as const)('in %s', language => {
  it.each(SCENES.map(scene => [scene.name, scene] as const))('%s', async (_, scene) => {
    const on = stage(scene.draw(language), language)
    await settle()
    const text = on.text()
    expect(text.length).toBeGreaterThan(8)
    expect(unfinished.exec(text)?.[0] ?? null).toBeNull()
  })
})

describe('states', () => {
  const panels = [...new Set(SCENES.filter(one => one.kind === 'panel').map(one => one.name.split('/')[0]))]
  const drawn = (name: string) =>
    SCENES.filter(one => one.name.startsWith(`${name}/`)).map(one => one.name.split('/')[1])

  it('every panel that loads has its loading and its problem drawn', () => {
    const always = [
      'ImportPanel',
      'MappingPanel',
      'FileQuestionPanel',
      'DeletePanel',
      'OwnEntriesPanel',
      'WelcomePanel',
      'MissingNote',
      'AssumedNote',
    ]
    const lacking = panels.filter(
      name =>
        !always.includes(name ?? '') &&
        !(drawn(name ?? '').includes('loading') && drawn(name ?? '').includes('problem')),
    )
    expect(lacking).toEqual([])
  })

  it('says that it is loading, and why there is nothing', () => {
    const scene = (name: string) => SCENES.find(one => one.name === name)?.draw('en')
    expect(stage(scene('ValuePanel/loading')).all('[aria-busy=true]')).toHaveLength(1)
    expect(stage(scene('ValuePanel/empty')).text()).toContain('No figures for this shop yet.')
    expect(stage(scene('ValuePanel/problem')).all('[role=alert]')).toHaveLength(1)
  })
})
