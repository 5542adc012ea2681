// The usual JSON in a MySQL literal, judged at a byte or two per instruction: json_literal.cpp asks here first.
#pragma once

#include <string_view>

namespace dumpfix::rewrite {

/// True: `text`, which a closing quote must follow, is one JSON text as a whole, in mysqldump's spelling (backslash
/// escapes). false: not sure. Reads `text` and that quote, no more.
bool is_usual_json(std::string_view text);

} // namespace dumpfix::rewrite
