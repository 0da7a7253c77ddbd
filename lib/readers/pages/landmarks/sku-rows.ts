// The rows of Manage Inventory since 2024: whatever names a SKU.

/** Outermost elements that name a SKU. */
export const skuRows = (doc: ParentNode): Element[] =>
  [...doc.querySelectorAll('[data-sku]')].filter(row => row.parentElement?.closest('[data-sku]') == null)
