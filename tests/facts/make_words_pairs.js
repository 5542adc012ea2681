'use strict';
// Writes tests/facts/words_pairs.hpp: what lodash 4.17.21 and pluralize 8.0.0 themselves make of hand-chosen words.
// usage: node make_words_pairs.js NODE_MODULES > words_pairs.hpp
const path = require('path');
const load = (name, version) => {
  const folder = path.resolve(process.argv[2], name);
  const found = require(path.join(folder, 'package.json')).version;
  if (found !== version) throw new Error(`${name} is ${found}, not ${version}`);
  return require(folder);
};
const _ = load('lodash', '4.17.21');
const pluralize = load('pluralize', '8.0.0');

const names = `
title mainField BlogPost blog-post blogPost2 seo2Title h1 H1Title h1title address1 address_1 image2x 3dModel model3D isHTML HTMLBody
parseURLFast URL userID userIds SEOTitle A_b-C__d __leading trailing_ double__under über_straße naïveCafé créatedAt 日本語 фильмы my.field
a1b2C3 1st_place 2ndItem item2nd v2API iOSApp templateTWL_S components_slidetypen_template_twl_s_lights_links
components_h1_blocks_media3d_links article_v2s_tags_links TEMPLATE_TWL_S it's publishedAt preferedLanguage aBC ABc ABC1d fooBAR12baz
x86_64 emoji😀name Übung ÜBER Shop_Products passportDocs components_blocks_Sections URLPath isHTML5 line1 PascalCaseBio
short-code phoneNumber1 users-permissions tag2 group-stories alternativeText 11th_hour 21ST 22nd 13th 4th_of_july 100TH 1STa 3rdB 3RDb
a👩‍👩‍👧b 🇩🇪flag ✂cut ❤️heart x️y 🏻🏻‍b ŉame ĳssel İstanbul ıslak ſharp Ärger ÆON þorn Øre ÿ a×b a÷b ª a\u00a0b don’t
фильмыABC АБВгд ФильмA1 ΣΑΣ ﬁsh ǆ éÉ ßß 中文Name a2é 2é éa1B 9 -- _ A AB ABCd aB1Cd2E XMLHttpRequest2Xx`;
const words = `
data media news series sheep caches lens axes movies people children status menus HOMEPAGES components_slidetypen_template_twl_s articles
categories Profiles blog_posts components_default_seos homes users-permissions_user users-permissions_users upload_file i18n_locales
international-certificate international_organisation_certs bus_stops heroes galleries quotes Sections buses boxes cities toys knives
wives leaves lives wolves halves roofs proofs oxen men women human humans person mice lice titmice houses dice die teeth feet geese
quizzes matrices indices vertices appendices codices analyses crises bases oases tests testis testes axis axis1 aliases alias atlas
gases iris irises virus viruses cactus cacti alumni alumnus alumnae algae schema schemata datum bacteria criteria phenomenon automata
symposium agenda agendum fishes fish deer reindeer pokemon pokémon POKÉMON Pokémon measles pox smallpox chinese dress dresses address
addresses class classes bus gas potatoes tomato hero echo photos piano zero cookies ties movie pies neckties zombies smileys monies
monkey money keys toes shoes cheese prices invoices us we i I me they this that these is was has echoes seraphim cherub eau eaux
bureau plateaux thou you thieves chiefs belief wharf hoof loaf shelf beliefs turf wolf men's Man MAN mEn Children CHILD Child person's
PEOPLE Person wIFE café cafés naïve Été été ÉTÉ фильмы фильм 日本 a s S ss Ss é és É ÉS news_item NEWS News menu MENU Menus MenuS
boss process Process axe pickaxes passersby passerby goose Geese sis basis criterion cod mouse
computer-mouse louse blouse lemmas lemma dogmas stigmata genus genera viscera opus corpus campus campuses focuses foci radius radii
nucleus uteri stratum strata errata ova ovum hedra polyhedron organa millennia memorandum addenda desiderata candelabra curricula quora
Quora asyndeton apheliа emus venues valley christmas emu eras guam alumna alga seraph cherub allegro allegroes church churches buzz buzzes
matrix codex index vertex appendix ditto dittoes cargo cargoes synopsis synopses diagnosis twelves abuses patois famous CAFÉ`;
const list = [...new Set((names + words).split(/\s+/).filter(Boolean).map((w) => w.replace('A_b-C__d', 'A_b-C d')))];
list.unshift('', ' ', 'a b', 'two words here', 'menu item', 'Case Study', 'case studies', 'a\u00a0b');
const cell = (s) => JSON.stringify(s);
console.log(`// Words and what lodash 4.17.21 (snakeCase, kebabCase, camelCase) and pluralize 8.0.0 (singular, plural) make of them.
// Written by make_words_pairs.js from the real libraries; do not edit.
#pragma once

struct WordPairs {
  const char *text, *snake, *kebab, *camel, *singular, *plural;
};

// clang-format off
constexpr WordPairs word_pairs[] = {`);
for (const w of list)
  console.log(`    {${[w, _.snakeCase(w), _.kebabCase(w), _.camelCase(w), pluralize.singular(w), pluralize.plural(w)].map(cell).join(', ')}},`);
console.log('};\n// clang-format on');
