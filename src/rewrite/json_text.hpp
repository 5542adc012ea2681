// JSON text: is it valid, and edits in place by path. What is not edited keeps its bytes, white space and numbers
// included.
#pragma once

#include "base/json_string.hpp"
#include "rules/ast.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dumpfix::rewrite {

enum class JsonShape { invalid, null, object, array, string, number, boolean };

/// What the text is; `invalid` if it is no JSON (RFC 8259; any depth up to 1000, white space around it allowed, UTF-8
/// is not checked).
JsonShape json_shape(std::string_view text);

/// The string value at a path, decoded; nullopt if there is none or it is no string. Of members with one name the last
/// counts, as for JSON.parse; where [*] or .* leads to several strings, the last too. `text` must be valid JSON.
std::optional<std::string> json_string_at(std::string_view text, const std::vector<rules::PathStep>& path);

/// What becomes of a string (a value, or a key of an object) that an edit looks at.
struct JsonChange {
  enum Kind { keep, replace, remove } kind = keep;
  std::string text; ///< replace: the new string, not quoted
};
using JsonVisitor = std::function<JsonChange(const std::string& value)>;

/// Looks at every string at `path` (keys: at every key of the object at `path`) and changes it. Other values at the
/// path are left alone. `remove` takes the element or member out, with its comma; the root itself cannot be taken out.
/// A key renamed to one that the object has: the first of the two members stays, the later one is taken out.
/// Returns the number of changes; a replacement by the same string is none. `text` must be valid JSON (anything else is
/// not read beyond its end, but makes no sense). An escaped half of a surrogate pair is seen as U+FFFD.
std::size_t json_edit(std::string& text, const std::vector<rules::PathStep>& path, bool keys, const JsonVisitor& visit);

/// Takes the member or element at `path` out. Returns how many were taken out; the root (an empty path) stays.
/// `text` must be valid JSON.
std::size_t json_drop(std::string& text, const std::vector<rules::PathStep>& path);

} // namespace dumpfix::rewrite
