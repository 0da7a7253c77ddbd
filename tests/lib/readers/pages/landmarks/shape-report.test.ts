// The shape report may be copied by a seller into the open: it must hold the skeleton and no word of a person or product.
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { shapeReport } from '@/lib/readers/pages/landmarks/shape-report'
import { isSignedOut } from '@/lib/readers/pages/landmarks/signed-out'
import { documentOf } from '@/tests/fixtures/pages/read-case'

describe('shapeReport', () => {
  const { document } = parseHTML(`<html><body>
    <div class="JanusTable-module__row--MGDsi css-1lafdix order-111" id="o-111-0000001-0000001" data-test-id="oth-order-details">
      <a href="https://www.amazon.com/dp/B000TEST01" title="Invented Person">Invented tea</a>
    </div>
    <ul><li>a</li><li>b</li><li>c</li></ul></body></html>`)
  const report = shapeReport(document.body as unknown as ParentNode)
  it('holds tags, attribute names and Amazon’s own words', () => {
    expect(report).toContain('div.JanusTable-module__row#oth-order-details[id]')
    expect(report).toContain('a[href title]')
    expect(report).toContain('li ×3')
  })
  it('holds no text, no value, no id and no hash', () => {
    expect(report).not.toMatch(/Invented|B000TEST01|111|MGDsi|1lafdix/)
  })
  it('is cut to a size that can be copied', () => {
    const { document: long } = parseHTML(`<body>${'<p class="a"></p><b class="c"></b>'.repeat(3000)}</body>`)
    expect(shapeReport(long as unknown as ParentNode).length).toBeLessThanOrEqual(6000)
  })
})

describe('isSignedOut', () => {
  it('knows the sign-in page under any address', () => {
    const url = new URL('https://sellercentral.amazon.com/orders-v3')
    expect(isSignedOut(documentOf('shared/signed-out'), url)).toBe(true)
    expect(isSignedOut(documentOf('manage-orders/2025-06-en-us'), url)).toBe(false)
    expect(
      isSignedOut(
        documentOf('manage-orders/2025-06-en-us'),
        new URL('https://sellercentral.amazon.com/ap/signin'),
      ),
    ).toBe(true)
  })
})
