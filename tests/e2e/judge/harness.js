'use strict';
// Boots the Strapi 4 app (E2E_APP = its folder) on database E2E_DB of E2E_ENGINE and writes one JSON file (E2E_OUT):
//   ddl: every DDL statement that v4 issued while booting; content: what v4 serves; logins; core store and permissions after the boot;
//   writes: one new entry per type, last.
const fs = require('fs');
const path = require('path');
const { createRequire } = require('module');
const app = path.resolve(process.env.E2E_APP);
process.chdir(app);
const req = createRequire(path.join(app, 'package.json'));
const out = { ok: false, ddl: [], errors: [] };
const save = () => fs.writeFileSync(process.env.E2E_OUT, JSON.stringify(out));

const knexPath = req.resolve('knex', { paths: [req.resolve('@strapi/database')] });
req(knexPath);
const Client = req(path.join(path.dirname(knexPath), 'lib/client.js'));
const query = Client.prototype.query;
Client.prototype.query = function (conn, obj) {
  const sql = typeof obj === 'string' ? obj : obj.sql;
  if (/^\s*(create|alter|drop|rename|truncate)\b/i.test(sql)) out.ddl.push(sql);
  return query.call(this, conn, obj);
};
process.on('unhandledRejection', (e) => { out.errors.push(`unhandled rejection: ${(e && e.stack) || e}`); });

const attempt = async (name, fn) => { try { return await fn(); } catch (e) { out.errors.push(`${name}: ${(e && e.stack) || e}`); return undefined; } };

// Populate tree of a type: nested components in full, relations by id only.
const populate = (strapi, uid) => {
  const p = {};
  const model = strapi.components[uid] || strapi.contentTypes[uid];
  for (const [k, a] of Object.entries(model.attributes)) {
    if (a.type === 'component') p[k] = { populate: populate(strapi, a.component) };
    else if (a.type === 'dynamiczone') p[k] = { populate: Object.assign({}, ...a.components.map((c) => populate(strapi, c))) };
    else if (a.type === 'media') p[k] = true;
    else if (a.type === 'relation') p[k] = /^morph(ToMany|ToOne)$/.test(a.relation) ? true : { fields: ['id'] };
  }
  return p;
};
const forDb = (p) => Object.fromEntries(Object.entries(p).map(([k, v]) => [k, v === true ? true : v.fields ? { select: v.fields } : { populate: forDb(v.populate) }]));

// Only ids and structure are kept: scalars are judged by SQL.
const shape = (strapi, uid, row) => {
  const model = strapi.components[uid] || strapi.contentTypes[uid];
  const o = { id: row.id };
  for (const [k, a] of Object.entries(model.attributes)) {
    const v = row[k];
    if (a.type === 'component') o[k] = a.repeatable ? (v || []).map((x) => shape(strapi, a.component, x)) : v ? shape(strapi, a.component, v) : null;
    else if (a.type === 'dynamiczone') o[k] = (v || []).map((x) => ({ __component: x.__component, ...shape(strapi, x.__component, x) }));
    else if (a.type === 'media') o[k] = a.multiple ? (v || []).map((x) => x.id) : v ? v.id : null;
    else if (a.type === 'relation') {
      if (k === 'createdBy' || k === 'updatedBy') continue;
      if (/^morph(ToMany|ToOne)$/.test(a.relation)) o[k] = (Array.isArray(v) ? v : v ? [v] : []).map((x) => `${x.__type}:${x.id}`);
      else o[k] = Array.isArray(v) ? v.map((x) => x.id) : v ? v.id : null;
    }
  }
  return o;
};

