'use strict';
// One tiny interface over both drivers; every value arrives as text (or null), so nothing is rounded or reinterpreted.
const path = require('path');
const { createRequire } = require('module');
const req = createRequire(path.join(process.env.E2E_APP, 'package.json')); // its drivers
const E = process.env;

/** @returns {Promise<{all(sql):Promise<(string|null)[][]>, q(name):string, engine, end()}>} rows are arrays of text */
async function connect(engine, database, schema = 'public') {
  if (engine === 'pg') {
    const { Client } = req('pg');
    const c = new Client({ host: E.PGHOST, port: +E.PGPORT, user: E.PGUSER, password: E.PGPASSWORD, database, types: { getTypeParser: () => (v) => v } });
    await c.connect();
    await c.query(`set timezone='UTC'; set extra_float_digits=1; set datestyle='ISO, YMD'; set intervalstyle='postgres'; set bytea_output='hex'`);
    await c.query(`set search_path to "${schema}"`);
    return { engine, schema, q: (n) => `"${n}"`, all: async (text) => (await c.query({ text, rowMode: 'array' })).rows, end: () => c.end() };
  }
  const mysql = req('mysql2/promise');
  const c = await mysql.createConnection({ host: E.MYSQL_HOST, port: +E.MYSQL_PORT, user: E.MYSQL_USER, password: E.MYSQL_PASSWORD, database, charset: 'utf8mb4_bin', rowsAsArray: true, typeCast: (f) => f.string() });
  await c.query(`set time_zone='+00:00', sql_mode='NO_BACKSLASH_ESCAPES'`);
  return { engine, schema: database, q: (n) => '`' + n + '`', all: async (sql) => (await c.query(sql))[0], end: () => c.end() };
}

/** {table: {column: data_type}} of all base tables */
async function columns(db) {
  const rows = await db.all(`select c.table_name, c.column_name, c.data_type from information_schema.columns c join information_schema.tables t on t.table_schema=c.table_schema and t.table_name=c.table_name where t.table_type='BASE TABLE' and c.table_schema='${db.schema}' order by 1,2`);
  const out = {};
  for (const [t, c, d] of rows) (out[t] = out[t] || {})[c] = d;
  return out;
}

/** SQL that renders column c (of the given data_type) as exact, engine-neutral-in-time text. Instants are UTC with microseconds. */
function asText(db, c, dataType) {
  const x = db.q(c);
  if (db.engine === 'pg') {
    if (dataType === 'timestamp with time zone') return `to_char(${x} at time zone 'UTC','YYYY-MM-DD HH24:MI:SS.US')`;
    if (dataType === 'timestamp without time zone') return `to_char(${x},'YYYY-MM-DD HH24:MI:SS.US')`;
    return `${x}::text`;
  }
  if (dataType === 'datetime' || dataType === 'timestamp') return `date_format(${x},'%Y-%m-%d %H:%i:%s.%f')`;
  if (dataType === 'time') return `time_format(${x},'%H:%i:%s.%f')`;
  if (/char|text/.test(dataType)) return x;
  return `cast(${x} as char character set utf8mb4)`;
}

/** JSON text -> canonical text: keys sorted, white space dropped, numbers kept letter for letter. */
function canonJson(text) {
  if (text === null) return null;
  let i = 0;
  const ws = () => { while (i < text.length && ' \t\r\n'.includes(text[i])) i++; };
  const str = () => { const s = i++; while (text[i] !== '"') { if (i >= text.length) throw new Error('open string'); i += text[i] === '\\' ? 2 : 1; } i++; return JSON.stringify(JSON.parse(text.slice(s, i))); };
  const value = () => {
    ws();
    const ch = text[i];
    if (ch === '"') return str();
    if (ch === '{') { i++; const o = []; for (;;) { ws(); if (text[i] === '}') { i++; break; } if (text[i] === ',') { i++; continue; } const k = str(); ws(); if (text[i] !== ':') throw new Error('no colon'); i++; o.push([k, value()]); } o.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0)); return `{${o.map(([k, v]) => `${k}:${v}`).join(',')}}`; }
    if (ch === '[') { i++; const o = []; for (;;) { ws(); if (text[i] === ']') { i++; break; } if (text[i] === ',') { i++; continue; } o.push(value()); } return `[${o.join(',')}]`; }
    const m = /^(?:-?\d[\d.eE+-]*|true|false|null)/.exec(text.slice(i, i + 400));
    if (!m) throw new Error(`bad JSON at ${i}`);
    i += m[0].length; return m[0];
  };
  try { const v = value(); ws(); if (i !== text.length) throw new Error('text after the value'); return v; } catch (e) { return `INVALID JSON (${e.message}): ${text}`; }
}

module.exports = { connect, columns, asText, canonJson };
