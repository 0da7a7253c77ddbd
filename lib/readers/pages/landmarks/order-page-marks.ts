// What tells the page of one order: its order id, and the table of its items.
export const ORDER_ID_VALUE = '[data-test-id="order-id-value"]'
export const ITEM_TABLE = 'table.a-keyvalue'