(async () => {
  const t0 = Date.now();
  let strapi;
  try {
    const load = req('@strapi/strapi');
    strapi = await load({ appDir: app, distDir: app, serveAdminPanel: false }).load();
  } catch (e) { out.errors.push(`boot: ${(e && e.stack) || e}`); save(); process.exit(2); }
  out.ok = true; out.bootMs = Date.now() - t0; out.bootDdl = out.ddl.length;
  const db = (uid) => strapi.db.query(uid);

  out.content = {};
  for (const uid of Object.keys(strapi.contentTypes).filter((u) => u.startsWith('api::') || u === 'plugin::users-permissions.user').sort()) {
    const m = strapi.contentTypes[uid];
    const p = populate(strapi, uid);
    await attempt(`serve ${uid}`, async () => {
      const q = { populate: p, sort: { id: 'asc' }, limit: -1, publicationState: 'preview' };
      if (m.pluginOptions && m.pluginOptions.i18n && m.pluginOptions.i18n.localized) q.locale = 'all';
      const rows = m.kind === 'singleType' ? await db(uid).findMany({ populate: forDb(p), orderBy: { id: 'asc' } }) : await strapi.entityService.findMany(uid, q);
      out.content[uid] = (Array.isArray(rows) ? rows : [rows]).filter(Boolean).sort((a, b) => a.id - b.id).map((r) => shape(strapi, uid, r));
    });
  }
  await attempt('serve files', async () => {
    const rows = await db('plugin::upload.file').findMany({ orderBy: { id: 'asc' }, populate: { related: true } });
    out.content['plugin::upload.file'] = rows.map((r) => ({ id: r.id, related: (r.related || []).map((x) => `${x.__type}:${x.id}`).sort() }));
  });
  out.webhooks = await attempt('webhooks', async () => (await strapi.webhookStore.findWebhooks()).length);

  out.logins = { up: {}, admin: {} };
  await attempt('up logins', async () => {
    const S = strapi.plugin('users-permissions').service('user');
    for (const u of await db('plugin::users-permissions.user').findMany({ orderBy: { id: 'asc' }, populate: ['role'] }))
      out.logins.up[u.email] = `${u.password ? await S.validatePassword(`Pass${+String(u.email).replace(/\D/g, '')}word!`, u.password) : 'no password'} ${u.role && u.role.type}`;
  });
  await attempt('admin logins', async () => {
    const A = strapi.service('admin::auth');
    for (const [email, password] of [['ada@lab.test', 'AdaPass123!'], ['ed@lab.test', 'EdPass123!'], ['au@lab.test', 'AuPass123!'], ['pr@lab.test', 'PrPass123!'], ['ada@lab.test ', 'wrong']]) {
      const r = await A.checkCredentials({ email: email.trim(), password });
      const u = await db('admin::user').findOne({ where: { email: email.trim() }, populate: ['roles'] });
      out.logins.admin[email] = `${r[1] ? 'accepted' : 'refused'} ${u ? u.roles.map((x) => x.code).sort() : 'no user'}`;
    }
  });

  out.upPermissions = await attempt('up permissions', async () => (await db('plugin::users-permissions.permission').findMany({ populate: ['role'] })).map((p) => `${p.role && p.role.type}: ${p.action}`).sort());
  out.adminPermissions = await attempt('admin permissions', async () => (await db('admin::permission').findMany({ populate: ['role'] })).map((p) => ({ role: p.role && p.role.code, action: p.action, subject: p.subject, properties: p.properties, conditions: p.conditions })));
  out.coreStore = await attempt('core store', async () => (await db('strapi::core-store').findMany({ orderBy: { key: 'asc' } })).map((r) => ({ key: r.key, type: r.type, environment: r.environment, tag: r.tag, value: r.value })));

  {
    out.writes = {};
    const w = async (uid, data) => { try { const r = uid.startsWith('api') ? await strapi.entityService.create(uid, { data }) : await db(uid).create({ data }); out.writes[uid] = `ok ${r.id}`; } catch (e) { out.writes[uid] = `FAILED ${e.message} ${JSON.stringify((e.details && e.details.errors) || '')}`; } };
    const c = (label) => ({ __component: 'shared.link', label, product: 1 });
    await w('plugin::i18n.locale', { name: 'German (de)', code: 'de' });
    await w('api::tag.tag', { name: 'new tag' });
    await w('api::category.category', { name: 'new category', parent: 1 });
    await w('api::product.product', { productName: 'new', labels: [1, 2], photos: [1, 2], mainCategory: 1 });
    await w('api::article.article', { title: 'new', slug: 'a-new-slug', seo: { metaTitle: 'n' }, pageSections: [{ sectionTitle: 's', hero: { heading: 'h', cta: { label: 'l' } } }], content: [c('x'), { __component: 'blocks.quote', quoteText: 'q', relatedTags: [1] }, { __component: 'blocks.gallery', caption: 'g' }], tags: [1, 2], category: 1, author: 1, relatedArticles: [1], locale: 'en' });
    await w('api::person.person', { fullName: 'new', addresses: [{ line1: '1' }], friends: [1, 2], boss: 1, peers: [3] });
    await w('api::passport.passport', { number: 'new' });
    await w('api::homepage.homepage', { heading: 'new', locale: 'de', zone: [{ __component: 'blocks.hero', heading: 'h' }], featuredArticles: [1] });
    await w('api::all-type.all-type', { aString: 'new', aUid: 'a-new-uid', aJson: { a: 1 } });
    await w('api::seo.seo', { pageName: 'new', seo: { metaTitle: 'm' } });
    await w('api::remark.remark', { text: 'new' });
    await w('api::international-certificate.international-certificate', { certName: 'new', articles: [1], issuer: 1, clauses: [{ clauseText: 'c', relatedPeople: [1] }] });
    await w('api::transport.bus-stop', { stopName: 'new', nextStop: 1 });
    await w('plugin::users-permissions.user', { username: 'newuser', email: 'newuser@lab.test', password: 'Abcdef1!', provider: 'local', role: 1 });
    await w('plugin::users-permissions.role', { name: 'newrole', type: 'newrole' });
    await w('plugin::users-permissions.permission', { action: 'api::tag.tag.find', role: 1 });
    await w('plugin::upload.file', { name: 'n', hash: 'n', mime: 'x/y', size: 1, url: '/n', provider: 'local' });
    await w('admin::role', { name: 'newrole', code: 'newrole' });
    await w('admin::user', { firstname: 'n', lastname: 'n', email: 'new@lab.test', password: 'x', isActive: true, roles: [1] });
    await w('admin::permission', { action: 'plugin::upload.read', subject: null, properties: {}, conditions: JSON.stringify([]), role: 2 });
    await w('admin::api-token', { name: 'n', type: 'read-only', accessKey: 'k', description: '' });
    await w('strapi::core-store', { key: 'type_e2e_new', value: '1', type: 'number' });
    await w('webhook', { name: 'n', url: 'http://x.test', headers: {}, events: [], enabled: true });
  }
  out.doneMs = Date.now() - t0;
  save();
  process.exit(0);
})().catch((e) => { out.errors.push(`harness: ${(e && e.stack) || e}`); save(); process.exit(3); });
