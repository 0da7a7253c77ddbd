// Cells out of a line and out of their quotes; equal texts get one number; what is not UTF-8 is recognised.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createByteDictionary } from '@/lib/readers/scan/byte-dictionary'
import { legacyEncodingOf } from '@/lib/readers/scan/decode-cell'
import { hashBytes, hashText, mixKeys } from '@/lib/readers/scan/hash-bytes'
import { delimiterOf, splitLine } from '@/lib/readers/scan/split-line'
import { unquoteCell } from '@/lib/readers/scan/unquote-cell'
import { held, textOf } from './bytes'

describe('splitting a line', () => {
  it('takes the sign between the cells, not one inside them', () => {
    expect(delimiterOf('a\tb,c,d')).toBe('\t')
    expect(delimiterOf('"a;b;c",d')).toBe(',')
    expect(delimiterOf('a;"1,5";"2,5"')).toBe(';')
  })
  it('keeps quoted signs and doubled quotes', () => {
    expect(splitLine('"a, b","say ""hi""",c,', ',')).toEqual(['a, b', 'say "hi"', 'c', ''])
    expect(splitLine('12" wide,b', ',')).toEqual(['12" wide', 'b'])
    expect(splitLine(' "a" , "b"', ',')).toEqual(['a', 'b'])
  })
  it('keeps cells apart that a tab parts, quoted or blank', () => {
    expect(splitLine('"a"\t"b"\t\t"c, d"\t', '\t')).toEqual(['a', 'b', '', 'c, d', ''])
    expect(splitLine('\t\t"c"', '\t')).toEqual(['', '', 'c'])
  })
})

describe('unquoting', () => {
  const inside = (text: string): string | null => {
    const { bytes, end } = held(text)
    const out = new Uint8Array(end)
    const length = unquoteCell(bytes, 0, end, out)
    return length < 0 ? null : textOf(out, 0, length)
  }
  it('gives back what was quoted', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', 'é') }), text => {
        expect(inside(`"${text.replaceAll('"', '""')}"`)).toBe(text)
      }),
    )
  })
  it.each(['"', '"a', 'a"', '"a"b"', '"a""', 'a'])('%s has literal quotes', text =>
    expect(inside(text)).toBeNull(),
  )
})

describe('the dictionary of texts', () => {
  it('numbers texts as they first appear, through every growth', () => {
    const words = Array.from({ length: 5000 }, (_, index) => `sample ${index % 3000}`)
    const dictionary = createByteDictionary(1 << 20)
    const ids = words.map(word => {
      const { bytes, end } = held(word)
      return dictionary.idOf(bytes, 0, end)
    })
    expect(ids).toEqual(words.map((_, index) => index % 3000))
    expect(dictionary.size).toBe(3000)
  })
  it('tells long texts apart that differ in one byte, and takes no more than its limit', () => {
    const dictionary = createByteDictionary(2)
    const idOf = (text: string) => {
      const { bytes, end } = held(text)
      return dictionary.idOf(bytes, 0, end)
    }
    const long = 'x'.repeat(500)
    expect([
      idOf(`${long}a${long}`),
      idOf(`${long}b${long}`),
      idOf('third'),
      idOf(`${long}a${long}`),
    ]).toEqual([0, 1, -1, 0])
  })
})

const ascii = (text: string) => new TextEncoder().encode(text)

describe('encodings that are not UTF-8', () => {
  it.each([
    [
      'Cr\u00e8me br\u00fbl\u00e9e',
      [0x43, 0x72, 0xe8, 0x6d, 0x65, 0x20, 0x62, 0x72, 0xfb, 0x6c, 0xe9],
      'windows-1252',
    ],
    ['katakana', [0x83, 0x5c, 0x81, 0x5b, 0x83, 0x58], 'shift_jis'],
    ['nothing but ASCII', [0x41, 0x42], 'windows-1252'],
    ['kanji of a file from Japan', [...ascii('Amazon.co.jp\t'), 0x97, 0xce, 0x92, 0x83], 'shift_jis'],
    ['the like of another', [...ascii('Amazon.de\t'), 0x97, 0xce, 0x92, 0x83], 'windows-1252'],
    ['what Japan has no character for', [...ascii('Amazon.co.jp\t'), 0xfd, 0xfe, 0x41, 0x42], 'windows-1252'],
  ])('%s', (_, bytes, expected) => expect(legacyEncodingOf(Uint8Array.from(bytes))).toBe(expected))
})

describe('keys', () => {
  it('are those of FNV-1a, the same from bytes and text', () => {
    // Published values of the 32-bit FNV-1a hash.
    expect(hashText('a')).toBe(0xe40c292c)
    expect(hashText('foobar')).toBe(0xbf9cf968)
    const { bytes, end } = held('foobar')
    expect(hashBytes(bytes, 0, end)).toBe(hashText('foobar'))
  })
  it('of two depend on the order, and only nothing gives nothing', () => {
    expect(mixKeys(1, 2)).not.toBe(mixKeys(2, 1))
    expect([mixKeys(0, 0), hashText('')]).toEqual([0, 0])
    expect(mixKeys(0, 5)).not.toBe(0)
  })
})
