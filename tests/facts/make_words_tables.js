'use strict';
// Writes src/facts/words_tables.cpp: letter case as JavaScript has it, and lodash's deburr table.
// usage: node make_words_tables.js NODE_MODULES > words_tables.cpp, then clang-format -i     NODE_MODULES holds lodash 4.17.21
const _ = require(require('path').resolve(process.argv[2], 'lodash'));
const hex = (n) => '0x' + n.toString(16);
const points = (s) => [...s].map((c) => c.codePointAt(0));

function ranges(convert) {
  const simple = [], special = [];
  for (let c = 0x80; c <= 0x10ffff; c++) {
    if (c >= 0xd800 && c <= 0xdfff) continue;
    const to = points(convert(String.fromCodePoint(c)));
    if (to.length !== 1) special.push([c, to]);
    else if (to[0] !== c) simple.push([c, to[0] - c]);
  }
  const out = []; // [first, last, stride, delta]
  for (const [c, delta] of simple) {
    const r = out[out.length - 1];
    const fits = r && r[3] === delta && (r[0] === r[1] ? c - r[1] <= 2 : c - r[1] === r[2]);
    if (fits) { r[2] = c - r[1]; r[1] = c; } else out.push([c, c, 1, delta]);
  }
  return [out, special];
}

const lines = [];
const table = (type, name, cells) => {
  lines.push(`constexpr ${type} ${name}[] = {`);
  let line = '   ';
  for (const cell of cells) {
    if (line.length + cell.length + 2 > 120) { lines.push(line); line = '   '; }
    line += ` ${cell},`;
  }
  lines.push(line, '};');
};
const [lower, lowerSpecial] = ranges((s) => s.toLowerCase());
const [upper, upperSpecial] = ranges((s) => s.toUpperCase());
if (lowerSpecial.length !== 1 || lowerSpecial[0][0] !== 0x130) throw new Error('more than one special lower case');
const range = (r) => `{${hex(r[0])}, ${hex(r[1])}, ${r[2]}, ${r[3]}}`;
table('CaseRange', 'lower_table', lower.map(range));
lines.push('');
table('CaseRange', 'upper_table', upper.map(range));
lines.push('');
table('CaseSpecial', 'upper_special_table', upperSpecial.map(([c, to]) => `{${hex(c)}, {${to.map(hex).join(', ')}}}`));
lines.push('');
const deburred = [];
for (let c = 0xc0; c <= 0x17f; c++) deburred.push(JSON.stringify(c === 0xd7 || c === 0xf7 ? '' : _.deburr(String.fromCharCode(c))));
table('char', 'deburr_table', deburred);
lines[lines.lastIndexOf('constexpr char deburr_table[] = {')] = 'constexpr char deburr_table[][4] = {';

console.log(`// Letter case as JavaScript has it (Unicode ${process.versions.unicode}) and lodash's deburr table, U+00C0 to U+017F.
// Written by tests/facts/make_words_tables.js; do not edit.
#include "facts/words_text.hpp"

namespace dumpfix::facts {

namespace {

${lines.join('\n')}

} // namespace

std::span<const CaseRange> lower_ranges() noexcept { return lower_table; }
std::span<const CaseRange> upper_ranges() noexcept { return upper_table; }
std::span<const CaseSpecial> upper_specials() noexcept { return upper_special_table; }
const char* deburred_latin(char16_t c) noexcept { return deburr_table[c - 0xc0]; }

} // namespace dumpfix::facts`);
