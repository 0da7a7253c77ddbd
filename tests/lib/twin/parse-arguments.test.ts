import { describe, expect, it } from 'vitest'
import { epochDay } from '@/lib/schema/dates'
import { parseArguments } from '@/lib/twin/parse-arguments'

describe('parseArguments', () => {
  it('takes files, and options before and after them', () => {
    expect(parseArguments(['--json', 'a.txt', '--as-of', '2026-01-31', 'b.csv', '--tz=Asia/Tokyo'])).toEqual({
      paths: ['a.txt', 'b.csv'],
      asOfDay: epochDay('2026-01-31'),
      timeZone: 'Asia/Tokyo',
      marginShare: null,
      horizonDays: 90,
      model: null,
      burnInDays: null,
      allModels: false,
      buyersFile: null,
      costsFile: null,
      ratingsFile: null,
      journalFile: null,
      json: true,
      all: false,
      help: false,
    })
    expect(parseArguments(['--margin', '0.35', '--all', '--', '--odd-name.txt'])).toMatchObject({
      paths: ['--odd-name.txt'],
      marginShare: 0.35,
      all: true,
    })
  })
  it('takes what forecasts are to be made of', () => {
    const words = [
      '--horizon',
      '30',
      '--model',
      'MBG/NBD',
      '--burn-in=0',
      '--all-models',
      '--buyers',
      'b.csv',
      'a',
    ]
    expect(parseArguments(words)).toMatchObject({
      paths: ['a'],
      horizonDays: 30,
      model: 'mbgnbd',
      burnInDays: 0,
      allModels: true,
      buyersFile: 'b.csv',
    })
  })
  it.each([
    [[], /No file given/],
    [['--as-of', '2026-02-30', 'a'], /--as-of takes a calendar day.*"2026-02-30"/],
    [['a', '--as-of'], /--as-of needs a value/],
    [['a', '--tz', 'Mars/Olympus'], /--tz takes a time zone.*"Mars\/Olympus"/],
    [['a', '--margin', '30'], /--margin takes a share.*"30"/],
    [['a', '--margin', ''], /--margin takes a share/],
    [['a', '--horizon', '0'], /--horizon takes 1 to 730 days, not "0"/],
    [['a', '--horizon', '9.5'], /--horizon takes a number of days/],
    [['a', '--model', 'lstm'], /--model takes one of nbd, .*"lstm"/],
    [['a', '--burn-in', '-1'], /--burn-in takes a number of days/],
    [['a', '--costs'], /--costs needs a value/],
    [['a', '--ratings'], /--ratings needs a value/],
    [['a', '--jsn'], /Unknown option --jsn/],
  ])('refuses %j in one line', (words, message) => {
    expect(() => parseArguments(words)).toThrow(message)
    expect(() => parseArguments(words)).not.toThrow(/\n/)
  })
})
