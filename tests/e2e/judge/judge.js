'use strict';
// usage: judge.js raw ENGINE DATABASE SCHEMA OUT.json           judges the restored database, before v4 has touched it
//        judge.js boot ENGINE HARNESS.json RAW.json [options]   adds what v4 made of it, prints the table, exits 0 only if all hold
// options: customActions=any|exact  maxExcess=N  acceptTable=NAME  restored=0|1  json=FILE
const fs = require('fs');
const path = require('path');
const { connect, columns, asText, canonJson } = require('./db');
const expected = (n) => JSON.parse(fs.readFileSync(path.join(__dirname, '../expected', n)));
const results = [];
const short = (x) => { if (x === null) return 'SQL NULL'; const s = typeof x === 'string' ? x : JSON.stringify(x); return s === undefined ? 'nothing' : s.length > 160 ? `${s.slice(0, 100)} … ${s.slice(-40)} (${s.length} chars)` : s; };
/** One line of the table. expected, found, equal are counts; diffs are texts. */
const add = (group, name, want, found, equal, diffs, note) => results.push({ group, name, expected: want, found, equal, ok: diffs.length === 0, diffs: diffs.slice(0, 12), more: Math.max(0, diffs.length - 12), note });
/** Multiset comparison of texts. */
function addSet(group, name, want, found, note) {
  const w = new Map(), diffs = []; let equal = 0;
  for (const x of want) w.set(x, (w.get(x) || 0) + 1);
  for (const x of found) if (w.get(x)) { w.set(x, w.get(x) - 1); equal++; } else diffs.push(`too many: ${short(x)}`);
  for (const [x, n] of w) for (let i = 0; i < n; i++) diffs.push(`missing: ${short(x)}`);
  add(group, name, want.length, found.length, equal, diffs, note);
}
/** {key: [items in order]} comparison, sequence by sequence. */
function addLists(group, name, want, found, note) {
  const diffs = []; let equal = 0, nw = 0, nf = 0;
  for (const k of new Set([...Object.keys(want), ...Object.keys(found)])) {
    const a = want[k] || [], b = found[k] || []; nw += a.length; nf += b.length;
    if (a.join('\u0001') === b.join('\u0001')) equal += a.length; else diffs.push(`${k}: expected [${short(a.join(', '))}], found [${short(b.join(', '))}]`);
  }
  add(group, name, nw, nf, equal, diffs, note);
}
const groupBy = (rows, key, val) => { const o = {}; for (const r of rows) (o[key(r)] = o[key(r)] || []).push(val(r)); return o; };

// Content-manager configurations: what counts is settings, metadatas and layouts, with v3's and v4's own default labels of system fields taken as one.
const SYS = { createdAt: /^(created_?(at|on))$/i, updatedAt: /^((updated|modified)_?(at|on))$/i, publishedAt: /^published_?at$/i, createdBy: /^created_?by$/i, updatedBy: /^updated_?by$/i };
function normMeta(metadatas) {
  const o = {};
  for (const [k, m] of Object.entries(metadatas || {})) {
    const c = JSON.parse(JSON.stringify(m));
    if (SYS[k]) for (const part of ['edit', 'list']) if (c[part] && SYS[k].test(c[part].label || '')) c[part].label = '<default>';
    o[k] = canonJson(JSON.stringify(c));
  }
  return o;
}
const flatEdit = (layouts) => [].concat(...((layouts && layouts.edit) || [])).filter((x) => x && x.name !== '_TEMP_');

