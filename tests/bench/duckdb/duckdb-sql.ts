// The SQL of the DuckDB yardstick: how its table is loaded from the report files, and the figures.
import type { FilePair } from '@/tests/bench/files'

const HORIZONS = '(VALUES (30), (60), (90), (180), (365)) AS horizons(h)'

/** Not timed: lines that count, with their buyer where one can be told, as narrow typed columns. */
export const LOAD = ({ allOrders, shipments }: FilePair, timeZone: string): string[] => [
  `CREATE TEMP TABLE aliases AS
     SELECT "amazon-order-id" AS order_id, min(lower(trim("buyer-email"))) AS alias
     FROM read_csv('${shipments}', delim = '\t', header = true, all_varchar = true, quote = '')
     WHERE regexp_matches(lower(trim("buyer-email")), '^[a-z0-9]+@marketplace\\.amazon\\.') GROUP BY 1`,
  `CREATE TEMP TABLE eligible AS
     SELECT "amazon-order-id" AS order_id, row_number() OVER () AS seq, asin,
       ("purchase-date"::TIMESTAMPTZ AT TIME ZONE '${timeZone}')::DATE - DATE '1970-01-01' AS day,
       round("item-price"::DOUBLE * 100)::BIGINT
         - coalesce(round(nullif("item-promotion-discount", '')::DOUBLE * 100)::BIGINT, 0) AS revenue
     FROM read_csv('${allOrders}', delim = '\t', header = true, all_varchar = true, quote = '')
     WHERE "item-price" <> '' AND "item-price"::DOUBLE > 0 AND "order-status" NOT LIKE 'Cancel%' AND "sales-channel" NOT LIKE 'Non-Amazon%'`,
  `CREATE TEMP TABLE days AS SELECT DISTINCT alias, day FROM eligible JOIN aliases USING (order_id)`,
  `CREATE TEMP TABLE outliers AS SELECT DISTINCT alias FROM (
     SELECT alias, lead(day, 180) OVER (PARTITION BY alias ORDER BY day) - day AS span FROM days) WHERE span < 365`,
  `CREATE TEMP TABLE codes AS SELECT alias, row_number() OVER ()::INT AS buyer FROM
     (SELECT DISTINCT alias FROM aliases WHERE alias NOT IN (SELECT alias FROM outliers))`,
  `CREATE TABLE lines AS SELECT buyer, day::INT AS day, dense_rank() OVER (ORDER BY asin)::INT AS asin,
     revenue::INT AS revenue, seq::INT AS seq
     FROM eligible LEFT JOIN aliases USING (order_id) LEFT JOIN codes USING (alias) ORDER BY seq`,
  `CREATE TABLE as_of AS SELECT max(day) AS as_of FROM lines`,
]

/** Groups of buyers: all of them (asin 0) and those who entered by each ASIN. */
const GROUPS = '(SELECT *, 0 AS asin FROM history UNION ALL SELECT *, entry_asin AS asin FROM history)'

/** Timed: from lines to every figure. */
export const METRICS: string[] = [
  // Purchases: all orders of one buyer on one day; its ASIN is that of the line with the highest revenue, ties by first line.
  `CREATE OR REPLACE TABLE purchases AS
     SELECT buyer, day, sum(revenue)::INT AS revenue, arg_max(asin, (revenue::BIGINT << 32) - seq) AS asin
     FROM lines WHERE buyer IS NOT NULL GROUP BY buyer, day`,
  `CREATE OR REPLACE TABLE aged AS
     SELECT *, day - first_value(day) OVER w AS age, row_number() OVER w AS nth
     FROM purchases WINDOW w AS (PARTITION BY buyer ORDER BY day)`,
  `CREATE OR REPLACE TABLE history AS
     SELECT buyer, min(day) AS entry_day, any_value(asin) FILTER (nth = 1) AS entry_asin,
       any_value(age) FILTER (nth = 2) AS gap, any_value(asin) FILTER (nth = 2) AS next_asin, sum(revenue) AS total,
       bit_or(CASE WHEN age < 390 THEN 1 << (age // 30)::INT ELSE 0 END) AS months,
       sum(revenue) FILTER (age <= 30) AS r30, sum(revenue) FILTER (age <= 60) AS r60,
       sum(revenue) FILTER (age <= 90) AS r90, sum(revenue) FILTER (age <= 180) AS r180,
       sum(revenue) FILTER (age <= 365) AS r365
     FROM aged GROUP BY buyer`,
  // Repeat rate and cumulative revenue at each horizon, over mature buyers.
  `SELECT asin, h, count(*) AS n, count(*) FILTER (gap <= h) AS back,
     avg(CASE h WHEN 30 THEN r30 WHEN 60 THEN r60 WHEN 90 THEN r90 WHEN 180 THEN r180 ELSE r365 END) AS clv
   FROM ${GROUPS}, as_of, ${HORIZONS} WHERE as_of - entry_day >= h GROUP BY ALL`,
  `SELECT asin, count(gap) AS n, quantile_cont(gap, [0.25, 0.5, 0.75]) AS quartiles FROM ${GROUPS} GROUP BY asin`,
  // Kaplan-Meier: at risk by day, events before censorings, survival as a running product.
  `WITH t AS (SELECT asin, coalesce(gap, as_of - entry_day) AS day, count(gap) AS d, count(*) AS n
       FROM ${GROUPS}, as_of GROUP BY ALL),
     risk AS (SELECT *, sum(n) OVER (PARTITION BY asin ORDER BY day DESC) AS at_risk FROM t)
   SELECT asin, day, at_risk, exp(sum(ln(greatest(1 - d / at_risk, 1e-300)))
     OVER (PARTITION BY asin ORDER BY day)) AS survival FROM risk QUALIFY d > 0`,
  // Months of first order by age month: who came back, and revenue so far. Summed by entry day first, then ripened.
  `WITH back AS (SELECT entry_day, months, count(*) AS n FROM history GROUP BY ALL)
   SELECT strftime(DATE '1970-01-01' + entry_day, '%Y-%m') AS month, k, sum(n) AS n,
     sum(n) FILTER ((months >> k::INT) & 1 = 1) AS back
   FROM back, as_of, range(1, 13) AS ages(k) WHERE as_of - entry_day >= 30 * (k + 1) GROUP BY ALL`,
  `WITH spent AS (SELECT day - age AS entry_day, age // 30 AS m, sum(revenue) AS revenue FROM aged
       WHERE age < 390 GROUP BY ALL)
   SELECT strftime(DATE '1970-01-01' + entry_day, '%Y-%m') AS month, k, sum(revenue) AS revenue
   FROM spent, as_of, range(1, 13) AS ages(k) WHERE m <= k AND as_of - entry_day >= 30 * (k + 1) GROUP BY ALL`,
  `SELECT entry_asin, next_asin, count(*) AS buyers FROM history WHERE next_asin IS NOT NULL GROUP BY ALL`,
]

export const CHECKSUM = `SELECT h, (SELECT count(*) FROM history) AS buyers, (SELECT sum(r365) FROM history) AS revenue,
    count(*) AS mature, count(*) FILTER (gap <= h) AS back
  FROM history, as_of, ${HORIZONS} WHERE as_of - entry_day >= h GROUP BY h ORDER BY h`
