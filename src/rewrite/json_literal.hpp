// JSON in a MySQL string literal, judged as it stands there: most JSON cells of a dump need nothing but to be valid,
// and to be copied. Decoding, checking and encoding them again would cost ten times as much.
#pragma once

#include "dump/value.hpp"
#include "rewrite/json_text.hpp"

#include <optional>
#include <string_view>

namespace dumpfix::rewrite {

/// False where json_literal_shape() is sure of no cell: the literal needs another spelling, or is not MySQL's.
inline bool json_may_stand(dump::CellForm form, const dump::Lexis& lexis) {
  return form == dump::CellForm::mysql_literal && lexis.backslash_escapes && !lexis.binary_strings;
}

/// What the JSON text in `cell` is, if json_shape(decode(cell)) says the same and encode_text would spell the decoded
/// text exactly as `cell` is: then `cell` can be copied. nullopt: not sure, decode and look. That is so for any cell
/// but a plain '…' literal of MySQL with backslash escapes in mysqldump's spelling, and for all text that is no JSON.
/// Never reads outside of `cell`. Source of the spelling: mysql_real_escape_string.
std::optional<JsonShape> json_literal_shape(std::string_view cell, dump::CellForm form, const dump::Lexis& lexis);

} // namespace dumpfix::rewrite