async function raw(engine, database, schema, outFile) {
  const db = await connect(engine, database, schema);
  const C = expected(`content-${engine}.json`), S = expected(`schema-${engine}.json`);
  const cols = await columns(db);
  const q = db.q;
  const guard = async (g, fn) => { try { await fn(); } catch (e) { add(g, 'could not be compared to the end', 1, 0, 0, [e.message]); } };
  const has = (t, ...c) => cols[t] && c.every((x) => cols[t][x]);

  // d, f: scalars
  await guard('d', async () => {
    for (const system of [false, true]) {
      for (const [t, x] of Object.entries(C.scalars)) {
        const keys = x.columns.filter((c) => (c.system === system || c.name === 'id') && (!S.tables[t] || S.tables[t][c.name]));
        if (keys.length < 2) continue;
        const g = system ? 'f' : 'd', name = `${x.uid}${system ? ': authors, times, state, locale' : ''}`;
        const diffs = [];
        const cells = x.rows.length * keys.length;
        if (!cols[t]) { add(g, name, cells, 0, 0, [`table ${t} is missing`]); continue; }
        const missing = keys.filter((c) => !cols[t][c.name]);
        missing.forEach((c) => diffs.push(`column ${t}.${c.name} is missing`));
        const live = keys.filter((c) => cols[t][c.name]);
        const rows = await db.all(`select ${live.map((c) => asText(db, c.name, cols[t][c.name])).join(', ')} from ${q(t)} order by ${q('id')}`);
        const byId = new Map();
        for (const r of rows) { if (byId.has(r[0])) diffs.push(`${t} id ${r[0]} twice`); byId.set(r[0], r); }
        let equal = 0;
        for (const w of x.rows) {
          const r = byId.get(w[0]);
          if (!r) { diffs.push(`${t} id ${w[0]}: row is missing`); continue; }
          byId.delete(w[0]);
          live.forEach((c, i) => { const a = w[x.columns.indexOf(c)], b = c.json ? canonJson(r[i]) : r[i]; if (a === b) equal++; else diffs.push(`${t} id ${w[0]}.${c.name}: expected ${short(a)}, found ${short(b)}`); });
        }
        for (const id of byId.keys()) diffs.push(`${t} id ${id}: row too many`);
        add(g, name, cells, rows.length * live.length, equal, diffs);
      }
    }
    if (S.tables.files && S.tables.files.folder_path) {
      const rows = has('files', 'folder_path') ? await db.all(`select id, folder_path from files order by id`) : [];
      addLists('d', 'files.folder_path is the root folder', Object.fromEntries(C.scalars.files.rows.map((r) => [`files ${r[0]}`, ['/']])), Object.fromEntries(rows.map(([id, p]) => [`files ${id}`, [p === null ? 'NULL' : p]])));
    }
  });

  // e: links, their order, components, morphs
  await guard('e', async () => {
    for (const [t, l] of Object.entries(C.links)) {
      if (!has(t, l.a, l.b)) { add('e', `${l.attribute} links`, l.pairs.length, 0, 0, [`table ${t} or its columns ${l.a}, ${l.b} are missing`]); continue; }
      const oc = l.order && S.tables[t] && S.tables[t][l.order] ? l.order : null, ic = l.inverseOrder && S.tables[t] && S.tables[t][l.inverseOrder] ? l.inverseOrder : null;
      const ordered = async (owner, item, oCol) => db.all(`select ${q(owner)}, ${q(item)}, ${has(t, oCol) ? q(oCol) : 'null'} from ${q(t)} where ${q(owner)} is not null order by ${q(owner)}, ${has(t, oCol) ? `${q(oCol)},` : ''} ${q(item)}`);
      const found = await db.all(`select ${q(l.a)}, ${q(l.b)} from ${q(t)}`);
      addSet('e', `${l.attribute} links`, l.pairs.map((p) => p.join(' → ')), found.map((p) => p.join(' → ')));
      for (const [col, o, i, pick] of [[oc, l.a, l.b, ([a, b]) => [a, b]], [ic, l.b, l.a, ([a, b]) => [b, a]]]) {
        if (!col) continue;
        const want = groupBy(l.pairs.map(pick), (r) => `${o} ${r[0]}`, (r) => r[1]);
        const rows = await ordered(o, i, col);
        const have = groupBy(rows, (r) => `${o} ${r[0]}`, (r) => r[1]);
        const seen = new Set(); const bad = new Set();
        for (const r of rows) { const k = `${r[0]}|${r[2]}`; if (r[2] === null || (seen.has(k) && l.order !== undefined && col === l.order)) bad.add(`${o} ${r[0]}`); seen.add(k); }
        for (const k of bad) have[k] = [`${col} is NULL or not distinct`];
        addLists('e', `${l.attribute} order (${col})`, want, have);
      }
    }
    for (const [t, x] of Object.entries(C.components)) {
      if (!has(t, 'entity_id', 'component_id', 'component_type', 'field', 'order')) { add('e', `${x.uid} components`, x.rows.length, 0, 0, [`table ${t} is missing or incomplete`]); continue; }
      const rows = await db.all(`select entity_id, field, component_type, component_id from ${q(t)} order by entity_id, field, ${q('order')}, component_id`);
      addLists('e', `${x.uid} components and dynamic zones in order`, groupBy(x.rows, (r) => `${t} ${r[0]}.${r[1]}`, (r) => `${r[2]}#${r[3]}`), groupBy(rows, (r) => `${t} ${r[0]}.${r[1]}`, (r) => `${r[2]}#${r[3]}`));
    }
    for (const [t, x] of Object.entries(C.morphs)) {
      if (!has(t, ...x.columns, 'order')) { add('e', `${t} polymorphic links`, x.rows.length, 0, 0, [`table ${t} is missing or incomplete`]); continue; }
      const [a, b, c, f] = x.columns;
      const rows = await db.all(`select ${q(a)}, ${q(b)}, ${q(c)}, ${q(f)} from ${q(t)} order by ${q(b)}, ${q(c)}, ${q(f)}, ${q('order')}, id`.replace(', id', has(t, 'id') ? ', id' : ''));
      const key = (r) => `${r[2]} ${r[1]}.${r[3]}`;
      addLists('e', `${t} in order`, groupBy(x.rows, key, (r) => r[0]), groupBy(rows, key, (r) => r[0]));
    }
  });

  // g: permissions as they stand in the dump
  await guard('g', async () => {
    const perms = has('up_permissions', 'action') && has('up_permissions_role_links', 'permission_id', 'role_id')
      ? (await db.all(`select coalesce(r.type,'NO ROLE'), p.action from up_permissions p left join up_permissions_role_links l on l.permission_id=p.id left join up_roles r on r.id=l.role_id`)).map(([r, a]) => `${r}: ${a}`) : [];
    const customLower = new Set(C.upCustom.map((x) => x.toLowerCase()));
    addSet('g', 'users-permissions: permissions per role', C.upPermissions, perms.filter((p) => !customLower.has(p.toLowerCase())));
    const custom = perms.filter((p) => customLower.has(p.toLowerCase()));
    results.push({ group: 'g', name: 'custom', defer: true, want: C.upCustom, found: custom });
    const adm = has('admin_permissions', 'action') && has('admin_permissions_role_links', 'permission_id', 'role_id')
      ? (await db.all(`select coalesce(r.code,'NO ROLE'), p.action, p.subject, ${asText(db, 'properties', cols.admin_permissions.properties)}, ${asText(db, 'conditions', cols.admin_permissions.conditions)} from admin_permissions p left join admin_permissions_role_links l on l.permission_id=p.id left join admin_roles r on r.id=l.role_id`.replace(/"properties"|`properties`/g, (m) => `p.${m}`).replace(/"conditions"|`conditions`/g, (m) => `p.${m}`))) : null;
    const admText = (p) => `${p.role}: ${p.action} ${p.subject} ${p.properties} ${p.conditions}`;
    addSet('g', 'admin permissions of all roles but the super admin', C.adminPermissions.map(admText), (adm || []).filter((r) => r[0] !== 'strapi-super-admin').map(([role, action, subject, p, c]) => admText({ role, action, subject, properties: canonJson(p === null ? '{}' : p), conditions: canonJson(c === null ? '[]' : c) })));
  });

  // h: core store
  await guard('h', async () => {
    const store = has('strapi_core_store_settings', 'key', 'value') ? (await db.all(`select ${['key', 'value', 'type', 'environment', 'tag'].map(q).join(', ')} from strapi_core_store_settings`)) : [];
    const row = (r) => `${r.key} [${r.environment}, ${r.tag}] ${r.type} ${r.value}`;
    const isCfg = (k) => k.startsWith('plugin_content_manager_configuration_');
    const wantKeys = new Set(C.coreStore.map((r) => `${r.key}|${r.environment}`));
    addSet('h', 'core store rows (all but configurations)', C.coreStore.map(row), store.filter((r) => wantKeys.has(`${r[0]}|${r[3]}`)).map(([key, value, type, environment, tag]) => row({ key, value: canonJson(value), type, environment, tag })), 'environment and tag must be NULL where v3 had an empty text');
    addSet('h', 'core store: keys once, none of v3 left', [], [...store.filter((r) => /^(model_def_|db_model_)|::(application|plugins|strapi)::/.test(r[0])).map((r) => r[0]), ...Object.entries(groupBy(store, (r) => `${r[0]} [${r[3]}, ${r[4]}]`, () => 1)).filter(([, v]) => v.length > 1).map(([k]) => `${k} twice`)]);
    const set = { want: [], found: [] }, meta = { want: [], found: [] };
    for (const [uid, c] of Object.entries(C.configs)) {
      const r = store.find((x) => x[0] === c.key);
      const v = r ? JSON.parse(r[1]) : {};
      const drop = (s) => { const o = { ...s }; return canonJson(JSON.stringify(o)); };
      set.want.push(`${uid}: ${drop(c.settings)}`); set.found.push(`${uid}: ${r ? drop(Object.fromEntries(Object.keys(c.settings).map((k) => [k, (v.settings || {})[k]]))) : 'no row'}`);
      const a = normMeta(c.metadatas), b = normMeta(v.metadatas);
      for (const k of Object.keys(a)) { meta.want.push(`${uid}.${k}: ${a[k]}`); meta.found.push(`${uid}.${k}: ${b[k]}`); }
      if (r && v.uid && v.uid !== uid) meta.found.push(`${uid}: uid inside the value is ${v.uid}`);
    }
    addSet('h', 'configurations: settings', set.want, set.found); addSet('h', 'configurations: metadatas per field', meta.want, meta.found);
  });

  // i: sequences
  await guard('i', async () => {
    const seq = []; let nseq = 0;
    for (const t of Object.keys(S.tables)) {
      if (!S.tables[t].id || !has(t, 'id')) continue;
      const [[max]] = await db.all(`select max(id) from ${q(t)}`);
      if (max === null) continue;
      nseq++;
      if (engine === 'pg') {
        const [[s]] = await db.all(`select pg_get_serial_sequence('"${schema}"."${t}"','id')`);
        if (!s) { seq.push(`${t}.id owns no sequence`); continue; }
        const [[last, called]] = await db.all(`select last_value, is_called from ${s}`);
        const next = BigInt(last) + (called === 't' || called === 'true' ? 1n : 0n);
        if (next <= BigInt(max)) seq.push(`${t}: next id ${next}, but id ${max} is taken`);
      } else {
        const [[ai, extra]] = await db.all(`select t.auto_increment, c.extra from information_schema.tables t join information_schema.columns c on c.table_schema=t.table_schema and c.table_name=t.table_name and c.column_name='id' where t.table_schema='${database}' and t.table_name='${t}'`);
        if (!/auto_increment/.test(extra)) seq.push(`${t}.id is not auto_increment`); else if (BigInt(ai) <= BigInt(max)) seq.push(`${t}: next id ${ai}, but id ${max} is taken`);
      }
    }
    add('i', 'next id of every table with rows is free', nseq, nseq, nseq - seq.length, seq);
  });

  // j: orphans, half links, duplicates
  await guard('j', async () => {
    const orphans = []; let nfk = 0;
    for (const [t, c, ref] of S.foreignKeys) {
      if (!has(t, c)) continue; nfk++;
      const [[n]] = has(ref, 'id') ? await db.all(`select count(*) from ${q(t)} x where x.${q(c)} is not null and not exists (select 1 from ${q(ref)} y where y.id=x.${q(c)})`) : [[`all, ${ref} is missing,`]];
      if (n !== '0') orphans.push(`${t}.${c}: ${n} rows point at no row of ${ref}`);
      if (/_links$/.test(t)) { const [[h]] = await db.all(`select count(*) from ${q(t)} where ${q(c)} is null`); if (h !== '0') orphans.push(`${t}.${c}: ${h} half links (NULL)`); }
    }
    add('j', 'foreign keys: every reference has its row', nfk, nfk, nfk - orphans.length, orphans);
    const dup = []; let nu = 0;
    const uniques = [...S.uniques, ...Object.keys(S.tables).filter((t) => /_links$/.test(t)).map((t) => [t, ...S.foreignKeys.filter((f) => f[0] === t).map((f) => f[1])])];
    for (const [t, ...c] of uniques) { if (!c.length || !has(t, ...c)) continue; nu++; const [[n]] = await db.all(`select count(*) from (select 1 from ${q(t)} where ${c.map((x) => `${q(x)} is not null`).join(' and ')} group by ${c.map(q).join(', ')} having count(*)>1) d`); if (n !== '0') dup.push(`${t}(${c}): ${n} values twice`); }
    add('j', 'unique keys and link pairs: none twice', nu, nu, nu - dup.length, dup);
    const tableOf = Object.fromEntries(Object.entries(C.scalars).map(([t, x]) => [x.uid, t]));
    const poly = []; let np = 0;
    for (const [t, type, id] of [...Object.keys(C.components).map((t) => [t, 'component_type', 'component_id']), ['files_related_morphs', 'related_type', 'related_id'], ['remarks_about_morphs', 'about_type', 'about_id']]) {
      if (!has(t, type, id)) continue;
      for (const [u] of await db.all(`select distinct ${q(type)} from ${q(t)}`)) { np++; if (!tableOf[u] || !has(tableOf[u], 'id')) { poly.push(`${t}: ${u} is no uid of this app, or its table is missing`); continue; } const [[n]] = await db.all(`select count(*) from ${q(t)} x where x.${q(type)}='${u}' and not exists (select 1 from ${q(tableOf[u])} y where y.id=x.${q(id)})`); if (n !== '0') poly.push(`${t}: ${n} rows point at no ${u}`); }
    }
    add('j', 'component and polymorphic targets exist, uids are real', np, np, np - poly.length, poly);
    if (engine === 'pg') { const rows = await db.all(`select conname from pg_constraint c join pg_namespace n on n.oid=c.connamespace where n.nspname='${schema}' and not convalidated`); addSet('j', 'constraints all validated', [], rows.map((r) => r[0])); }
  });

  // k: nothing of v3 left
  await guard('k', async () => {
    const extra = [];
    for (const t of Object.keys(cols)) { if (t === 'strapi_database_schema') continue; if (!S.tables[t]) { extra.push(`table ${t}`); continue; } for (const c of Object.keys(cols[t])) if (!S.tables[t][c]) extra.push(`column ${t}.${c}`); }
    results.push({ group: 'k', defer: 'unknown', found: extra });
  });
  fs.writeFileSync(outFile, JSON.stringify(results));
  await db.end();
}

function boot(engine, harnessFile, rawFile, opts) {
  const kept = JSON.parse(fs.readFileSync(rawFile));
  const C = expected(`content-${engine}.json`), A = expected(`after-boot-${engine}.json`), floor = expected(`floor-${engine}.json`);
  const h = JSON.parse(fs.readFileSync(harnessFile));
  add('a', 'restore without an error', 1, +opts.restored, +opts.restored, opts.restored === '0' ? ['see above'] : []);
  if (!h.skipped) add('b', 'v4 boots', 1, h.ok ? 1 : 0, h.ok ? 1 : 0, [...(h.ok ? [] : ['no']), ...h.errors.map((e) => e.split('\n').slice(0, 3).join(' | '))], h.ok ? `${h.bootMs} ms` : '');
  // c: DDL. Same statement, other spelling of schema or spacing, counts as the same.
  const norm = (s) => s.replace(/"public"\.|"strapi"\./g, '').replace(/\s+/g, ' ').trim();
  const ddl = h.ddl.slice(0, h.ok ? h.bootDdl : undefined).map(norm);
  const left = new Map(); for (const s of floor.map(norm)) left.set(s, (left.get(s) || 0) + 1);
  // --accept-table: a table that v4 does not know and drops by itself; what names it is counted apart
  const accepted = (text) => opts.acceptTable && new RegExp(`[\\s"\`.]${opts.acceptTable}(["\`;\\s]|$)`).test(text);
  const excess = ddl.filter((s) => { if (left.get(s)) { left.set(s, left.get(s) - 1); return false; } return !accepted(s); });
  if (!h.skipped) add('c', 'DDL at boot: no statement above the floor', floor.length, ddl.length, ddl.length - excess.length, excess.length > +(opts.maxExcess || 0) ? excess : [], `floor ${floor.length}, issued ${ddl.length}, above the floor ${excess.length}`);
  for (const r of kept) {
    if (!r.defer) { results.push(r); continue; }
    if (r.defer === 'unknown') { addSet('k', 'tables and columns that v4 does not know', [], r.found.filter((x) => !accepted(x)), r.found.some(accepted) ? `accepted: table ${opts.acceptTable}` : undefined); continue; }
    if (opts.customActions === 'any') { addSet('g', 'custom actions (any letter case)', r.want.map((x) => x.toLowerCase()), r.found.map((x) => x.toLowerCase())); }
    else addSet('g', 'custom actions, spelled as in the v4 controllers', r.want, r.found, 'v3 stored them in lower case; --custom-actions any accepts that');
  }
  if (h.ok) {
    // e: structure as v4 serves it against structure as v3 served it
    const diffs = []; const n = { want: 0, equal: 0, found: 0 };
    const leaf = (p, a, b) => { n.want++; n.found++; if (String(a) === String(b)) n.equal++; else diffs.push(`${p}: v3 served ${short(String(a))}, v4 serves ${short(String(b))}`); };
    const walk = (p, a, b, media) => {
      for (const k of Object.keys(a)) {
        const x = a[k], y = b ? b[k] : undefined, at = `${p}.${k}`;
        if (x && typeof x === 'object' && !Array.isArray(x)) { if (!y) leaf(at, 'a component', y); else walk(at, x, y); }
        else if (Array.isArray(x) && x.length && typeof x[0] === 'object') { if (!Array.isArray(y) || y.length !== x.length) leaf(at, `${x.length} components`, `${y && y.length}`); else x.forEach((e, i) => walk(`${at}[${i}]`, e, y[i])); }
        else if (Array.isArray(x)) { if (y && typeof y[0] === 'object') { leaf(at, x.length, y.length); continue; } const yy = Array.isArray(y) ? y : []; const keep = MEDIA.has(k) || engine === 'mariadb'; const s = (l) => (keep ? l.map(Number) : l.map(Number).sort((i, j) => i - j)).join(' '); leaf(at, `[${s(x)}]`, `[${s(yy)}]`); }
        else leaf(at, x, y === undefined ? null : y);
      }
    };
    const MEDIA = new Set(['galleryImages', 'photos', 'backgroundImages', 'images']);
    for (const [uid, rows] of Object.entries(C.served)) {
      const got = new Map((h.content[uid] || []).map((r) => [r.id, r]));
      for (const r of rows) { const g = got.get(r.id); if (!g) leaf(`${uid} ${r.id}`, 'an entry', 'nothing'); else walk(`${uid} ${r.id}`, r, g); got.delete(r.id); }
      for (const id of got.keys()) leaf(`${uid} ${id}`, 'nothing', 'an entry');
    }
    add('e', 'relations, components, zones, media: v4 serves what v3 served', n.want, n.found, n.equal, diffs);
    addLists('g', 'logins with the old passwords', Object.fromEntries([...Object.entries(C.logins.up), ...Object.entries(C.logins.admin)].map(([k, v]) => [k, [v]])), Object.fromEntries([...Object.entries(h.logins.up), ...Object.entries(h.logins.admin)].map(([k, v]) => [k, [v]])));
    const custom = C.upCustom;
    const lower = new Set(custom.map((x) => x.toLowerCase()));
    addSet('g', 'users-permissions after the boot', opts.customActions === 'any' ? C.upPermissions : [...C.upPermissions, ...custom], (h.upPermissions || []).filter((p) => opts.customActions !== 'any' || !lower.has(p.toLowerCase())));
    const t = (p) => `${p.role}: ${p.action} ${p.subject} ${typeof p.properties === 'string' ? p.properties : canonJson(JSON.stringify(p.properties || {}))} ${typeof p.conditions === 'string' ? p.conditions : canonJson(JSON.stringify(p.conditions || []))}`;
    addSet('g', 'admin permissions after the boot, all but super admin', C.adminPermissions.filter((p) => p.known).map(t), (h.adminPermissions || []).filter((p) => p.role !== 'strapi-super-admin').map((p) => t({ ...p, role: p.role || 'NO ROLE' })));
    addSet('g', 'admin permissions after the boot, super admin', A.superAdmin, (h.adminPermissions || []).filter((p) => p.role === 'strapi-super-admin').map((p) => `${p.action} ${p.subject}`));
    // h: configurations after v4 has synchronised them
    const want = { l: [], e: [], s: [], m: [] }, found = { l: [], e: [], s: [], m: [] };
    const cfg = {}; for (const r of h.coreStore || []) if (r.key.startsWith('plugin_content_manager_configuration_')) { const v = JSON.parse(r.value); cfg[v.uid] = v; }
    const tell = (o, uid, v) => {
      if (!v) { for (const k of 'lesm') o[k].push(`${uid}: no configuration`); return; }
      o.s.push(`${uid}: ${canonJson(JSON.stringify(v.settings))}`); o.l.push(`${uid}: ${v.layouts.list}`);
      const rel = new Set(((C.relations || {})[uid]) || []);
      o.e.push(`${uid}: ${flatEdit(v.layouts).filter((x) => !rel.has(x.name)).map((x) => `${x.name}/${x.size}`)} + ${flatEdit(v.layouts).filter((x) => rel.has(x.name)).map((x) => x.name).sort()}`);
      for (const [k, m] of Object.entries(normMeta(v.metadatas))) o.m.push(`${uid}.${k}: ${m}`);
    };
    for (const [uid, v] of Object.entries(A.configs)) { tell(want, uid, v); tell(found, uid, cfg[uid]); }
    addSet('h', 'after the boot: settings', want.s, found.s); addSet('h', 'after the boot: metadatas', want.m, found.m); addSet('h', 'after the boot: list layouts', want.l, found.l); addSet('h', 'after the boot: edit layouts', want.e, found.e, 'relation fields as a set');
    add('h', 'webhooks read by v4', C.scalars.strapi_webhooks.rows.length, h.webhooks, Math.min(h.webhooks, C.scalars.strapi_webhooks.rows.length), h.webhooks === C.scalars.strapi_webhooks.rows.length ? [] : [`${h.webhooks}`]);
    const w = Object.entries(h.writes || {});
    add('i', 'a new entry can be created in every type', w.length || 1, w.length, w.filter(([, v]) => v.startsWith('ok')).length, w.length ? w.filter(([, v]) => !v.startsWith('ok')).map(([k, v]) => `${k}: ${v}`) : ['not tried']);
  }
  results.sort((x, y) => (x.group < y.group ? -1 : x.group > y.group ? 1 : 0));
  const width = Math.max(...results.map((r) => r.name.length));
  console.log(`${'check'.padEnd(width + 3)} ${'expected'.padStart(8)} ${'found'.padStart(8)} ${'equal'.padStart(8)}`);
  for (const r of results) { console.log(`${r.group}  ${r.name.padEnd(width)} ${String(r.expected).padStart(8)} ${String(r.found).padStart(8)} ${String(r.equal).padStart(8)}  ${r.ok ? 'ok' : 'FAILED'}${r.note ? `  (${r.note})` : ''}`); if (!r.ok) { r.diffs.forEach((d) => console.log(`      ${d}`)); if (r.more) console.log(`      … ${r.more} more`); } }
  const bad = results.filter((r) => !r.ok);
  console.log(bad.length ? `\nFAILED: ${bad.length} of ${results.length} checks do not hold (${[...new Set(bad.map((r) => r.group))].join(', ')})` : `\nOK: all ${results.length} checks hold`);
  if (opts.json) fs.writeFileSync(opts.json, `${JSON.stringify(results, null, 1)}\n`);
  if (h.skipped) console.log('boot left out (--no-boot): b, c and what v4 makes of the dump are not judged');
  process.exit(bad.length ? 1 : h.skipped ? 3 : 0);
}

const [, , mode, ...args] = process.argv;
if (mode === 'raw') raw(...args).catch((e) => { console.error(`judge: ${e.stack}`); process.exit(2); });
else boot(args[0], args[1], args[2], Object.fromEntries(args.slice(3).map((x) => x.split('='))));
